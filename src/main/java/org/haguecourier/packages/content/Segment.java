package org.haguecourier.packages.content;

import java.nio.ByteBuffer;

/**
 * One part of a JPEG's header.
 *
 * @param length of the whole content
 * @param beginning of the content; nothing of interest lies farther on
 */
record Segment(int marker, int length, ByteBuffer beginning) {
    static final int MOST_KEPT = 16;
    static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC_CONDITIONS = 0xCC;

    boolean isStartOfScan() {
        return marker == START_OF_SCAN;
    }

    /** Of any coding, be it baseline, progressive or lossless. */
    boolean isFrame() {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != RESERVED
                && marker != ARITHMETIC_CONDITIONS;
    }
}
