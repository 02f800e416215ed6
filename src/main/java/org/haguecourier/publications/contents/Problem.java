package org.haguecourier.publications.contents;

/**
 * Something that is not as it should be.
 *
 * @param sentence for a person and for the log; it tells figures only, never a name or a text from the publication
 */
public record Problem(Kind kind, String sentence) {
    public enum Kind {
        NO_XML(true),
        SEVERAL_XMLS(true),
        XML_UNREADABLE(true),
        NOT_A_PUBLICATION(true),
        COUNTS_DISAGREE(true),
        FILES_MISSING(true),
        ENTRIES_UNREADABLE(false),
        NAMES_UNSAFE(false),
        TOO_MANY_ENTRIES(false),
        BOMB(false);

        private final boolean isHarmless;

        Kind(boolean isHarmless) {
            this.isHarmless = isHarmless;
        }

        /** Whoever unpacks the archive all the same may at most miss something. */
        public boolean isHarmless() {
            return isHarmless;
        }
    }
}
