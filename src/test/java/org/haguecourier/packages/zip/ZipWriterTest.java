package org.haguecourier.packages.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZipWriterTest {
    @TempDir
    Path folder;

    /** Another Java, day or machine must not change one of these bytes: a package sent twice is known by its digest. */
    @Test
    void theBytesFollowFromTheContentsAlone() throws IOException {
        assertThat(HexFormat.of().formatHex(zip("\u00FC", "abc".getBytes(UTF_8))))
                .isEqualTo("504b03041400080808000000210000000000000000000000000002000000c3bc"
                        + "010300fcff616263"
                        + "504b0708c24124350800000003000000"
                        + "504b0102140014000808080000002100c2412435080000000300000002000000000000000000000000000000"
                        + "0000c3bc"
                        + "504b0506000000000100010030000000380000000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0xFFFE, 0xFFFF, 0x10000, 2 * 0xFFFF, 1 << 20})
    void everyReaderFindsTheContent(int length) throws IOException {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 31 >> 3);
        }
        byte[] zip = zip("docs/\u82B1 .pdf", content);

        assertThat(byOurs(zip)).containsExactly("docs/\u82B1 .pdf");
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("docs/\u82B1 .pdf");
            assertThat(in.readAllBytes()).isEqualTo(content);
            assertThat(in.getNextEntry()).isNull();
        }
        try (var file = new ZipFile(folder.resolve("written.zip").toFile())) {
            assertThat(file.getInputStream(file.entries().nextElement()).readAllBytes())
                    .isEqualTo(content);
        }
    }

    @Test
    void manyEntriesNeedTheLargerEnd() throws IOException {
        for (int count : List.of(0xFFFE, 0xFFFF, 70_000)) {
            var bytes = new ByteArrayOutputStream();
            var writer = new ZipWriter(bytes);
            for (int i = 0; i < count; i++) {
                writer.add(Integer.toString(i), InputStream.nullInputStream());
            }
            writer.finish();

            assertThat(byOurs(bytes.toByteArray())).hasSize(count);
            try (var file = new ZipFile(folder.resolve("written.zip").toFile())) {
                assertThat(file.size()).isEqualTo(count);
            }
        }
    }

    @Test
    void namesStayHoweverUnsafeTheyAre() throws IOException {
        assertThat(byOurs(zip("../a\\b\u0001", new byte[1]))).containsExactly("../a\\b\u0001");
        assertThat(byOurs(zip("n".repeat(0xFFFF), new byte[1]))).containsExactly("n".repeat(0xFFFF));
        assertThatThrownBy(() -> zip("\u00FC".repeat(0x8000), new byte[1])).isInstanceOf(ZipException.class);
    }

    @Test
    void numbersThatDoNotFitStandInTheExtraField() throws IOException {
        byte[] name = {'x'};
        var large = new WrittenEntry(name, 7, 5L << 32, 6L << 32, 9L << 32);
        var farOff = new WrittenEntry(name, 7, 5, 6, 0xFFFFFFFFL);

        for (WrittenEntry entry : List.of(large, farOff)) {
            var record = new RecordReader(new ByteArrayInputStream(EntryHeaders.central(entry))).next();

            assertThat(record)
                    .isEqualTo(new ZipRecord("x", 0x808, 8, 7, entry.packed(), entry.size(), entry.offset(), 0));
        }
    }

    private byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new ZipWriter(bytes);
        writer.add(name, new ByteArrayInputStream(content));
        writer.finish();
        return bytes.toByteArray();
    }

    private List<String> byOurs(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipArchive archive = ZipArchive.open(Files.write(folder.resolve("written.zip"), zip))) {
            archive.forEachEntry(entry -> {
                archive.readThrough(entry);
                names.add(entry.name());
            });
        }
        return names;
    }
}
