package org.haguecourier.packages.zip;

/**
 * One entry as the central directory tells it.
 *
 * @param packed its bytes in the archive
 * @param size its bytes unpacked, as promised
 * @param unixMode kind of file and permissions, 0 if the archive comes from a system without them
 */
public record ZipRecord(
        String name, int flags, int method, long crc, long packed, long size, long localOffset, int unixMode) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int AES = 99;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int FOLDER = 0x4000;
    private static final int REGULAR = 0x8000;
    private static final int NAME_IN_UTF_8 = 1 << 11;
    /** Bit 0: encrypted; 6: strongly; 13: with its header masked. */
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    public boolean isDirectory() {
        return name.endsWith("/");
    }

    /** Not a link, pipe, socket or device, which some unpackers would make. */
    public boolean isFileOrFolder() {
        int kind = unixMode & KIND_OF_FILE;
        return kind == 0 || kind == FOLDER || kind == REGULAR;
    }

    public boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0 || method == AES;
    }

    public boolean isNameMarkedUtf8() {
        return (flags & NAME_IN_UTF_8) != 0;
    }

    public boolean isOfKnownMethod() {
        return method == STORED || method == DEFLATED;
    }

    public boolean isReadable() {
        return !isEncrypted() && isOfKnownMethod();
    }
}
