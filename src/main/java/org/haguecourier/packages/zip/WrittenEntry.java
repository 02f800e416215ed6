package org.haguecourier.packages.zip;

/** What the directory has to say of an entry that has been written. */
record WrittenEntry(byte[] name, long crc, long packed, long size, long offset) {
    /** The greatest number that a field of four bytes takes; the next one means that the number is elsewhere. */
    static final long LARGEST = 0xFFFFFFFEL;

    boolean isLarge() {
        return size > LARGEST || packed > LARGEST;
    }

    boolean isFarOff() {
        return offset > LARGEST;
    }
}
