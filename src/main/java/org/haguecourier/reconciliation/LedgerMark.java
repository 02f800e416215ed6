package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Head;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Standing;

/**
 * A file in {@code work/}, outside the ledger, that says which ledger this home has and how far it had come when
 * something was done that cannot be undone. Without it a lost ledger would look like a fresh home, and one from a backup,
 * or one whose write-ahead log is gone, like the last one.
 *
 * <p>Always the ledger first and then the mark: so the last ledger is never behind its mark, wherever a crash comes.
 */
public final class LedgerMark {
    private static final String TEXT = """
            %s
            %d %s
            The ledger of this home has this identity, and had so many records of evidence, the last one with this hash,
            when a package was last about to be sent. A ledger that never came so far is not the last one: with it the
            courier does not start, since what was sent before could be sent again. See docs/operating.md.
            """;

    private static final Pattern NOTED = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    /** How the second line began before it said how far the ledger had come. */
    private static final String EARLIER_TEXT = "The ledger of this home has this identity.";

    private final Home home;
    private final Path file;
    private Head noted;

    private LedgerMark(Home home) {
        this.home = home;
        this.file = home.work().resolve("ledger.id");
    }

    public static LedgerMark of(Home home) {
        return new LedgerMark(home);
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Says that all that this ledger has been through is to be known from now on. */
    public synchronized void note(Ledger ledger) throws IOException {
        Standing now = ledger.standing();
        if (now.head().equals(noted)) {
            return;
        }
        String identity = now.identity().orElseGet(ledger::identity);
        String text = TEXT.formatted(identity, now.head().number(), now.head().hash());
        new DurableFiles(home.work()).replace(file, text.getBytes(StandardCharsets.UTF_8));
        noted = now.head();
    }

    /** The mark is read first: beside a daemon, the ledger may only have come further meanwhile. */
    public void check(Ledger ledger) throws IOException {
        if (!isThere()) {
            refuseWithoutMark(ledger);
            return;
        }
        List<String> lines = Files.readString(file).lines().toList();
        refuseOther(ledger, lines);
        Head last = last(lines);
        if (!ledger.hasPassed(last)) {
            throw new OlderLedgerException("The ledger " + home.ledgerFile()
                    + " is not the last one of this home: when a"
                    + " package was last about to be sent, it had " + last.number() + " records of evidence (" + file
                    + "), and this one has " + counted(ledger, last)
                    + ". It comes from a backup, or its ledger.sqlite-wal is missing or damaged.");
        }
    }

    private static String counted(Ledger ledger, Head last) {
        long number = ledger.standing().head().number();
        return number >= last.number() ? "others" : String.valueOf(number);
    }

    private void refuseWithoutMark(Ledger ledger) {
        long records = ledger.standing().head().number();
        if (records > 0) {
            throw new OlderLedgerException(
                    "The ledger " + home.ledgerFile() + " has " + records + " records of evidence, but the file " + file
                            + " is gone, which says how many it must have. If nothing but that file was lost, bring it back.");
        }
    }

    /** Adopting another home's ledger would forget all that this home has sent. */
    private void refuseOther(Ledger ledger, List<String> lines) {
        String identity = ledger.standing().identity().orElse("none");
        String marked = lines.isEmpty() ? "" : lines.get(0).strip();
        if (!marked.equals(identity)) {
            throw new UnsafeHomeException(
                    "The ledger " + home.ledgerFile() + " belongs to another home: its identity is "
                            + identity + ", and " + file + " says " + marked
                            + ". What this home has sent is not known to it and could be sent again. Bring this home's own ledger"
                            + " back. If it is this home's, and the file " + file
                            + " was changed, move that file out of the home and start again to learn what to do.");
        }
    }

    private Head last(List<String> lines) {
        String second = lines.size() < 2 ? "" : lines.get(1).strip();
        Matcher noted = NOTED.matcher(second);
        if (noted.matches()) {
            return new Head(Long.parseLong(noted.group(1)), noted.group(2));
        }
        if (second.startsWith(EARLIER_TEXT)) {
            return Head.START;
        }
        throw new OlderLedgerException("The second line of " + file
                + " cannot be read, which says how many records of evidence the ledger " + home.ledgerFile()
                + " must have.");
    }
}
