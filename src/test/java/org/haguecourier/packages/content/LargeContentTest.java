package org.haguecourier.packages.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** A file may be of any size: what is kept of it is always the same. */
class LargeContentTest {
    private static final long MIDDLE = 200L << 20;
    private static final long LITTLE_MEMORY = 1 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aLargePictureIsReadInLittleMemory() throws Exception {
        byte[] start = Jpeg.start().frame(0xC0, 8, 20, 10, 3).scan().bytes();

        FileContent content = read(start, 0x5A, new byte[] {(byte) 0xFF, (byte) 0xD9});

        assertThat(content.fault()).isEmpty();
        assertThat(content.bytes()).isEqualTo(start.length + MIDDLE + 2);
    }

    @Test
    void aLargePdfIsReadInLittleMemory() throws Exception {
        FileContent content = read(Pdf.whole(), '%', "%%EOF".getBytes(ISO_8859_1));

        assertThat(content.kind()).isEqualTo(Kind.PDF);
        assertThat(content.fault()).isEmpty();
    }

    /** Fill bytes without end, an XML without a name, padding without end, and nothing that we know. */
    @ParameterizedTest
    @CsvSource({"JPEG, ÿØÿ, 255", "XML, <?xml, 32", "PDF, %PDF-1.4, 0", "UNKNOWN, '', 0"})
    void endlessNothingIsReadInLittleMemory(Kind kind, String start, int filling) throws Exception {
        assertThat(read(start.getBytes(ISO_8859_1), filling, new byte[0]).kind())
                .isEqualTo(kind);
    }

    private FileContent read(byte[] start, int filling, byte[] end) throws IOException {
        var stream = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(start), new Filling(filling), new ByteArrayInputStream(end))));
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        FileContent content = ContentReader.read(stream);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(after - before).isBetween(1L, LITTLE_MEMORY);
        return content;
    }

    private static final class Filling extends InputStream {
        private final int value;
        private long left = MIDDLE;

        Filling(int value) {
            this.value = value;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + count, (byte) value);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
