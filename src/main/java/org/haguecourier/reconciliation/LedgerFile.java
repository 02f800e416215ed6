package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.SqliteDatabase;

/**
 * Looks at the ledger's file before anybody opens it. SQLite would make a new ledger in the place of a missing or an
 * empty one without a word, and what was sent before would no longer be known as sent.
 */
public final class LedgerFile {
    private static final String WHAT_TO_DO =
            " With a new one, what was sent before could be sent again, and what was on its way would be forgotten. Bring"
                    + " the ledger back from the backup. If there is none: ask WIPO about what lies in work/ and held/, move"
                    + " ledger/, sent/, work/, held/, split/, rejected/, inbox/ and outbox/.claimed/ out of the home, and start"
                    + " again; nothing from there may be dropped a second time.";

    private LedgerFile() {}

    /** A home that has never had a package passes; otherwise there must be a ledger, a sound one, and the last one. */
    public static void check(Home home) throws IOException {
        Path file = home.ledgerFile();
        if (Files.notExists(file) || Files.size(file) == 0) {
            refuseIfUsed(home, Files.notExists(file) ? "gone" : "empty");
            return;
        }
        Optional<String> damage = SqliteDatabase.damage(file);
        if (damage.isPresent()) {
            throw new UnsafeHomeException("The ledger " + file + " is damaged (" + damage.get()
                    + "). Keep a copy of the whole folder ledger/ for examination." + WHAT_TO_DO);
        }
        compareWithMark(home);
    }

    /** Read only: the file must still be as it is when somebody finds what belongs beside it. */
    private static void compareWithMark(Home home) throws IOException {
        LedgerMark mark = LedgerMark.of(home);
        try (Ledger ledger = Ledger.beside(SqliteDatabase.readOnly(home.ledgerFile()))) {
            mark.check(ledger);
        } catch (LedgerException unreadable) {
            // Without a mark it was about to be made when a process ended, and is made now.
            if (mark.isThere()) {
                throw new UnsafeHomeException("The ledger " + home.ledgerFile() + " does not tell how far it has come ("
                        + unreadable.getMessage() + "). Keep a copy of the whole folder ledger/ for examination."
                        + WHAT_TO_DO);
            }
        }
    }

    private static void refuseIfUsed(Home home, String what) throws IOException {
        if (LedgerMark.of(home).isThere()) {
            throw new UnsafeHomeException(
                    "This home has had a ledger before, but " + home.ledgerFile() + " is " + what + "." + WHAT_TO_DO);
        }
        for (Path folder : List.of(home.sent(), home.work(), home.held())) {
            if (holdsPackages(folder)) {
                throw new UnsafeHomeException("There are packages in " + folder + ", but the ledger "
                        + home.ledgerFile() + " is " + what + "." + WHAT_TO_DO);
            }
        }
    }

    private static boolean holdsPackages(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.anyMatch(file -> file.getFileName().toString().endsWith(".zip"));
        }
    }
}
