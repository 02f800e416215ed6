package org.haguecourier.packages.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.Sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What goes into a package, from where, and what does not. */
class PackerTest {
    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void make() throws IOException {
        folder = new Folder(Files.createDirectory(temporary.resolve("REF-1")));
    }

    @Test
    void makesAPackageThatIsFitToSend() throws Exception {
        folder.xml("decision.xml", Folder.DECISION).with(Folder.DECISION);

        Path zip = Files.write(temporary.resolve("REF-1.zip"), Folder.written(folder.plan()));

        assertThat(Inspectors.with().inspect(zip).findings()).isEmpty();
        assertThat(folder.entryNames()).containsExactly("decision.xml", Folder.DECISION);
        assertThat(folder.plan().files()).noneMatch(PackedFile::isMoved);
    }

    @Test
    void keepsTheOrderInWhichTheXmlNamesTheFiles() throws Exception {
        folder.xml("z.xml", "c.pdf", "a.pdf", "b.pdf", "a.pdf").with("a.pdf", "b.pdf", "c.pdf");

        assertThat(folder.entryNames()).containsExactly("z.xml", "c.pdf", "a.pdf", "b.pdf");
    }

    @Test
    void packsViewsAndWhatIsNamedElsewhereToo() throws Exception {
        String more = "<dgn:View><com:FileName>v/1.jpg</com:FileName></dgn:View>"
                + "<dgn:Earlier><com:FileName>e/2.jpg</com:FileName></dgn:Earlier></dgn:HagueRefusalRequest>";
        folder.file("a.xml", Sample.with("</dgn:HagueRefusalRequest>", more))
                .with(Folder.DECISION, "v/1.jpg", "e/2.jpg");

        assertThat(folder.entryNames()).containsExactly("a.xml", Folder.DECISION, "v/1.jpg", "e/2.jpg");
    }

    @Test
    void packsTheSameFolderIntoTheSameBytes() throws Exception {
        Folder other = new Folder(Files.createDirectory(temporary.resolve("other")));
        other.with("b.pdf", "a.pdf").xml("x.xml", "a.pdf", "b.pdf");
        folder.xml("x.xml", "a.pdf", "b.pdf").with("a.pdf", "b.pdf");

        assertThat(Folder.written(folder.plan())).isEqualTo(Folder.written(other.plan()));
    }

    @Test
    void putsTheXmlIntoTheRootWhereverItLies() throws Exception {
        folder.xml("edi/out/decision.XML", Folder.DECISION).with(Folder.DECISION);

        assertThat(folder.entryNames()).containsExactly("decision.XML", Folder.DECISION);
        assertThat(folder.plan().xml().isMoved()).isTrue();
    }

    @Test
    void findsFilesBesideTheXml() throws Exception {
        folder.xml("edi/decision.xml", Folder.DECISION).with("edi/docs/decision.pdf");

        assertThat(folder.packed()).containsExactly(entry(Folder.DECISION, "edi/docs/decision.pdf"));
        assertThat(folder.plan().files()).allMatch(PackedFile::isMoved);
    }

    @ParameterizedTest
    @CsvSource({
        "docs/decision.pdf,   Docs/DECISION.PDF",
        "Docs\\Decision.pdf,  docs/decision.pdf",
        "docs/decision.pdf,   docs\\decision.pdf",
        "./docs//decision.pdf,docs/decision.pdf",
        "docs/decision.pdf,   edi/Docs/decision.PDF"
    })
    void findsFilesInAnotherSpelling(String named, String there) throws Exception {
        folder.xml("edi/decision.xml", named).with(there);

        assertThat(folder.packed()).containsExactly(entry(named, there));
        assertThat(folder.plan().missing()).isEmpty();
    }

    @Test
    void findsLettersThatAreMadeUpInAnotherWay() throws Exception {
        String named = "docs/d\u00E9cision.pdf";
        folder.xml("a.xml", named).with(Normalizer.normalize(named, Normalizer.Form.NFD));

        assertThat(folder.packed()).containsOnlyKeys(named);
    }

    @Test
    void takesTheExactSpellingBeforeAnother() throws Exception {
        folder.xml("a.xml", "docs/a.pdf").with("docs/A.pdf", "docs/a.pdf");

        assertThat(folder.packed()).containsExactly(entry("docs/a.pdf", "docs/a.pdf"));
        assertThat(folder.plan().leftOut()).containsExactly("docs/A.pdf");
    }

    @Test
    void findsTheOneFileOfThatNameAnywhere() throws Exception {
        folder.xml("a.xml", Folder.DECISION).with("scans/2026/Decision.pdf");

        assertThat(folder.packed()).containsExactly(entry(Folder.DECISION, "scans/2026/Decision.pdf"));
    }

    /** Or one document would be sent as two. */
    @Test
    void lendsNoFileToASecondPath() throws Exception {
        folder.xml("a.xml", "1/decision.pdf", "2/decision.pdf").with("1/decision.pdf");

        assertThat(folder.packed()).containsExactly(entry("1/decision.pdf", "1/decision.pdf"));
        assertThat(folder.plan().missing()).containsExactly("2/decision.pdf");
    }

    @Test
    void packsWithoutWhatIsNotThereAndSaysSo() throws Exception {
        folder.xml("a.xml", "a.pdf", "b.pdf").with("b.pdf");

        assertThat(folder.entryNames()).containsExactly("a.xml", "b.pdf");
        assertThat(folder.plan().missing()).containsExactly("a.pdf");
    }

    @Test
    void leavesOutWhatTheXmlDoesNotName() throws Exception {
        folder.xml("a.xml", Folder.DECISION).with(Folder.DECISION, "notes.txt", "docs/draft.pdf");

        assertThat(folder.entryNames()).containsExactly("a.xml", Folder.DECISION);
        assertThat(folder.plan().leftOut()).containsExactly("docs/draft.pdf", "notes.txt");
    }

    @Test
    void passesOverWhatOperatingSystemsStrewAbout() throws Exception {
        folder.xml("a.xml", Folder.DECISION)
                .with(Folder.DECISION, ".DS_Store", "docs/Thumbs.db", "DESKTOP.INI", ".git/a.xml", "docs/._a.xml")
                .with("__MACOSX/docs/decision.pdf", "__MACOSX/a.xml", ".hidden.xml");

        assertThat(folder.entryNames()).containsExactly("a.xml", Folder.DECISION);
        assertThat(folder.plan().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/decision.pdf",
                "\\docs\\decision.pdf",
                "C:\\docs\\decision.pdf",
                "c:decision.pdf",
                "../decision.pdf",
                "docs/../../decision.pdf",
                "..\\decision.pdf",
                "docs/.. /decision.pdf",
                "docs/..",
                "docs/",
                "docs/.",
                "docs/decision&#9;.pdf"
            })
    void packsNoPathThatLeadsElsewhere(String path) throws Exception {
        new Folder(temporary).with("decision.pdf");
        folder.xml("a.xml", path).with("docs/decision.pdf", "decision.pdf");

        assertThat(folder.entryNames()).containsExactly("a.xml");
        assertThat(folder.plan().unfit()).containsExactly(path.replace("&#9;", "\t"));
    }

    @Test
    void packsNoPathThatIsTooLongForAZip() throws Exception {
        folder.xml("a.xml", "\u00E9/".repeat(30_000) + "decision.pdf").with("decision.pdf");

        assertThat(folder.entryNames()).containsExactly("a.xml");
        assertThat(folder.plan().unfit()).hasSize(1);
    }

    @Test
    void followsNoLink() throws Exception {
        folder.xml("a.xml", "docs/a.pdf", "elsewhere/b.pdf", "inside.pdf").with("c.pdf");
        Folder elsewhere = new Folder(temporary.resolve("elsewhere")).with("b.pdf");
        Files.createSymbolicLink(folder.path().resolve("elsewhere"), elsewhere.path());
        Files.createSymbolicLink(
                folder.path().resolve("inside.pdf"), folder.path().resolve("c.pdf"));
        Files.createDirectory(folder.path().resolve("docs"));
        Files.createSymbolicLink(
                folder.path().resolve("docs/a.pdf"), elsewhere.path().resolve("b.pdf"));

        assertThat(folder.entryNames()).containsExactly("a.xml");
        assertThat(folder.plan().links()).containsExactly("docs/a.pdf", "elsewhere", "inside.pdf");
        assertThat(folder.plan().missing()).containsExactly("docs/a.pdf", "elsewhere/b.pdf", "inside.pdf");
    }

    @Test
    void theFolderItselfMayBeNamedByALink() throws Exception {
        folder.xml("a.xml", Folder.DECISION).with(Folder.DECISION);
        Folder link = new Folder(Files.createSymbolicLink(temporary.resolve("link"), folder.path()));

        assertThat(link.entryNames()).containsExactly("a.xml", Folder.DECISION);
    }

    @Test
    void anXmlThatNamesItselfIsPackedOnce() throws Exception {
        folder.xml("edi/a.xml", "a.xml", "edi/a.xml");

        assertThat(folder.entryNames()).containsExactly("a.xml");
        assertThat(folder.plan().missing()).containsExactly("edi/a.xml");
    }
}
