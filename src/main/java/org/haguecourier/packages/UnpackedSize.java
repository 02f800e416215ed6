package org.haguecourier.packages;

import org.haguecourier.packages.zip.ZipRecord;

/** What all entries together promise to unpack to; no promise makes it overflow. */
public final class UnpackedSize {
    private long bytes;

    public void add(ZipRecord entry) {
        bytes = entry.size() > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : bytes + entry.size();
    }

    public long bytes() {
        return bytes;
    }
}
