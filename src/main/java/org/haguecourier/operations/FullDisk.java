package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.haguecourier.files.FreeSpace;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.reconciliation.UnsafeHomeException;

/**
 * What a failure on a disk without room means, whatever it calls itself: SQLite then speaks of an I/O error, which reads
 * as if the ledger were damaged, and nobody must be told to begin a new one because of that.
 */
final class FullDisk {
    /** With less than this left the ledger may find no room for its files. */
    private static final long ENOUGH = 512 << 10;

    private FullDisk() {}

    /** @return what is wrong and what to do; empty if that is not it */
    static Optional<String> explains(Throwable failure) {
        return isOfDisk(failure) ? full() : Optional.empty();
    }

    private static boolean isOfDisk(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof IOException
                    || at instanceof SQLException
                    || at instanceof LedgerException
                    || at instanceof UnsafeHomeException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> full() {
        try {
            Path ledger = Installation.home().ledger();
            long left = FreeSpace.of(ledger);
            return left >= ENOUGH
                    ? Optional.empty()
                    : Optional.of(
                            "The disk of " + Printable.text(ledger) + " is full (" + left + " bytes are left), and"
                                    + " the ledger cannot do without. Nothing was changed. Make room, 1 MB at least, and try"
                                    + " again.");
        } catch (IOException | RuntimeException noHome) {
            return Optional.empty();
        }
    }
}
