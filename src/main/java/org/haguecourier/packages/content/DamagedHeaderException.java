package org.haguecourier.packages.content;

/** A header that cannot be read further; no IOException, since those are the stream's. */
final class DamagedHeaderException extends Exception {
    private DamagedHeaderException(String clause) {
        super(clause);
    }

    static DamagedHeaderException because(String what) {
        return new DamagedHeaderException("its header is damaged: it " + what);
    }

    /** @param position counted from 1, as {@link Passage#position()} is after the byte has passed */
    static DamagedHeaderException at(long position, String what) {
        return because("%s at byte %,d".formatted(what, position));
    }

    static DamagedHeaderException cut() {
        return new DamagedHeaderException("it ends within its header, as if it was cut short");
    }
}
