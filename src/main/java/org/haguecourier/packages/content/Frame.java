package org.haguecourier.packages.content;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The one part of a JPEG's header that tells the picture's size. */
record Frame(int width, int height, int components, int bitsPerSample) {
    private static final int FIXED_BYTES = 6;
    private static final int BYTES_A_COMPONENT = 3;
    private static final int FEWEST_BITS = 2;
    private static final int MOST_BITS = 16;

    static Frame of(Segment segment) throws DamagedHeaderException {
        if (segment.length() < FIXED_BYTES) {
            throw DamagedHeaderException.because("has no room for the picture's size");
        }
        ByteBuffer content = segment.beginning();
        var frame = new Frame(
                Short.toUnsignedInt(content.getShort(3)),
                Short.toUnsignedInt(content.getShort(1)),
                Byte.toUnsignedInt(content.get(5)),
                Byte.toUnsignedInt(content.get(0)));
        frame.refuseIfImpossible(segment.length());
        return frame;
    }

    private void refuseIfImpossible(int length) throws DamagedHeaderException {
        if (length != FIXED_BYTES + BYTES_A_COMPONENT * components || components == 0) {
            throw DamagedHeaderException.because(
                    "counts the colour components as %d, which does not agree with its length".formatted(components));
        }
        if (width == 0) {
            throw DamagedHeaderException.because("says that the picture is 0 pixels wide");
        }
        if (bitsPerSample < FEWEST_BITS || bitsPerSample > MOST_BITS) {
            throw DamagedHeaderException.because("tells an impossible depth of colour, %d".formatted(bitsPerSample));
        }
    }

    Picture picture(Optional<Integer> dpi) {
        return new Picture(width, height, components, bitsPerSample, dpi, Colours.of(components));
    }
}
