package org.haguecourier.packages.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class HostileContentTest {
    private static final byte[] GREY = Jpeg.encoded(BufferedImage.TYPE_BYTE_GRAY, 40, 30);
    private static final byte[] COLOURED = Jpeg.encoded(BufferedImage.TYPE_INT_RGB, 40, 30);
    private static final byte[] PROGRESSIVE = Jpeg.start()
            .jfif(1, 300, 300)
            .segment(0xE1, COLOURED)
            .frame(0xC2, 8, 20, 10, 3)
            .scan()
            .segment(0xC4, "00")
            .scan()
            .end();
    private static final int HEADER = 700;
    private static final int[] FLIPS = {0xFF, 1, 2, 4, 8, 16, 32, 64, 128};

    @Test
    void everyPrefixOfAPictureIsKnownToBeDamaged() {
        for (byte[] jpeg : List.of(GREY, COLOURED, PROGRESSIVE)) {
            assertThat(Reading.of(jpeg).fault()).isEmpty();
            for (int length = 0; length < jpeg.length; length++) {
                assertKnownToBeCut(Kind.JPEG, 3, Arrays.copyOf(jpeg, length));
            }
        }
    }

    @Test
    void everyPrefixOfAPdfIsKnownToBeDamaged() {
        byte[] pdf = Pdf.endingIn("%%EOF");
        for (int length = 0; length < pdf.length; length++) {
            assertKnownToBeCut(Kind.PDF, 5, Arrays.copyOf(pdf, length));
        }
    }

    private static void assertKnownToBeCut(Kind kind, int signature, byte[] cut) {
        FileContent content = Reading.of(cut);
        if (cut.length < signature) {
            assertThat(content.kind()).isIn(Kind.EMPTY, Kind.UNKNOWN, Kind.TEXT);
        } else {
            assertThat(content.kind()).isEqualTo(kind);
            assertThat(content.fault()).get().asString().endsWith("as if it was cut short");
        }
    }

    @Test
    void everyWrongByteInAHeaderIsBorne() {
        for (byte[] jpeg : List.of(GREY, COLOURED, PROGRESSIVE)) {
            for (int at = 0; at < Math.min(HEADER, jpeg.length); at++) {
                for (int flip : FLIPS) {
                    Reading.of(flipped(jpeg, at, flip));
                }
            }
        }
    }

    /** A decoder may refuse what we pass: its tables are not our business. But where both read, they read the same. */
    @Test
    void tellsOfAFlippedPictureTheSizeThatADecoderSees() {
        int compared = 0;
        for (int at = 0; at < HEADER; at++) {
            byte[] jpeg = flipped(COLOURED, at, 0x10);
            FileContent content = Reading.of(jpeg);
            if (content.fault().isEmpty() && content.picture().isPresent()) {
                compared += assertSameSize(content.picture().get(), jpeg);
            }
        }
        assertThat(compared).isGreaterThan(HEADER / 2);
    }

    private static int assertSameSize(Picture picture, byte[] jpeg) {
        ImageReader decoder = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            decoder.setInput(in);
            int width = decoder.getWidth(0);
            int height = decoder.getHeight(0);
            assertThat(picture).extracting(Picture::width, Picture::height).containsExactly(width, height);
            return 1;
        } catch (IOException refused) {
            return 0;
        } finally {
            decoder.dispose();
        }
    }

    @Test
    void anyBytesAreBorne() {
        var random = new Random(96);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            Reading.of(bytes);
            Reading.of(beginningWith("ÿØÿ", bytes));
            Reading.of(beginningWith("%PDF-", bytes));
            Reading.of(beginningWith("<", bytes));
            Reading.of(beginningWith("<?xml " + "a:".repeat(random.nextInt(600)), bytes));
        }
    }

    /** Made of the bytes that mean something, so that the walk gets farther than by pure chance. */
    @Test
    void anyMarkersAreBorne() {
        var random = new Random(97);
        byte[] meaningful = "ÿÿÿÿØÀÂÄÚÙÐàáþ\0\0\1\2\3\10\13\21%EOF".getBytes(ISO_8859_1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = meaningful[random.nextInt(meaningful.length)];
            }
            Reading.of(beginningWith("ÿØÿ", bytes));
        }
    }

    private static byte[] flipped(byte[] bytes, int at, int flip) {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) flip;
        return copy;
    }

    private static byte[] beginningWith(String start, byte[] bytes) {
        byte[] first = start.getBytes(ISO_8859_1);
        byte[] copy = Arrays.copyOf(first, first.length + bytes.length);
        System.arraycopy(bytes, 0, copy, first.length, bytes.length);
        return copy;
    }
}
