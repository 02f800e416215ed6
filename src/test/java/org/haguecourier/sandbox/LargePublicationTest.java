package org.haguecourier.sandbox;

import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LargePublicationTest {
    private static final String WEEK = "/publication/bulletin/202647";
    private static final long FOUR_GIB = 1L << 32;
    private static final int TAIL = 4 * 1024 * 1024;

    private final SettableClock clock = new SettableClock("2027-06-01T10:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                SandboxOptions.forClient(Assertions.KEY.toECPublicKey()).withClock(clock));
        office = new Office(sandbox, clock).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void isAboutAsLargeAsOrderedAndWhole() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().in("202647").with(Term.BYTES, 20_000_000));

        byte[] bytes = office.download(WEEK).body();

        assertThat((double) bytes.length).isCloseTo(20e6, within(20e3));
        PublishedZip zip = PublishedZip.of(bytes);
        assertThat(zip.imagesNamed()).hasSize(zip.names().size() - 1).allMatch(zip.names()::contains);
        assertThat(zip.files().values().stream().map(Arrays::hashCode)).doesNotHaveDuplicates();
        assertThat(office.download("/publication/bulletin/202646").body()).hasSizeLessThan(100_000);
    }

    @Test
    void isResumedAtAnyByte() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.BYTES, 5_000_000));
        byte[] whole = office.download(WEEK).body();

        for (int from : new int[] {1, 999, 1_048_576, 3_141_592, whole.length - 1}) {
            assertThat(office.download(WEEK, "Range", "bytes=" + from + "-").body())
                    .isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
        }
    }

    @Test
    void needsZip64FromFourGibOn() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.BYTES, FOUR_GIB + 10_000_000));

        HttpResponse<byte[]> tail = office.download(WEEK, "Range", "bytes=-" + TAIL);

        try (ZipFile zip = new ZipFile(withHoleBefore(tail).toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            assertThat(entries).hasSizeGreaterThan(4096);
            ZipEntry last = entries.get(entries.size() - 1);
            CRC32 crc = new CRC32();
            crc.update(zip.getInputStream(last).readAllBytes());
            assertThat(crc.getValue()).isEqualTo(last.getCrc());
        }
    }

    /** What was not fetched takes no room on the disk. */
    private Path withHoleBefore(HttpResponse<byte[]> tail) throws Exception {
        String range = tail.headers().firstValue("Content-Range").orElseThrow();
        long length = Long.parseLong(range.substring(range.indexOf('/') + 1));
        assertThat(length).isGreaterThan(FOUR_GIB);
        Path file = folder.resolve("tail.zip");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(length - TAIL);
            out.write(tail.body());
        }
        return file;
    }
}
