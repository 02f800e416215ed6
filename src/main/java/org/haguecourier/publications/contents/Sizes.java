package org.haguecourier.publications.contents;

import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.zip.ZipRecord;

/** What all entries together promise; no promise makes it overflow. */
final class Sizes {
    private long packed;
    private long unpacked;

    void add(ZipRecord entry) {
        packed = sum(packed, entry.packed());
        unpacked = sum(unpacked, entry.size());
    }

    private static long sum(long one, long other) {
        return other > Long.MAX_VALUE - one ? Long.MAX_VALUE : one + other;
    }

    long packed() {
        return packed;
    }

    long unpacked() {
        return unpacked;
    }

    /** Entries that share their bytes are a bomb, too: it packs nothing and yet unpacks to a multiple of itself. */
    boolean isBomb(InflationLimit limit, long archive) {
        return limit.isExceededBy(unpacked, archive) || packed > archive;
    }
}
