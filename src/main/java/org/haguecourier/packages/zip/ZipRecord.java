package org.haguecourier.packages.zip;

/**
 * One entry as the central directory tells it.
 *
 * @param packed its bytes in the archive
 * @param size its bytes unpacked, as promised
 */
public record ZipRecord(String name, int flags, int method, long crc, long packed, long size, long localOffset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int AES = 99;
    /** Bit 0: encrypted; 6: strongly; 13: with its header masked. */
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    public boolean isDirectory() {
        return name.endsWith("/");
    }

    public boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0 || method == AES;
    }

    public boolean isOfKnownMethod() {
        return method == STORED || method == DEFLATED;
    }

    public boolean isReadable() {
        return !isEncrypted() && isOfKnownMethod();
    }
}
