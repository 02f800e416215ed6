package org.haguecourier.operations;

/** A command could not do what it was asked; the message says why and what to do next. */
final class CommandFailure extends RuntimeException {
    private final int exitCode;

    CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    CommandFailure(String message) {
        this(ExitCode.FAILED, message);
    }

    int exitCode() {
        return exitCode;
    }
}
