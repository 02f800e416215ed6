package org.haguecourier.packages.zip;

/** The four bytes that each structure of a ZIP starts with, read as a little-endian number. */
final class Signature {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int DESCRIPTOR = 0x08074b50;
    static final int END = 0x06054b50;
    static final int ZIP64_END = 0x06064b50;
    static final int ZIP64_LOCATOR = 0x07064b50;

    private Signature() {}

    /** An archive without entries starts with its end. */
    static boolean startsAnArchive(int signature) {
        return signature == LOCAL || signature == END || signature == ZIP64_END;
    }
}
