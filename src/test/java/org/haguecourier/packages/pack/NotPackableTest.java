package org.haguecourier.packages.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.Sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of which folders no package is made, and in which words that is said. */
class NotPackableTest {
    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void make() {
        folder = new Folder(temporary);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
        return assertThatThrownBy(folder::plan).isExactlyInstanceOf(NotPackableException.class);
    }

    @Test
    void withoutAnXmlThereIsNothingToPack() throws Exception {
        folder.with(Folder.DECISION);

        assertRefused().hasMessageContaining("no file whose name ends in .xml");
    }

    @Test
    void anXmlThatIsALinkIsNotFollowed() throws Exception {
        Files.createSymbolicLink(temporary.resolve("a.xml"), temporary.resolve("elsewhere.txt"));

        assertRefused().hasMessageContaining("Links are not followed").hasMessageContaining("\"a.xml\"");
    }

    @Test
    void ofTwoXmlsNoneIsGuessed() throws Exception {
        folder.xml("a.xml", Folder.DECISION).xml("old/b.XML", Folder.DECISION);

        assertRefused().hasMessageContaining("2 XML files").hasMessageContaining("a.xml, old/b.XML");
    }

    @Test
    void whatIsNoFolderIsNotPacked() throws Exception {
        folder.with("a.pdf");

        assertThatThrownBy(() -> new Packer().plan(temporary.resolve("a.pdf")))
                .isExactlyInstanceOf(NotPackableException.class)
                .hasMessageContaining("is no folder");
        assertThatThrownBy(() -> new Packer().plan(temporary.resolve("absent")))
                .isExactlyInstanceOf(NotPackableException.class)
                .hasMessageContaining("There is no folder");
    }

    @Test
    void theLineOfAFaultIsTold() throws Exception {
        folder.file("a.xml", Sample.with("</com:DocumentIncludedBag>", "</com:Bag>"));

        assertRefused()
                .hasMessageContaining("\"a.xml\" is not well-formed in line 21")
                .hasMessageEndingWith("Correct it there.");
    }

    @Test
    void aDoctypeIsRefused() throws Exception {
        folder.file(
                "a.xml", Sample.with("<dgn:HagueOfficeToIBTransaction", "<!DOCTYPE a><dgn:HagueOfficeToIBTransaction"));

        assertRefused().hasMessageContaining("cannot be taken in line 2");
    }

    @Test
    void otherXmlIsNotPacked() throws Exception {
        folder.file("a.xml", "<html><br></html>");

        assertRefused().hasMessageContaining("starts with html").hasMessageContaining("HagueOfficeToIBTransaction");
    }

    @Test
    void severalTransactionsAreToBeSplitFirst() throws Exception {
        folder.file("a.xml", Sample.with(Sample.TRANSACTION, Sample.TRANSACTION.repeat(3)));

        assertRefused().hasMessageContaining("3 transactions").hasMessageContaining("courier split");
    }

    @Test
    void withoutATransactionThereIsNothingToPack() throws Exception {
        folder.file("a.xml", Sample.with(Sample.TRANSACTION, ""));

        assertRefused().hasMessageContaining("no transaction");
    }

    @Test
    void ofSeveralFilesOfTheNameNoneIsGuessed() throws Exception {
        folder.xml("a.xml", Folder.DECISION).with("old/decision.pdf", "new/Decision.PDF");

        assertRefused()
                .hasMessageContaining("\"docs/decision.pdf\"")
                .hasMessageContaining("new/Decision.PDF, old/decision.pdf");
    }

    @Test
    void ofSeveralSpellingsNoneIsGuessed() throws Exception {
        folder.xml("a.xml", Folder.DECISION).with("Docs/decision.pdf", "docs/Decision.pdf");

        assertRefused().hasMessageContaining("Docs/decision.pdf, docs/Decision.pdf");
    }

    @Test
    void betweenTheFolderAndThatOfTheXmlNothingIsGuessed() throws Exception {
        folder.xml("edi/a.xml", Folder.DECISION).with("edi/docs/decision.pdf", Folder.DECISION);

        assertRefused().hasMessageContaining("docs/decision.pdf, edi/docs/decision.pdf");
    }

    @Test
    void oneFileForTwoPathsIsNobodys() throws Exception {
        folder.xml("a.xml", "1/decision.pdf", "2/decision.pdf").with("scans/decision.pdf");

        assertRefused()
                .hasMessageContaining("\"1/decision.pdf\" and \"2/decision.pdf\"")
                .hasMessageContaining("\"scans/decision.pdf\"");
    }

    @Test
    void aFileThatChangesMeanwhileIsNotPacked() throws Exception {
        folder.xml("a.xml", "a.pdf").with("a.pdf");
        PackPlan plan = folder.plan();
        folder.file("a.pdf", "longer than it was before");

        assertChanged(plan);
    }

    @Test
    void aFileOfTheSameLengthThatIsAnotherIsNotPacked() throws Exception {
        folder.xml("a.xml", "a.pdf").with("a.pdf");
        PackPlan plan = folder.plan();
        Files.setLastModifiedTime(temporary.resolve("a.pdf"), FileTime.fromMillis(1));

        assertChanged(plan);
    }

    @Test
    @Timeout(60)
    void aFileThatGrowsWhileItIsReadDoesNotKeepUsForever() throws Exception {
        folder.xml("a.xml", "a.pdf").with("a.pdf");
        PackPlan plan = folder.plan();

        assertThatThrownBy(() -> plan.write(new GrowingWith(temporary.resolve("a.pdf"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"a.pdf\" has changed");
    }

    private static void assertChanged(PackPlan plan) {
        assertThatThrownBy(() -> Folder.written(plan))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"a.pdf\" has changed");
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        folder.xml("a.xml", "a.pdf");
        new ProcessBuilder("mkfifo", temporary.resolve("a.pdf").toString())
                .start()
                .waitFor();

        assertThat(folder.plan().links()).containsExactly("a.pdf");
        assertThat(folder.plan().missing()).containsExactly("a.pdf");
    }
}
