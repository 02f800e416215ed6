package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

import org.haguecourier.files.FreeSpace;
import org.haguecourier.files.Printable;

/**
 * Packages that are larger than what is left on the disk of the work folder. Such a one waits where it lies and is named
 * once; it must neither use up the last bytes, nor keep smaller ones waiting.
 */
final class WaitingForSpace {
    private static final Logger LOG = Logger.getLogger(WaitingForSpace.class);

    /** For the ledger, receipts and answers: a package is never taken at their cost. */
    static final long KEPT_FREE = 512 << 10;

    private final Path work;
    private final BooleanSupplier homeIsSound;
    private final Map<Path, String> waiting = new ConcurrentHashMap<>();

    /** @param homeIsSound if it is not, that is told for all of them at once */
    WaitingForSpace(Path work, BooleanSupplier homeIsSound) {
        this.work = work;
        this.homeIsSound = homeIsSound;
    }

    boolean isEnoughFor(Path file) throws IOException {
        long needed = size(file) + KEPT_FREE;
        long free = FreeSpace.of(work);
        if (free >= needed) {
            waiting.remove(file);
            return true;
        }
        String sentence = needed + " bytes must be free on the disk of " + work + " (its own size and " + KEPT_FREE
                + " for ledger and receipts), and " + free + " are";
        if (homeIsSound.getAsBoolean() && waiting.put(file, sentence) == null) {
            LOG.errorf("%s waits: %s. It is taken by itself when they are.", Printable.text(file), sentence);
        }
        return false;
    }

    /** What has gone needs nothing; that it has gone is for the claim to find out. */
    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /** Those that have not been taken back meanwhile. */
    Map<Path, String> waiting() {
        waiting.keySet().removeIf(Files::notExists);
        return Map.copyOf(waiting);
    }
}
