package org.haguecourier.packages.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How close a JPEG's dots are to be printed, as its JFIF part tells. */
final class Density {
    private static final int APPLICATION_0 = 0xE0;
    private static final ByteBuffer NAME =
            StandardCharsets.US_ASCII.encode("JFIF\0").asReadOnlyBuffer();
    private static final int BYTES = 12;
    private static final int AN_INCH = 1;
    private static final int A_CENTIMETRE = 2;
    private static final double CENTIMETRES_AN_INCH = 2.54;

    private Density() {}

    static Optional<Integer> of(Segment segment) {
        if (segment.marker() != APPLICATION_0 || segment.length() < BYTES || !isJfif(segment.beginning())) {
            return Optional.empty();
        }
        ByteBuffer content = segment.beginning();
        int dots = Math.min(Short.toUnsignedInt(content.getShort(8)), Short.toUnsignedInt(content.getShort(10)));
        return dots == 0 ? Optional.empty() : dpi(content.get(7), dots);
    }

    private static boolean isJfif(ByteBuffer content) {
        return content.slice(0, NAME.limit()).equals(NAME);
    }

    private static Optional<Integer> dpi(int unit, int dots) {
        return switch (unit) {
            case AN_INCH -> Optional.of(dots);
            case A_CENTIMETRE -> Optional.of((int) Math.round(dots * CENTIMETRES_AN_INCH));
            default -> Optional.empty();
        };
    }
}
