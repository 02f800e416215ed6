package org.haguecourier.operations;

/** What the contract says a command ends with. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_SETTINGS = 2;
    /** Of a command that reads packages: there was one that it could not read. */
    static final int UNREADABLE = 2;

    static final int HOME_TAKEN = 3;

    private ExitCode() {}
}
