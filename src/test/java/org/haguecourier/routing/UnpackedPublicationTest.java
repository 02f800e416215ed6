package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Series;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A publication as a folder beside its ZIP: all of it, or none. */
class UnpackedPublicationTest extends PullBench {
    private static final int DESCRIPTOR_FOLLOWS = 1 << 3;

    @Test
    void aBulletinIsUnpackedFileByFile() throws Exception {
        ErrandInTest errand = errand("hws.bulletin.unpack", "true");
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.edition(Series.BULLETIN, week).problems()).isEmpty();
        assertIsUnpacked(errand);
    }

    @Test
    void nothingIsUnpackedWhereNobodyHasAskedForIt() throws Exception {
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, week);
        assertThat(unpacked(errand)).doesNotExist();
    }

    static Stream<byte[]> awkward() {
        String week = latest(1).get(0);
        return Stream.of(
                PublicationZip.of(week)
                        .with("a/b/c/d/e.jpg", 100)
                        .with("a/b/f.jpg", 0)
                        .with("empty/", 0)
                        .with("a/", 0)
                        .bytes(),
                PublicationZip.of(week)
                        .with("null", 10)
                        .with("'quoted'", 10)
                        .with("\"quoted twice\"", 10)
                        .with("${body}", 10)
                        .with("{{home}}", 10)
                        .with("a,b (1)?x=y.jpg", 10)
                        .with("true", 10)
                        .with("日本.jpg", 10)
                        .with("*", 10)
                        .bytes(),
                described(PublicationZip.of(week), "stored.jpg", 50_000));
    }

    /** Sizes and checksum behind the content, as a writer must who does not know them before. */
    private static byte[] described(PublicationZip zip, String name, int bytes) {
        return zip.with(name, new byte[bytes], claims -> claims.flags(claims.flags() | DESCRIPTOR_FOLLOWS))
                .with("after.jpg", 10)
                .bytes();
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void whateverIsInItComesOutOfIt(byte[] zip) throws Exception {
        ErrandInTest errand = errandFor(hws(new OnePublication(zip, "")), "hws.bulletin.unpack", "true");
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.edition(Series.BULLETIN, week).problems()).isEmpty();
        assertIsUnpacked(errand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.jpg", "/secret.jpg", "a/../../secret.jpg", "C:\\secret.jpg", "secret\u0000.jpg"})
    void aNameThatLeadsElsewhereIsNotUnpackedAndNotTold(String name) throws Exception {
        isNotUnpacked(PublicationZip.of(week).with(name, 10).bytes());
    }

    @Test
    void namesThatCollideAreNotUnpacked() throws Exception {
        isNotUnpacked(PublicationZip.of(week)
                .with("secret.jpg", 10)
                .with("SECRET.jpg", 10)
                .bytes());
    }

    @Test
    void aLinkIsNotUnpacked() throws Exception {
        isNotUnpacked(PublicationZip.of(week)
                .with("secret.jpg", "/etc/passwd".getBytes(UTF_8), claims -> claims.unixMode(0120777))
                .bytes());
    }

    private void isNotUnpacked(byte[] zip) throws Exception {
        List<String> log = log();
        ErrandInTest errand = errandFor(hws(new OnePublication(zip, "")), "hws.bulletin.unpack", "true");
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
        assertThat(errand.edition(Series.BULLETIN, week).problems())
                .contains("It is not unpacked, since that would not be safe.")
                .noneMatch(sentence -> sentence.contains("secret"));
        assertThat(errand.side(Series.BULLETIN, week)
                        .path("images")
                        .path("unsafe")
                        .toString())
                .containsIgnoringCase("secret");
        assertThat(unpacked(errand)).doesNotExist();
        assertThat(log).anyMatch(line -> line.contains("It is not unpacked"));
        assertThat(log).noneMatch(line -> line.contains("secret"));
        assertThat(folder.resolve("secret.jpg")).doesNotExist();
    }

    @Test
    void anUnpackingThatFailsInTheMiddleLeavesNothingBehindButTheZip() throws Exception {
        byte[] zip = PublicationZip.of(week)
                .with("a.jpg", 10)
                .with("secret/a.jpg", 10)
                .with("secret", 10)
                .bytes();
        List<String> log = log();
        ErrandInTest errand = errandFor(hws(new OnePublication(zip, "")), "hws.bulletin.unpack", "true");
        errand.pull(Series.BULLETIN, week);
        assertThat(errand.edition(Series.BULLETIN, week).problems())
                .anyMatch(sentence -> sentence.contains("could not be unpacked"))
                .noneMatch(sentence -> sentence.contains("secret"));
        assertThat(unpacked(errand)).doesNotExist();
        assertThat(errand.folder(Series.BULLETIN).resolve(".incoming")).isEmptyDirectory();
        assertThat(log).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void aFolderThatIsThereAlreadyIsLeftAsItIs() throws Exception {
        ErrandInTest errand = errand("hws.bulletin.unpack", "true");
        Files.createDirectories(unpacked(errand));
        Files.writeString(unpacked(errand).resolve("mine.txt"), "mine");
        errand.pull(Series.BULLETIN, week);
        assertThat(unpacked(errand)).isDirectoryContaining(file -> file.endsWith("mine.txt"));
        assertThat(errand.zip(Series.BULLETIN, week)).exists();
    }

    @Test
    void aLargeEntryIsUnpackedWithoutEverBeingInMemory() throws Exception {
        byte[] zip = PublicationZip.ofSize(week, 60_000_000);
        ErrandInTest errand = errandFor(hws(new OnePublication(zip, "")), "hws.bulletin.unpack", "true");
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        errand.pull(Series.BULLETIN, week);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(40_000_000);
        assertIsUnpacked(errand);
    }

    private void assertIsUnpacked(ErrandInTest errand) throws IOException {
        List<String> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(errand.zip(Series.BULLETIN, week).toFile())) {
            for (var entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                assertThat(unpacked(errand).resolve(entry.getName()))
                        .hasBinaryContent(zip.getInputStream(entry).readAllBytes());
                files.add(entry.getName());
            }
        }
        try (Stream<Path> all = Files.walk(unpacked(errand))) {
            assertThat(all.filter(Files::isRegularFile)).hasSameSizeAs(files);
        }
        assertThat(errand.folder(Series.BULLETIN).resolve(".incoming")).isEmptyDirectory();
    }

    private Path unpacked(ErrandInTest errand) {
        return errand.zip(Series.BULLETIN, week).resolveSibling(week);
    }
}
