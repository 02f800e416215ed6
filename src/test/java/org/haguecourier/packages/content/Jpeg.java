package org.haguecourier.packages.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEGs: by the JDK's own encoder, and marker by marker where the test wants one that it would not write. */
public final class Jpeg {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public static byte[] encoded(int imageType, int width, int height) {
        var image = new BufferedImage(width, height, imageType);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xFF8040 * (x + 1));
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "jpg", out)) {
                throw new IllegalArgumentException("no encoder for it");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Jpeg start() {
        return new Jpeg().raw("ffd8");
    }

    public Jpeg raw(String hex) {
        return raw(HexFormat.of().parseHex(hex));
    }

    public Jpeg raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    public Jpeg segment(int marker, byte[] content) {
        int length = content.length + 2;
        return raw(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length})
                .raw(content);
    }

    public Jpeg segment(int marker, String hex) {
        return segment(marker, HexFormat.of().parseHex(hex));
    }

    public Jpeg jfif(int unit, int across, int down) {
        return segment(0xE0, "4a46494600" + "0102" + "%02x%04x%04x".formatted(unit, across, down) + "0000");
    }

    public Jpeg adobe() {
        byte[] name = "Adobe".getBytes(StandardCharsets.US_ASCII);
        return segment(0xEE, HexFormat.of().formatHex(name) + "00640000000002");
    }

    public Jpeg frame(int marker, int bits, int width, int height, int components) {
        return segment(
                marker, "%02x%04x%04x%02x".formatted(bits, height, width, components) + "011100".repeat(components));
    }

    /** Coded bytes with a stuffed FF and a restart marker, as many scans as a progressive picture likes to have. */
    public Jpeg scan() {
        return segment(0xDA, "01" + "0100" + "003f00").raw("12ff0034" + "ffd0" + "56ffff00ff00");
    }

    public byte[] end() {
        return raw("ffd9").bytes();
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
