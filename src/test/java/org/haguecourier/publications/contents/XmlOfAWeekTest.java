package org.haguecourier.publications.contents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.RawZip;
import org.haguecourier.publications.contents.Problem.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** A publication has one XML, which can be read and says how much there is. */
class XmlOfAWeekTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnXmlNothingIsSaid() throws IOException {
        assertThat(kinds(read(new Archive().withPictures("1.jpg", "xml")))).containsExactly(Kind.NO_XML);
        assertThat(kinds(read(new RawZip().bytes()))).containsExactly(Kind.NO_XML);
    }

    @Test
    void ofSeveralXmlsTheFirstPublicationIsTold() throws IOException {
        PublicationContents contents = read(new Archive()
                .with("about.xml", "<about/>")
                .with("a.xml", Week.of("1.jpg").bulletin())
                .with("b.xml", Week.of("2.jpg").bulletin().replace("2026/14", "2026/15"))
                .withPictures("1.jpg"));

        assertThat(contents.number()).contains("2026/14");
        assertThat(contents.missing().first()).containsExactly("2.jpg");
        assertThat(kinds(contents)).containsExactly(Kind.SEVERAL_XMLS, Kind.FILES_MISSING);
    }

    @Test
    void anXmlOfAnotherKindIsNoPublication() throws IOException {
        assertThat(kinds(read(new Archive().with("a.xml", "<html/>")))).containsExactly(Kind.NOT_A_PUBLICATION);
    }

    @Test
    void anXmlThatCannotBeReadIsToldWithoutQuotingIt() throws IOException {
        String secret = "secret";
        String xml = Week.of("1.jpg").bulletin();

        for (String broken : List.of(
                xml.replace("</dgn:View>", "</dgn:" + secret + ">"),
                xml.replace("1.jpg", "&" + secret + ";"),
                xml.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///" + secret + "\">]>"),
                xml.replace("<dgn:View>", ("<" + secret + ">").repeat(300)),
                "")) {
            List<Problem> problems =
                    read(new Archive().with(secret + ".xml", broken)).problems();

            assertThat(problems.get(0).kind()).isEqualTo(Kind.XML_UNREADABLE);
            assertThat(problems.toString()).doesNotContain(secret);
        }
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        String xml = Week.of("1.jpg").bulletin().replace("?>", "?><!DOCTYPE x>");

        PublicationContents contents = read(new Archive().with("a.xml", xml));

        assertThat(contents.problems().get(0).sentence()).contains("document type declaration");
        assertThat(contents.referenced()).isZero();
    }

    @Test
    void countsMustAgree() throws IOException {
        String xml = Week.ofPictures(2).bulletin();

        assertThat(sentences(Archive.whole(Week.ofPictures(2).announcing(3))))
                .containsExactly(
                        "The header of the XML announces 3 transactions, but its categories add up to 2.",
                        "The header of the XML announces 3 transactions, but 2 are there.");
        assertThat(sentences(
                        new Archive().with("a.xml", xml.replace(">2<", ">4<")).withPictures("DM/1.jpg", "DM/2.jpg")))
                .containsExactly(
                        "The header of the XML announces 4 transactions, but 2 are there.",
                        "The header of the XML announces 4 registrations, but 2 are there.");
        assertThat(kinds(read(new Archive()
                        .with("a.xml", xml.replace(">2<", ">many<"))
                        .withPictures("DM/1.jpg", "DM/2.jpg"))))
                .containsExactly(Kind.COUNTS_DISAGREE);
    }

    @Test
    void anXmlThatBreaksOffIsNotAlsoAccusedOfWrongCounts() throws IOException {
        String xml = Week.ofPictures(2).bulletin();

        assertThat(kinds(read(new Archive()
                        .with("a.xml", xml.substring(0, xml.lastIndexOf("<dgn:HagueRegistration>")))
                        .withPictures("DM/1.jpg"))))
                .containsExactly(Kind.XML_UNREADABLE);
    }

    private List<String> sentences(Archive archive) throws IOException {
        return read(archive).problems().stream().map(Problem::sentence).toList();
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
