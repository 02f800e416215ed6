package org.haguecourier.packages.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the reader tells of bytes in memory, with what must be true whatever they are. */
final class Reading {
    private Reading() {}

    static FileContent of(String text) {
        return of(text.getBytes(UTF_8));
    }

    static FileContent of(byte[] bytes) {
        try {
            FileContent content = ContentReader.read(new ByteArrayInputStream(bytes));
            assertThat(content.bytes()).isEqualTo(bytes.length);
            content.picture().ifPresent(picture -> assertThat(picture.width()).isPositive());
            content.fault().ifPresent(fault -> assertThat(fault).matches("its? [ -~]+[^.]"));
            return content;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Picture picture(byte[] bytes) {
        FileContent content = of(bytes);
        assertThat(content.kind()).isEqualTo(Kind.JPEG);
        assertThat(content.fault()).isEmpty();
        return content.picture().orElseThrow();
    }

    static String fault(byte[] bytes) {
        return of(bytes).fault().orElseThrow();
    }
}
