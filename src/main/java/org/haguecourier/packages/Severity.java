package org.haguecourier.packages;

import java.util.Locale;

/** What follows from a finding: the package is not sent, it is sent and somebody should know, or nobody is told. */
public enum Severity {
    ERROR,
    WARNING,
    OFF;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
