package org.haguecourier.publications.contents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.RawZip;
import org.haguecourier.publications.contents.Problem.Kind;
import org.haguecourier.sandbox.publications.Publications;
import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;
import org.haguecourier.st96.PublicationKind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

class ContentsReaderTest {
    private static final Clock MAY = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void tellsWhatABulletinSaysOfItself() throws IOException {
        PublicationContents contents = read(Archive.whole(Week.ofPictures(3)));

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.mayBeUnpacked()).isTrue();
        assertThat(contents.kind()).isEqualTo(PublicationKind.BULLETIN);
        assertThat(contents.st96Version()).contains("V7_0");
        assertThat(contents.number()).contains("2026/14");
        assertThat(contents.publicationDate()).contains("2026-04-03");
        assertThat(contents.total()).contains("3");
        assertThat(contents.counts()).containsExactly(entry("Registration", 3L));
        assertThat(contents.registrations()).isEqualTo(3);
        assertThat(contents.entries()).isEqualTo(4);
        assertThat(contents.unpackedBytes())
                .isEqualTo(Week.ofPictures(3).bulletin().length() + 3 * "picture DM/1.jpg".length());
        assertThat(contents.referenced()).isEqualTo(3);
        assertThat(contents.missing()).isEqualTo(Names.NONE);
        assertThat(contents.unreferenced()).isEqualTo(Names.NONE);
    }

    @Test
    void findsNothingWrongWithTheSandboxsWeeks() throws IOException {
        var publications = new Publications(MAY);

        PublicationContents bulletin = read(bytesOf(publications.bulletin(week("202614"))));
        PublicationContents copy = read(bytesOf(publications.confidentialCopy(week("202615"))));

        assertThat(bulletin.problems()).isEmpty();
        assertThat(bulletin.kind()).isEqualTo(PublicationKind.BULLETIN);
        assertThat(bulletin.referenced()).isPositive();
        assertThat(copy.problems()).isEmpty();
        assertThat(copy.kind()).isEqualTo(PublicationKind.OFFICE_COPY);
        assertThat(copy.number()).contains("2026/15");
        assertThat(copy.counts()).containsOnlyKeys("Office copy");
    }

    @Test
    void theXmlMayComeLastAndInAFolder() throws IOException {
        Week week = Week.ofPictures(2);

        assertThat(read(new Archive()
                                .withPictures("DM/1.jpg", "202614/", "202614/DM/2.jpg")
                                .with("202614/202614.XML", week.bulletin()))
                        .problems())
                .isEmpty();
    }

    @Test
    void readsZip64() throws IOException {
        RawZip zip = new RawZip()
                .large("a.xml", Week.of("1.jpg").bulletin().getBytes(UTF_8))
                .large("1.jpg", new byte[] {1});

        assertThat(read(zip.bytesWithZip64End()).problems()).isEmpty();
    }

    @Test
    void countsAndNamesWhatIsMissing() throws IOException {
        PublicationContents contents =
                read(Archive.ofBulletin(Week.ofPictures(150)).withPictures("DM/1.jpg", "DM/2.jpg"));

        assertThat(contents.referenced()).isEqualTo(150);
        assertThat(contents.missing().count()).isEqualTo(148);
        assertThat(contents.missing().first()).hasSize(100).startsWith("DM/3.jpg", "DM/4.jpg");
        assertThat(kinds(contents)).containsExactly(Kind.FILES_MISSING);
        assertThat(contents.problems().get(0).sentence()).contains("150", "148").doesNotContain("DM");
        assertThat(contents.mayBeUnpacked()).isTrue();
    }

    @Test
    void aFileInAnotherSpellingIsMissingAndSaidToBeThere() throws IOException {
        PublicationContents contents = read(Archive.ofBulletin(Week.of("DM/1.jpg", "DM/2.jpg", "DM/3.jpg", "DM/4.jpg"))
                .withPictures("DM/1.JPG", "DM\\2.jpg", "DM/3.jpg"));

        assertThat(contents.missing().first()).containsExactly("DM/1.jpg", "DM/2.jpg", "DM/4.jpg");
        assertThat(contents.unreferenced().first()).containsExactly("DM/1.JPG", "DM\\2.jpg");
        assertThat(contents.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "Of 4 files that the XML names, the ZIP lacks 3.",
                        "Of those that it lacks, 2 are there in another spelling (capitals, separators).");
    }

    @Test
    void filesThatNobodyNamesAreToldAndNoProblem() throws IOException {
        PublicationContents contents =
                read(Archive.whole(Week.ofPictures(1)).withPictures("DM/", "DM/2.jpg", "readme.txt"));

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.unreferenced().count()).isEqualTo(2);
        assertThat(contents.unreferenced().first()).containsExactly("DM/2.jpg", "readme.txt");
    }

    @Test
    void encryptedEntriesForbidUnpacking() throws IOException {
        PublicationContents contents = read(new RawZip()
                .stored("a.xml", Week.of().bulletin().getBytes(UTF_8))
                .stored("1.jpg", new byte[] {1}, claims -> claims.flags(1))
                .stored("2.jpg", new byte[] {1}, claims -> claims.method(14))
                .bytes());

        assertThat(kinds(contents)).containsExactly(Kind.ENTRIES_UNREADABLE);
        assertThat(contents.mayBeUnpacked()).isFalse();
    }

    @Test
    void aBombIsNotReadThrough() throws IOException {
        Path bomb = file(new Archive().with("a.xml", " ".repeat(1 << 20)).bytes());
        List<Long> progress = new ArrayList<>();

        PublicationContents contents = new ContentsReader(new InflationLimit(20, 1 << 16), progress::add).read(bomb);

        assertThat(kinds(contents)).containsExactly(Kind.BOMB);
        assertThat(contents.mayBeUnpacked()).isFalse();
        assertThat(contents.unpackedBytes()).isEqualTo(1 << 20);
        assertThat(progress).isEmpty();
    }

    @Test
    void entriesThatShareTheirBytesAreABomb() throws IOException {
        RawZip zip = new RawZip().stored("0", new byte[1000]);
        for (int i = 1; i < 50; i++) {
            zip.entry("" + i, new byte[1000], new byte[0], claims -> claims.offset(0)
                    .packed(1000)
                    .size(1000));
        }

        assertThat(kinds(read(zip.bytes()))).containsExactly(Kind.BOMB);
    }

    @Test
    void tellsHowFarTheCheckIs() throws IOException {
        List<Long> progress = new ArrayList<>();
        byte[] zip = new RawZip()
                .stored("1.jpg", new byte[10])
                .stored("2.jpg", new byte[5])
                .bytes();

        new ContentsReader(ContentsReader.LIMIT, progress::add).read(file(zip));

        assertThat(progress).containsExactly(10L, 15L);
    }

    @Test
    void noNameGetsIntoALogByItself() throws IOException {
        PublicationContents contents =
                read(Archive.ofBulletin(Week.of("secret.jpg")).withPictures("Secret.jpg", "../secret", "SECRET.jpg"));

        assertThat(contents.missing().count()).isEqualTo(1);
        assertThat(contents.unsafe().count()).isEqualTo(3);
        assertThat(contents.toString().toLowerCase()).doesNotContain("secret");
        assertThat(contents.problems().toString().toLowerCase()).doesNotContain("secret");
    }

    private static Request week(String weekId) {
        return new Request("GET", "/publication/" + weekId, "", Map.of(), null);
    }

    private static byte[] bytesOf(Reply reply) throws IOException {
        var bytes = new ByteArrayOutputStream();
        reply.content().writeTo(bytes);
        return bytes.toByteArray();
    }

    private static List<Kind> kinds(PublicationContents contents) {
        return contents.problems().stream().map(Problem::kind).toList();
    }

    private PublicationContents read(Archive archive) throws IOException {
        return read(archive.bytes());
    }

    private PublicationContents read(byte[] zip) throws IOException {
        return new ContentsReader().read(file(zip));
    }

    private Path file(byte[] zip) throws IOException {
        return Files.write(folder.resolve("202614.zip"), zip);
    }
}
