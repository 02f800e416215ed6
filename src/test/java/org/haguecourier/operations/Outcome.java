package org.haguecourier.operations;

/** How a command ended and what it said, with everything that it printed in case the test fails. */
public record Outcome(int exit, String out, String err) {
    /** Where the daemon's log goes is not the test's affair. */
    public String all() {
        return out + err;
    }
}
