package org.haguecourier.settings;

/** Which of WIPO's environments a home belongs to; a package never crosses from one to another. */
public enum Environment {
    SANDBOX,
    ACCEPTANCE,
    PRODUCTION;

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
