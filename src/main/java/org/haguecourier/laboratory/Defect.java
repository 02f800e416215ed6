package org.haguecourier.laboratory;

/** The ways in which a promise can be broken. */
public enum Defect {
    LOST("lost"),
    TWICE("POSTed twice"),
    PARTIAL("partial files seen"),
    /** The ledger, the folders, the receipts and the sandbox do not tell the same story. */
    CONTRADICTION("contradictions"),
    UNFINISHED("left unfinished"),
    DAEMON("failed starts or stops");

    private final String words;

    Defect(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
