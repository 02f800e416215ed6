package org.haguecourier.packages.content;

import java.io.IOException;
import java.util.Optional;

/** Reads a JPEG's header, and looks whether the picture behind it is there to its end; it decodes nothing. */
final class JpegReader {
    private static final int START_MARKER_BYTES = 2;
    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;

    private final Passage bytes;
    private Frame frame;
    private Optional<Integer> dpi = Optional.empty();

    JpegReader(Passage bytes) {
        this.bytes = bytes;
    }

    FileContent read() throws IOException {
        Optional<String> fault = fault();
        bytes.toEnd();
        return new FileContent(
                Kind.JPEG, bytes.position(), Optional.ofNullable(frame).map(known -> known.picture(dpi)), fault);
    }

    private Optional<String> fault() throws IOException {
        try {
            readHeader();
        } catch (DamagedHeaderException damage) {
            return Optional.of(damage.getMessage());
        }
        if (!comesToItsEnd()) {
            return Optional.of("it ends before its end marker, as if it was cut short");
        }
        return frame.height() == 0
                ? Optional.of("its header does not tell its height, which few programs can read")
                : Optional.empty();
    }

    private void readHeader() throws IOException, DamagedHeaderException {
        bytes.skip(START_MARKER_BYTES);
        var segments = new Segments(bytes);
        for (Segment segment = segments.next(); !segment.isStartOfScan(); segment = segments.next()) {
            read(segment);
        }
        if (frame == null) {
            throw DamagedHeaderException.because("does not tell the picture's size");
        }
    }

    private void read(Segment segment) throws DamagedHeaderException {
        if (frame == null && segment.isFrame()) {
            frame = Frame.of(segment);
        }
        if (dpi.isEmpty()) {
            dpi = Density.of(segment);
        }
    }

    /**
     * The end marker cannot be part of the coded picture, but thumbnails before the picture have their own, and cameras
     * append whole films behind it: so it is looked for neither from the start nor in the last bytes.
     */
    private boolean comesToItsEnd() throws IOException {
        int last = 0;
        int value = bytes.next();
        while (value >= 0 && !(last == MARKER && value == END_OF_IMAGE)) {
            last = value;
            value = bytes.next();
        }
        return value >= 0;
    }
}
