package org.haguecourier.packages.rules;

/**
 * Who demands something, and how sure that is.
 *
 * @param basis nobody outside WIPO has the whole truth
 * @param text where to read it
 */
public record Source(Basis basis, String text) {
    public enum Basis {
        STATED("stated by WIPO"),
        SCHEMA("ST.96 schema"),
        INFERRED("inferred"),
        OURS("our caution");

        private final String words;

        Basis(String words) {
            this.words = words;
        }
    }

    /** WIPO's introduction to the web services. */
    public static final Source GUIDE = stated("introduction to HWS");

    /** WIPO's page for Offices on what they send, with its table of transactions. */
    public static final Source OFFICE_TO_IB = stated("page \"Office to IB\"");

    public static Source stated(String where) {
        return new Source(Basis.STATED, where);
    }

    /** Read in version 6.0, which is close to those that HWS accepts. */
    public static Source schema(String where) {
        return new Source(Basis.SCHEMA, where);
    }

    public static Source inferred(String why) {
        return new Source(Basis.INFERRED, why);
    }

    public static Source ours(String why) {
        return new Source(Basis.OURS, why);
    }

    @Override
    public String toString() {
        return basis.words + ": " + text;
    }
}
