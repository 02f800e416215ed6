package org.haguecourier.packages;

import org.haguecourier.packages.zip.ZipRecord;

/** What all entries together promise; no promise makes it overflow. */
public final class PromisedSizes {
    private long packed;
    private long unpacked;

    public void add(ZipRecord entry) {
        packed = sum(packed, entry.packed());
        unpacked = sum(unpacked, entry.size());
    }

    private static long sum(long one, long other) {
        return other > Long.MAX_VALUE - one ? Long.MAX_VALUE : one + other;
    }

    public long packed() {
        return packed;
    }

    public long unpacked() {
        return unpacked;
    }

    /** Entries that share their bytes are a bomb, too: it packs nothing and yet unpacks to a multiple of itself. */
    public boolean isBomb(InflationLimit limit, long archive) {
        return limit.isExceededBy(unpacked, archive) || packed > archive;
    }
}
