package org.haguecourier.packages;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class WholeZipTest {
    private static final byte[] TEXT = "a decision".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final WholeZip wholeZip = new WholeZip();

    static Map<String, byte[]> archives() {
        return Map.of(
                "deflated with data descriptors",
                        Zips.of("a.xml", "<a/>", "docs/", "", "docs/b.pdf", "bbbbbbbbbbbbbbbbb"),
                "stored", new RawZip().stored("a.xml", TEXT).bytes(),
                "with a comment", new RawZip().stored("a.xml", TEXT).bytes("kept by the registry"),
                "ZIP64", new RawZip().large("a.xml", TEXT).bytesWithZip64End(),
                "no entries", new RawZip().bytes(),
                "an archive in an archive",
                        new RawZip()
                                .stored("b", TEXT)
                                .stored("in.zip", Zips.of("a", "b"))
                                .bytes(),
                "two entries of one name",
                        new RawZip().stored("a", TEXT).stored("a", new byte[0]).bytes(),
                "encrypted",
                        new RawZip()
                                .stored("a", TEXT, claims -> claims.flags(1).crc(7))
                                .bytes(),
                "unknown compression",
                        new RawZip()
                                .stored("a", TEXT, claims -> claims.method(14))
                                .bytes());
    }

    static List<String> names() {
        return archives().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWholeAtItsLastByteAndNeverBefore(String name) throws IOException {
        byte[] whole = archives().get(name);

        Path file = Files.write(folder.resolve("some.zip"), whole);
        assertThat(wholeZip.isWhole(file)).isTrue();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                assertThat(wholeZip.isWhole(file)).as("cut to %d bytes", length).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNotWholeWithBytesBeforeOrBehindIt(String name) throws IOException {
        byte[] whole = archives().get(name);

        assertThat(isWhole(Zips.joined(whole, new byte[1]))).isFalse();
        assertThat(isWhole(Zips.joined(whole, new byte[100_000]))).isFalse();
        assertThat(isWhole(Zips.joined(new byte[1], whole))).isFalse();
        assertThat(isWhole(Zips.joined(TEXT, whole))).isFalse();
    }

    @Test
    void aCommentMayLookLikeTheEndOfAnArchive() throws IOException {
        byte[] end = HexFormat.of().parseHex("504b0506000000000100010000000000000000000000");
        String comment = new String(end, UTF_8);

        assertThat(isWhole(new RawZip().stored("a", TEXT).bytes(comment))).isTrue();
    }

    @Test
    void flippedBitsInContentShow() throws IOException {
        byte[] zip = new RawZip().stored("a", TEXT).bytes();
        int content = 30 + 1;
        for (int bit = 0; bit < TEXT.length * 8; bit++) {
            assertThat(isWhole(flipped(zip, content * 8 + bit)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void flippedBitsAnywhereDoNotThrow() throws IOException {
        for (byte[] zip : List.of(archives().get("ZIP64"), archives().get("deflated with data descriptors"))) {
            for (int bit = 0; bit < zip.length * 8; bit += 7) {
                isWhole(flipped(zip, bit));
            }
        }
    }

    @Test
    void noiseDoesNotThrow() throws IOException {
        Random random = new Random(1);
        byte[] zip = archives().get("deflated with data descriptors");
        for (int round = 0; round < 200; round++) {
            byte[] noisy = zip.clone();
            for (int i = 0; i < 8; i++) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
            }
            isWhole(noisy);
        }
    }

    @Test
    void aWrongPromiseIsNotWhole() throws IOException {
        assertThat(isWhole(
                        new RawZip().stored("a", TEXT, claims -> claims.crc(1)).bytes()))
                .isFalse();
        assertThat(isWhole(
                        new RawZip().stored("a", TEXT, claims -> claims.size(1)).bytes()))
                .isFalse();
        assertThat(isWhole(new RawZip()
                        .stored("a", TEXT, claims -> claims.size(11))
                        .bytes()))
                .isFalse();
        assertThat(isWhole(new RawZip()
                        .stored("a", TEXT, claims -> claims.offset(1))
                        .bytes()))
                .isFalse();
        assertThat(isWhole(new RawZip()
                        .stored("a", TEXT, claims -> claims.offset(1 << 30))
                        .bytes()))
                .isFalse();
    }

    @Test
    void whatIsNoZipIsNotWhole() throws IOException {
        assertThat(isWhole(new byte[0])).isFalse();
        assertThat(isWhole(new byte[] {'P'})).isFalse();
        assertThat(isWhole(new byte[200_000])).isFalse();
        assertThat(isWhole("<html>not a zip, but long enough to be one</html>".getBytes(UTF_8)))
                .isFalse();
        assertThat(wholeZip.isWhole(folder.resolve("absent.zip"))).isFalse();
    }

    @Test
    void opensNothingButRegularFiles() throws Exception {
        Path real = Files.write(folder.resolve("real.zip"), Zips.refusal());
        Path folderOfThatName = Files.createDirectory(folder.resolve("x.zip"));
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), real);

        assertThat(wholeZip.isWhole(real)).isTrue();
        assertThat(wholeZip.isWhole(folderOfThatName)).isFalse();
        assertThat(wholeZip.isWhole(link)).isFalse();
        assertThat(wholeZip.isWhole(Path.of("/dev/zero"))).isFalse();
    }

    @Test
    void doesNotWaitAtAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.zip");
        assumeTrue(madePipe(pipe), "mkfifo is not available here");

        boolean whole = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> wholeZip.isWhole(pipe));

        assertThat(whole).isFalse();
    }

    @Test
    void aBombIsPickedUpUnread() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (var out = Files.newOutputStream(bomb)) {
            Zips.bomb(out, 8 << 20);
        }
        byte[] bytes = Files.readAllBytes(bomb);
        int checksum = bytes.length - 22 - "decision.xml".length() - 46 + 16;
        bytes[checksum] ^= 1;
        Files.write(bomb, bytes);

        assertThat(new WholeZip(new InflationLimit(200, 1 << 20)).isWhole(bomb)).isTrue();
        assertThat(wholeZip.isWhole(bomb)).as("read through, the damage shows").isFalse();
    }

    @Test
    void manyEntriesAreNoTrouble() throws IOException {
        RawZip zip = new RawZip();
        for (int i = 0; i < 65_536; i++) {
            zip.stored("n" + i, new byte[0]);
        }

        assertThat(isWhole(zip.bytesWithZip64End())).isTrue();
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] copy = bytes.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    private static boolean madePipe(Path pipe) {
        try {
            return new ProcessBuilder(List.of("mkfifo", pipe.toString()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException unavailable) {
            return false;
        }
    }

    private boolean isWhole(byte[] bytes) throws IOException {
        return wholeZip.isWhole(Files.write(folder.resolve("some.zip"), bytes));
    }
}
