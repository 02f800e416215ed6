package org.haguecourier.packages.content;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DamagedJpegTest {
    private static final int BASELINE = 0xC0;

    @Test
    void saysThatAHeightWhichComesLaterIsUnusual() {
        FileContent content = Reading.of(Jpeg.start()
                .frame(BASELINE, 8, 20, 0, 3)
                .scan()
                .segment(0xDC, "000a")
                .end());

        assertThat(content.picture()).map(Picture::height).contains(0);
        assertThat(content.fault()).contains("its header does not tell its height, which few programs can read");
    }

    @ParameterizedTest
    @CsvSource({
        "ffe00000, it tells an impossible length at byte 6",
        "ffe00001, it tells an impossible length at byte 6",
        "ffe0000212, it has something else where a marker should be at byte 7",
        "ff00, it has a marker of the wrong kind at byte 4",
        "ff02, it has a marker of the wrong kind at byte 4",
        "ffffffd8, it has a marker of the wrong kind at byte 6",
        "ffd9, it has a marker of the wrong kind at byte 4",
        "ffc00008080001000101, 'it counts the colour components as 1, which does not agree with its length'",
        "ffc0000b08000100010211, 'it counts the colour components as 2, which does not agree with its length'",
        "ffc00008080001000100, 'it counts the colour components as 0, which does not agree with its length'",
        "ffc000070800010001, it has no room for the picture's size",
        "ffc0000b080001000001011100, it says that the picture is 0 pixels wide",
        "ffc0000b010001000101011100, 'it tells an impossible depth of colour, 1'",
        "ffc0000bff0001000101011100, 'it tells an impossible depth of colour, 255'",
        "ffda0002, it does not tell the picture's size"
    })
    void saysWhereTheHeaderIsDamaged(String header, String reason) {
        FileContent content = Reading.of(
                Jpeg.start().raw(header).frame(BASELINE, 8, 20, 10, 3).scan().end());

        assertThat(content.fault()).contains("its header is damaged: " + reason);
        assertThat(content.picture()).isEmpty();
    }

    @Test
    void keepsTheSizeIfTheDamageComesAfterIt() {
        FileContent content = Reading.of(
                Jpeg.start().frame(BASELINE, 8, 20, 10, 3).raw("00").scan().end());

        assertThat(content.fault()).get().asString().startsWith("its header is damaged");
        assertThat(content.picture()).map(Picture::width).contains(20);
    }

    @Test
    void saysThatASegmentRunsPastTheEnd() {
        assertThat(Reading.fault(Jpeg.start().raw("ffe1ffff").raw(new byte[100]).end()))
                .isEqualTo("it ends within its header, as if it was cut short");
    }

    @Test
    void saysThatAPictureIsCutShort() {
        byte[] withoutEnd =
                Jpeg.start().frame(BASELINE, 8, 20, 10, 3).scan().raw("ff").bytes();

        assertThat(Reading.fault(withoutEnd)).isEqualTo("it ends before its end marker, as if it was cut short");
        assertThat(Reading.fault(Arrays.copyOf(withoutEnd, 100_000)))
                .isEqualTo("it ends before its end marker, as if it was cut short");
    }

    @Test
    void isNotDeceivedByTheEndOfAThumbnail() {
        byte[] thumbnail = Jpeg.encoded(BufferedImage.TYPE_INT_RGB, 8, 8);
        byte[] cut = Jpeg.start()
                .segment(0xE1, thumbnail)
                .frame(BASELINE, 8, 20, 10, 3)
                .scan()
                .bytes();

        assertThat(Reading.fault(cut)).contains("cut short");
    }
}
