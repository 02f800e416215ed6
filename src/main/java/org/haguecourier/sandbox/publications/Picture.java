package org.haguecourier.sandbox.publications;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** A small real JPEG. Painted pixel by pixel, which needs no screen and gives the same bytes on each run. */
final class Picture {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 72;
    /** Wide enough that two editions do not look alike once they are compressed. */
    private static final int STEP = 37;

    static {
        // A cache on disk would have each of these pictures make a file.
        ImageIO.setUseCache(false);
    }

    private Picture() {}

    static byte[] of(String name, int edition) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int tint = (name.hashCode() + STEP * edition) & 0xff;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, tint << 16 | (x * 2) << 8 | y * 3);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpg", jpeg)) {
            throw new IOException("this Java cannot write JPEG");
        }
        return jpeg.toByteArray();
    }
}
