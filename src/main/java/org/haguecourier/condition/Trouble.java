package org.haguecourier.condition;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.haguecourier.files.Printable;

/**
 * One place that cannot be written now.
 *
 * @param place a folder, or the ledger's file
 * @param detail what the system said, for those who know it
 */
public record Trouble(Path place, Cause cause, String detail) {
    static Trouble of(Path place, Throwable failure) {
        return new Trouble(place, Cause.of(failure), saidBySystem(failure));
    }

    /** The path is in the message already, and which of our passing files it was tells nobody anything. */
    private static String saidBySystem(Throwable failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (failure instanceof FileSystemException) {
            return failure.getClass().getSimpleName();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Without the place: the reason, as health shows it beside the place. */
    public String reason() {
        return cause.words() + " (" + Printable.text(detail) + ")";
    }

    String sentence() {
        return what() + " (" + Printable.text(detail) + ")";
    }

    String what() {
        if (cause == Cause.DESCRIPTORS) {
            return "the courier's process has no file descriptors left";
        }
        boolean disk = cause == Cause.FULL || cause == Cause.QUOTA || cause == Cause.READ_ONLY;
        return (disk ? "the disk of " : "") + Printable.text(place) + " " + cause.words();
    }
}
