package org.haguecourier.laboratory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.haguecourier.files.Sha256;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.samples.SamplePackages;

/**
 * The bytes of a package, made anew whenever they are needed. No two are equally long: a POST that broke off has no
 * hash to be known by, but it has announced its length.
 */
record Content(int number, int length, String sha256) {
    /** Longer than any sample. */
    private static final int SHORTEST = 24 * 1024;

    private static final byte[] FILLING =
            "The crash laboratory of Hague Courier fills this package up. ".getBytes(StandardCharsets.US_ASCII);

    static Content number(int number) {
        byte[] bytes = bytes(number);
        return new Content(number, bytes.length, Sha256.of(bytes));
    }

    byte[] bytes() {
        return bytes(number);
    }

    /** A sample with a comment at its end: a reader who stops before the comment's last byte has no whole ZIP. */
    private static byte[] bytes(int number) {
        TransactionType[] types = TransactionType.values();
        String version = SamplePackages.VERSIONS.get(number / types.length % SamplePackages.VERSIONS.size());
        byte[] sample = SamplePackages.one(types[number % types.length], version, number)
                .zip();
        byte[] filled = Arrays.copyOf(sample, SHORTEST + number);
        int comment = filled.length - sample.length;
        filled[sample.length - 2] = (byte) comment;
        filled[sample.length - 1] = (byte) (comment >> Byte.SIZE);
        for (int at = 0; at < comment; at++) {
            filled[sample.length + at] = FILLING[at % FILLING.length];
        }
        return filled;
    }
}
