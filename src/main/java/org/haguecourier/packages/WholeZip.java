package org.haguecourier.packages;

import java.io.IOException;
import java.nio.file.Path;

import org.haguecourier.packages.zip.ZipArchive;

/**
 * Whether a file is a structurally whole ZIP right now: however slowly it is written, it is not one before the last byte.
 *
 * <p>What a sender could still be writing is not whole: bytes after the end record and its comment, a wrong checksum, a
 * size other than promised. What cannot become better by waiting is whole, and the inspection refuses it: no entries,
 * encrypted entries, unknown compression, two entries of one name, a bomb.
 */
public final class WholeZip {
    private final InflationLimit limit;

    public WholeZip() {
        this(InflationLimit.FOR_PICK_UP);
    }

    public WholeZip(InflationLimit limit) {
        this.limit = limit;
    }

    /** Never throws, whatever lies there, and never opens what is not a regular file. */
    public boolean isWhole(Path file) {
        try (ZipArchive archive = ZipArchive.open(file)) {
            if (!promised(archive).isBomb(limit, archive.length())) {
                archive.forEachEntry(archive::readThrough);
            }
            return archive.isAsLongAsAtFirst();
        } catch (IOException | RuntimeException notWhole) {
            return false;
        }
    }

    private static PromisedSizes promised(ZipArchive archive) throws IOException {
        var sizes = new PromisedSizes();
        archive.forEachEntry(sizes::add);
        return sizes;
    }
}
