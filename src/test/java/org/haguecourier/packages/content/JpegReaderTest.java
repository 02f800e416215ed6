package org.haguecourier.packages.content;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JpegReaderTest {
    private static final int BASELINE = 0xC0;

    @Test
    void tellsTheSizeAndColoursOfEncodedPictures() {
        assertThat(Reading.picture(Jpeg.encoded(BufferedImage.TYPE_INT_RGB, 300, 200)))
                .isEqualTo(new Picture(300, 200, 3, 8, Optional.empty(), Colours.COLOUR));
        assertThat(Reading.picture(Jpeg.encoded(BufferedImage.TYPE_BYTE_GRAY, 7, 1)))
                .isEqualTo(new Picture(7, 1, 1, 8, Optional.empty(), Colours.GREYSCALE));
    }

    @Test
    void tellsThatAPictureIsMadeForAPrintingPress() {
        Picture picture = Reading.picture(
                Jpeg.start().adobe().frame(BASELINE, 8, 20, 10, 4).scan().end());

        assertThat(picture).isEqualTo(new Picture(20, 10, 4, 8, Optional.empty(), Colours.CMYK));
    }

    @Test
    void twoComponentsAreNoColoursThatWeKnow() {
        assertThat(Reading.picture(
                                Jpeg.start().frame(BASELINE, 8, 1, 1, 2).scan().end())
                        .colours())
                .isEqualTo(Colours.OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
    void findsTheSizeInEachCoding(int marker) {
        byte[] jpeg = Jpeg.start()
                .frame(marker, 12, 65_535, 40_000, 3)
                .scan()
                .segment(0xC4, "00")
                .scan()
                .end();

        assertThat(Reading.picture(jpeg))
                .isEqualTo(new Picture(65_535, 40_000, 3, 12, Optional.empty(), Colours.COLOUR));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC4, 0xC8, 0xCC, 0xDB, 0xDD, 0xE1, 0xF7, 0xFE})
    void takesNoOtherSegmentForTheSize(int marker) {
        byte[] jpeg = Jpeg.start()
                .frame(marker, 8, 1, 1, 3)
                .frame(BASELINE, 8, 20, 10, 3)
                .scan()
                .end();

        assertThat(Reading.picture(jpeg).width()).isEqualTo(20);
    }

    @Test
    void passesThroughWhatMayComeBeforeTheSize() {
        byte[] longest = new byte[0xFFFF - 2];
        Arrays.fill(longest, (byte) 0xFF);
        byte[] jpeg = Jpeg.start()
                .jfif(1, 300, 300)
                .segment(0xE1, longest)
                .segment(0xE2, "")
                .raw("ffffffff")
                .segment(0xFE, "ffc00011")
                .raw("ff01ffd3ffd7")
                .frame(BASELINE, 8, 20, 10, 3)
                .scan()
                .end();

        assertThat(Reading.picture(jpeg)).isEqualTo(new Picture(20, 10, 3, 8, Optional.of(300), Colours.COLOUR));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 300, 300, 300",
        "2, 118, 118, 300",
        "1, 600, 300, 300",
        "2, 65535, 65535, 166459",
        "0, 1, 1,",
        "1, 0, 300,",
        "3, 300, 300,"
    })
    void tellsTheDotsPerInch(int unit, int across, int down, Integer dpi) {
        byte[] jpeg = Jpeg.start()
                .jfif(unit, across, down)
                .frame(BASELINE, 8, 1, 1, 1)
                .scan()
                .end();

        assertThat(Reading.picture(jpeg).dpi()).isEqualTo(Optional.ofNullable(dpi));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4a464946000102", "4a46494600010201012c01", "4a46585800010201012c012c0000"})
    void knowsNoDensityFromAnotherOrTooShortSegment(String content) {
        byte[] jpeg = Jpeg.start()
                .segment(0xE0, content)
                .frame(BASELINE, 8, 1, 1, 1)
                .scan()
                .end();

        assertThat(Reading.picture(jpeg).dpi()).isEmpty();
    }

    @Test
    void allowsForWhatCamerasAppend() {
        Picture picture = Reading.picture(Jpeg.start()
                .frame(BASELINE, 8, 20, 10, 3)
                .scan()
                .raw("ffffffd9")
                .raw(new byte[100_000])
                .bytes());

        assertThat(picture.width()).isEqualTo(20);
    }
}
