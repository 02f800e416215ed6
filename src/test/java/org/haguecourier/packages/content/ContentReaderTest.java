package org.haguecourier.packages.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** However a stream gives its bytes, and however it ends. */
class ContentReaderTest {
    private static final byte[] JPEG = Jpeg.encoded(BufferedImage.TYPE_INT_RGB, 40, 30);
    private static final byte[] LONG_HEADER = Jpeg.start()
            .segment(0xE1, new byte[40_000])
            .frame(0xC2, 8, 20, 10, 3)
            .scan()
            .end();

    @Test
    void tellsTheSameOfAStreamThatGivesOneByteAtATime() throws Exception {
        byte[] cut = Arrays.copyOf(JPEG, JPEG.length - 1);
        byte[] large = Arrays.copyOf(LONG_HEADER, 5 * 16 * 1024);
        for (byte[] bytes : List.of(JPEG, LONG_HEADER, cut, large, Pdf.whole(), new byte[0])) {
            assertThat(ContentReader.read(new Trickle(bytes))).isEqualTo(Reading.of(bytes));
        }
    }

    @Test
    void leavesToTheStreamWhatItFinds() {
        for (byte[] bytes : List.of(JPEG, LONG_HEADER, Pdf.whole(), new byte[0], new byte[16 * 1024])) {
            assertThatThrownBy(() ->
                            ContentReader.read(new SequenceInputStream(new ByteArrayInputStream(bytes), new Broken())))
                    .isInstanceOf(ZipException.class)
                    .hasMessage("its checksum (CRC) is wrong");
        }
    }

    @Test
    void readsToTheEndWhateverIsFoundBefore() throws Exception {
        byte[] damaged = Jpeg.start().raw("ff00").raw(new byte[100_000]).bytes();
        for (byte[] bytes : List.of(damaged, Arrays.copyOf(LONG_HEADER, 100_000), new byte[100_000])) {
            var stream = new SequenceInputStream(new ByteArrayInputStream(bytes), new Broken());
            assertThatThrownBy(() -> ContentReader.read(stream)).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void anEndThatTheStreamAnnouncesByAnExceptionIsNotTakenForTheFilesOwn() {
        assertThatThrownBy(() -> ContentReader.read(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException("it became shorter while it was read");
                    }
                }))
                .isInstanceOf(EOFException.class);
    }

    private static final class Trickle extends FilterInputStream {
        Trickle(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(1, length));
        }
    }

    /** As a checking stream fails at its end. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new ZipException("its checksum (CRC) is wrong");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
