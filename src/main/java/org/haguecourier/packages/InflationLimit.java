package org.haguecourier.packages;

/**
 * When an archive is a bomb: it unpacks to much, and to much more than it is. Either alone is harmless: a large archive
 * of pictures is large, and a small file of blanks packs well.
 *
 * @param ratio unpacked to packed; XML packs to a twentieth or so, a bomb to a thousandth
 * @param bytes unpacked
 */
public record InflationLimit(long ratio, long bytes) {
    /** Reading through this much takes seconds, once; more than that must not keep the outbox waiting. */
    public static final InflationLimit FOR_PICK_UP = new InflationLimit(200, 1L << 30);

    /** The wish-list for one application is 100 MB of packed pictures, which hardly unpack to more. */
    public static final InflationLimit FOR_SENDING = new InflationLimit(200, 100L << 20);

    public boolean isExceededBy(long unpacked, long archive) {
        return unpacked > bytes && unpacked / ratio >= archive;
    }
}
