package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;

/**
 * A file in {@code work/} that names the ledger of this home: an Office may have collected everything else, and a lost
 * ledger would then look like a fresh home, while packages are still followed at HWS.
 */
public final class LedgerMark {
    private static final String TEXT = """
            %s
            The ledger of this home has this identity. Without its ledger the courier does not start on this home,
            since what was sent before could be sent again. To begin anew all the same, remove this file together
            with sent/, work/ and held/; see docs/operating.md.
            """;

    private final Home home;

    private LedgerMark(Home home) {
        this.home = home;
    }

    public static LedgerMark of(Home home) {
        return new LedgerMark(home);
    }

    boolean isThere() {
        return Files.exists(file());
    }

    /** Marks a home the first time, and ever after refuses another home's ledger. */
    public void tie(Ledger ledger) throws IOException {
        String identity = ledger.identity();
        if (!isThere()) {
            byte[] content = TEXT.formatted(identity).getBytes(StandardCharsets.UTF_8);
            new DurableFiles(home.work()).create(file(), content);
            return;
        }
        String marked = Files.readString(file()).lines().findFirst().orElse("").strip();
        if (!marked.equals(identity)) {
            throw new UnsafeHomeException(
                    "The ledger " + home.ledgerFile() + " belongs to another home: its identity is "
                            + identity + ", and " + file() + " says " + marked
                            + ". What this home has sent is not known to it and could be sent again. Bring this home's own ledger"
                            + " back.");
        }
    }

    private Path file() {
        return home.work().resolve("ledger.id");
    }
}
