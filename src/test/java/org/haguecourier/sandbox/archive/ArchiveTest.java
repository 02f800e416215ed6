package org.haguecourier.sandbox.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.sandbox.wire.Content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchiveTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0);

    private final byte[] xml = "<a>much ado about much ado</a>".repeat(50).getBytes(StandardCharsets.UTF_8);
    private final byte[] image = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void isReadFromItsBeginning() throws Exception {
        byte[] zip = bytes(twoMembers());

        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("week.xml");
            assertThat(in.readAllBytes()).isEqualTo(xml);
            ZipEntry second = in.getNextEntry();
            assertThat(second.getName()).isEqualTo("a/1.jpg");
            assertThat(second.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(second.getTimeLocal()).isEqualTo(NOON);
            assertThat(in.readAllBytes()).isEqualTo(image);
            assertThat(in.getNextEntry()).isNull();
        }
    }

    @Test
    void isReadFromItsDirectory() throws Exception {
        try (ZipFile zip = onDisk(twoMembers())) {
            assertThat(zip.stream()).extracting(ZipEntry::getName).containsExactly("week.xml", "a/1.jpg");
            ZipEntry first = zip.getEntry("week.xml");
            assertThat(first.getCompressedSize()).isLessThan(xml.length / 2);
            assertThat(zip.getInputStream(first).readAllBytes()).isEqualTo(xml);
            assertThat(zip.getInputStream(zip.getEntry("a/1.jpg")).readAllBytes())
                    .isEqualTo(image);
        }
    }

    @Test
    void isTheSameBytesFromWhereverItIsEntered() throws Exception {
        Content zip = twoMembers();
        byte[] whole = bytes(zip);

        assertThat(whole).hasSize((int) zip.length());
        for (int from = 0; from <= whole.length; from++) {
            assertThat(bytes(zip.part(from, whole.length - from)))
                    .isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
        }
        assertThat(bytes(zip.part(30, 40))).isEqualTo(Arrays.copyOfRange(whole, 30, 70));
    }

    @Test
    void mayHaveMoreMembersThanAPlainZipCanCount() throws Exception {
        int count = 70_000;
        List<Member> members = IntStream.range(0, count)
                .mapToObj(number -> Member.stored(number + ".jpg", image))
                .toList();

        try (ZipFile zip = onDisk(Archive.of(members, NOON))) {
            assertThat(zip.size()).isEqualTo(count);
            assertThat(zip.getInputStream(zip.getEntry("69999.jpg")).readAllBytes())
                    .isEqualTo(image);
        }
    }

    @Test
    void aWrongChecksumIsFoundByWhoeverLooks() throws Exception {
        List<Member> members = List.of(Member.stored("1.jpg", image).withWrongChecksum());
        byte[] zip = bytes(Archive.of(members, NOON));

        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(ZipException.class)
                    .hasMessageContaining("CRC");
        }
    }

    private Content twoMembers() {
        return Archive.of(List.of(Member.deflated("week.xml", xml), Member.stored("a/1.jpg", image)), NOON);
    }

    private ZipFile onDisk(Content zip) throws IOException {
        return new ZipFile(
                Files.write(folder.resolve("archive.zip"), bytes(zip)).toFile());
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return bytes.toByteArray();
    }
}
