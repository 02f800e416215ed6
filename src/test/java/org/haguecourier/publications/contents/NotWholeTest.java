package org.haguecourier.publications.contents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.packages.RawZip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class NotWholeTest {
    private static final Week WEEK = Week.ofPictures(3);
    private static final byte[] XML = WEEK.bulletin().getBytes(UTF_8);

    @TempDir
    Path folder;

    static Map<String, byte[]> archives() {
        return Map.of(
                "deflated", Archive.whole(WEEK).bytes(),
                "stored",
                        new RawZip()
                                .stored("a.xml", XML)
                                .stored("DM/1.jpg", new byte[9])
                                .bytes(),
                "ZIP64",
                        new RawZip()
                                .large("a.xml", XML)
                                .large("DM/1.jpg", new byte[9])
                                .bytesWithZip64End());
    }

    static List<String> names() {
        return archives().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDownloadThatBreaksOffIsNotWholeWhereverItDoes(String name) throws IOException {
        byte[] whole = archives().get(name);
        Path file = Files.write(folder.resolve("cut.zip"), whole);

        new ContentsReader().read(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                assertThatThrownBy(() -> new ContentsReader().read(file))
                        .as("cut to %d bytes", length)
                        .isInstanceOf(NotWholeException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bytesBehindTheArchiveAreNotPartOfIt(String name) {
        byte[] whole = archives().get(name);

        assertThat(reasonOf(Arrays.copyOf(whole, whole.length + 1))).contains("no end record");
    }

    @Test
    void aDamagedEntryIsToldByItsNumberOnly() {
        byte[] wrongChecksum = new RawZip()
                .stored("a.xml", XML)
                .stored("secret.jpg", new byte[9], claims -> claims.crc(1))
                .bytes();
        byte[] wrongSize = new RawZip()
                .stored("a.xml", XML)
                .stored("secret.jpg", new byte[9], claims -> claims.size(8))
                .bytes();
        byte[] wrongPlace = new RawZip()
                .stored("a.xml", XML)
                .stored("secret.jpg", new byte[9], claims -> claims.offset(1))
                .bytes();

        assertThat(reasonOf(wrongChecksum))
                .isEqualTo("The file is not a whole ZIP: entry 2 of 2 is damaged: its checksum (CRC) is wrong.");
        assertThat(reasonOf(wrongSize)).contains("entry 2 of 2", "size");
        assertThat(reasonOf(wrongPlace)).contains("entry 2 of 2").doesNotContain("secret");
    }

    @Test
    void aDamagedXmlIsDamageAndNotBadXml() {
        byte[] zip = new RawZip()
                .stored("a.xml", XML, claims -> claims.crc(1))
                .stored("b.jpg", new byte[9])
                .bytes();
        byte[] cutXml = new RawZip()
                .stored("a.xml", XML, claims -> claims.packed(XML.length - 9))
                .bytes();

        assertThat(reasonOf(zip)).contains("entry 1 of 2", "CRC");
        assertThat(reasonOf(cutXml)).contains("entry 1 of 1", "size");
    }

    @Test
    void flippedBitsThrowNothingElse() throws IOException {
        for (byte[] zip : archives().values()) {
            for (int bit = 0; bit < zip.length * 8; bit += 97) {
                byte[] flipped = zip.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                readAnything(flipped);
            }
        }
    }

    @Test
    void noiseThrowsNothingElse() throws IOException {
        Random random = new Random(1);
        for (byte[] zip : archives().values()) {
            for (int round = 0; round < 70; round++) {
                byte[] noisy = zip.clone();
                for (int i = 0; i < 8; i++) {
                    noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
                }
                readAnything(noisy);
            }
        }
    }

    @Test
    void saysWhatItIsInstead() {
        assertThat(reasonOf("")).isEqualTo("The file is not a whole ZIP: it is empty.");
        assertThat(reasonOf("\uFEFF\r\n<!DOCTYPE HTML PUBLIC \"-//W3C\"><HTML>"))
                .contains("it is an HTML page");
        assertThat(reasonOf("<html><body>Blocked</body></html>")).contains("it is an HTML page");
        assertThat(reasonOf("<?xml version='1.0'?><error/>")).contains("it is an XML");
        assertThat(reasonOf("{\"message\": \"Forbidden\"}")).contains("it is a JSON text");
        assertThat(reasonOf("no publication for this week yet")).contains("its first bytes are not those of a ZIP");
        assertThat(reasonOf("P")).contains("too short");
    }

    @Test
    void whatIsNoFileIsNotOpened() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), folder.resolve("cut.zip"));

        for (Path odd : List.of(folder, link, Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> new ContentsReader().read(odd))
                    .isInstanceOf(NotWholeException.class)
                    .hasMessageContaining("not a regular file");
        }
    }

    @Test
    void doesNotWaitAtAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.zip");
        int made =
                new ProcessBuilder(List.of("mkfifo", pipe.toString())).start().waitFor();
        assumeTrue(made == 0, "mkfifo does not work here");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> new ContentsReader().read(pipe))
                .isInstanceOf(NotWholeException.class));
    }

    /** Another download would not help there. */
    @Test
    void aFileThatIsNotThereIsNotADamagedOne() {
        assertThatThrownBy(() -> new ContentsReader().read(folder.resolve("absent.zip")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsWrittenOnMeanwhileIsNotWhole() throws IOException {
        byte[] zip = Archive.whole(WEEK).bytes();
        Path file = Files.write(folder.resolve("growing.zip"), zip);
        var reader = new ContentsReader(ContentsReader.LIMIT, checked -> append(file));

        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(NotWholeException.class)
                .hasMessageContaining("longer");
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    private void readAnything(byte[] bytes) throws IOException {
        try {
            new ContentsReader().read(Files.write(folder.resolve("some.zip"), bytes));
        } catch (NotWholeException expected) {
            assertThat(expected).hasMessageStartingWith("The file is not a whole ZIP: ");
        }
    }

    private String reasonOf(String text) {
        return reasonOf(text.getBytes(UTF_8));
    }

    private String reasonOf(byte[] bytes) {
        return catchThrowableOfType(NotWholeException.class, () -> new ContentsReader()
                        .read(Files.write(folder.resolve("some.zip"), bytes)))
                .getMessage();
    }
}
