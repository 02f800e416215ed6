package org.haguecourier.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folders below {@code hws.home}, as the contract names them. */
public record Home(Path root) {
    public Path outbox() {
        return root.resolve("outbox");
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path sent() {
        return root.resolve("sent");
    }

    public Path rejected() {
        return root.resolve("rejected");
    }

    public Path held() {
        return root.resolve("held");
    }

    /** Payloads of several transactions, each of which went on as a package of its own. */
    public Path split() {
        return root.resolve("split");
    }

    /** Packages on their way, and files that are not whole yet; on the same file system as where they go. */
    public Path work() {
        return root.resolve("work");
    }

    /** The weekly publications; may be on a disk of its own. */
    public Path archive() {
        return root.resolve("archive");
    }

    public Path ledger() {
        return root.resolve("ledger");
    }

    public Path ledgerFile() {
        return ledger().resolve("ledger.sqlite");
    }

    /** Forced even where they are there: the process that made them may not have come so far. */
    public void create() throws IOException {
        for (Path folder :
                List.of(outbox(), inbox(), sent(), rejected(), held(), split(), archive(), work(), ledger())) {
            DurableNames.makeFolder(folder);
        }
        DurableNames.forceFolder(root);
    }
}
