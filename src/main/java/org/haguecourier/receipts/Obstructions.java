package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.haguecourier.files.Printable;

/**
 * Which receipts cannot be written, each for a reason of its own, and when somebody was told last: at once, and then less
 * and less often, or one folder in the wrong place would fill the log.
 */
final class Obstructions {
    private static final Duration FIRST_REMINDER = Duration.ofMinutes(10);
    private static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private record Obstruction(String reason, long told, Duration silence) {}

    private final Map<String, Obstruction> known = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Obstructions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return how long nothing is said of it now; empty if nothing is to be said at all */
    Optional<Duration> found(String reference, String reason) {
        long now = nanos.getAsLong();
        Obstruction before = known.get(reference);
        if (before != null && before.reason().equals(reason)) {
            if (now - before.told() < before.silence().toNanos()) {
                return Optional.empty();
            }
            return told(reference, new Obstruction(reason, now, longer(before.silence())));
        }
        return told(reference, new Obstruction(reason, now, FIRST_REMINDER));
    }

    private Optional<Duration> told(String reference, Obstruction obstruction) {
        known.put(reference, obstruction);
        return Optional.of(obstruction.silence());
    }

    private static Duration longer(Duration silence) {
        Duration twice = silence.multipliedBy(2);
        return twice.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : twice;
    }

    /** @return whether there was anything to be over */
    boolean isOver(String reference) {
        return known.remove(reference) != null;
    }

    SortedMap<String, String> reasons() {
        SortedMap<String, String> reasons = new TreeMap<>();
        known.forEach((reference, obstruction) -> reasons.put(reference, obstruction.reason()));
        return reasons;
    }

    /** The same each time: our passing files have another name at each try, and tell nobody anything. */
    static String inWords(Exception failure) {
        if (failure instanceof FileAlreadyExistsException taken) {
            return Printable.text(taken.getFile()) + " is there already, with another content";
        }
        if (failure instanceof FileSystemException file) {
            String place = file.getOtherFile() == null ? file.getFile() : file.getOtherFile();
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return Printable.text(place) + ": " + reason;
        }
        boolean inWords = failure instanceof IOException && failure.getMessage() != null;
        return inWords ? failure.getMessage() : failure.toString();
    }
}
