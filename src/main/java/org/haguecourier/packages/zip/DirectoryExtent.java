package org.haguecourier.packages.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Where the central directory lies, as the end record tells it.
 *
 * <p>The end record with its comment must be the last bytes of the file, and the directory must lie exactly where it says,
 * counted from the file's first byte. Other readers are lenient on both and would take the first half of an archive for a
 * whole one when the cut falls right behind a stored ZIP within it.
 */
record DirectoryExtent(long offset, long size, long entries) {
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_BYTES = 20;
    private static final int ZIP64_END_BYTES = 56;
    /** Of the ZIP64 end record, the part that its own size field does not count. */
    private static final int ZIP64_END_LEAD = 12;

    static DirectoryExtent find(FileBytes file) throws IOException {
        if (file.length() < END_BYTES) {
            throw new ZipException("with " + file.length() + " bytes it is too short for a ZIP");
        }
        if (!Signature.startsAnArchive(file.at(0, 4).getInt())) {
            throw new ZipException("its first bytes are not those of a ZIP");
        }
        int tailLength = (int) Math.min(file.length(), END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = file.at(file.length() - tailLength, tailLength);
        for (int at = tailLength - END_BYTES; at >= 0; at--) {
            if (endsTheFile(tail, at)) {
                var extent = of(file, tail, at);
                if (extent.isPresent()) {
                    return extent.get();
                }
            }
        }
        throw new ZipException("it has no end record at its end: it is cut short, still being written, or bytes follow"
                + " or precede the archive");
    }

    private static boolean endsTheFile(ByteBuffer tail, int at) {
        return tail.getInt(at) == Signature.END
                && at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit();
    }

    private static Optional<DirectoryExtent> of(FileBytes file, ByteBuffer tail, int at) throws IOException {
        long endPosition = file.length() - tail.limit() + at;
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        if (entries == 0xFFFF || size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) {
            var large = zip64(file, endPosition - LOCATOR_BYTES);
            if (large.isPresent()) {
                return large;
            }
        }
        boolean onOneDisk = tail.getShort(at + 4) == 0 && tail.getShort(at + 6) == 0;
        var extent = new DirectoryExtent(offset, size, entries);
        return onOneDisk && extent.endsAt(endPosition) ? Optional.of(extent) : Optional.empty();
    }

    private static Optional<DirectoryExtent> zip64(FileBytes file, long locatorPosition) throws IOException {
        if (locatorPosition < ZIP64_END_BYTES) {
            return Optional.empty();
        }
        ByteBuffer locator = file.at(locatorPosition, LOCATOR_BYTES);
        long position = locator.getLong(8);
        if (locator.getInt(0) != Signature.ZIP64_LOCATOR
                || position < 0
                || position > locatorPosition - ZIP64_END_BYTES) {
            return Optional.empty();
        }
        ByteBuffer end = file.at(position, ZIP64_END_BYTES);
        boolean reachesTheLocator = end.getLong(4) == locatorPosition - position - ZIP64_END_LEAD;
        var extent = new DirectoryExtent(end.getLong(48), end.getLong(40), end.getLong(32));
        return end.getInt(0) == Signature.ZIP64_END && reachesTheLocator && extent.endsAt(position)
                ? Optional.of(extent)
                : Optional.empty();
    }

    private boolean endsAt(long position) {
        return entries >= 0 && offset >= 0 && size >= 0 && offset <= position && position - offset == size;
    }

    long end() {
        return offset + size;
    }
}
