package org.haguecourier.sandbox.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture of a chair, more or less, of the least size that WIPO takes: 3 cm at 300 dots per inch. */
final class SampleJpeg {
    private static final int SIDE = 360;
    private static final int WHITE = 0xFFFFFF;
    private static final int WOOD = 0x7A4A1E;

    private SampleJpeg() {}

    static byte[] chair() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        fill(picture, 0, 0, SIDE, SIDE, WHITE);
        fill(picture, 100, 40, 24, 280, WOOD);
        fill(picture, 236, 180, 24, 140, WOOD);
        fill(picture, 100, 170, 160, 24, WOOD);
        return written(picture);
    }

    private static void fill(BufferedImage picture, int left, int top, int width, int height, int colour) {
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                picture.setRGB(x, y, colour);
            }
        }
    }

    /** Through memory: the plain way may cache in a temporary file. */
    private static byte[] written(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "jpg", out)) {
                throw new IllegalStateException("this Java cannot write JPEG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
