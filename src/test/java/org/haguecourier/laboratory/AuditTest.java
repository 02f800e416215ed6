package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** A laboratory that cannot fail proves nothing: each home here is spoilt in one way, and each must be told. */
class AuditTest {
    @TempDir
    Path folder;

    private LaboratoryBench bench;
    private Drop drop;

    @BeforeEach
    void prepare() throws IOException {
        bench = new LaboratoryBench(folder);
        drop = bench.dropped("designs", "LAB 1.zip", 1);
    }

    @AfterEach
    void clear() {
        bench.close();
    }

    @Test
    void aHomeInGoodOrderGivesNothingToTell() throws IOException {
        bench.registered(drop);
        bench.received(bench.dropped("", "AGAIN.zip", 1));
        bench.registered(bench.dropped("designs", "LAB 1.zip", 2));
        Drop lost = bench.dropped("", "LAB 3.zip", 3);
        bench.accepted(lost, 0);
        bench.held(lost);
        bench.held(bench.dropped("", "LAB 4.zip", 4));
        bench.pictured();
        Files.writeString(bench.home.work().resolve("ledger.id"), "the mark of a home that has had a ledger");

        assertThat(bench.audit()).isEmpty();
    }

    @Test
    void aPackageThatIsNotInTheLedgerIsLost() throws IOException {
        bench.pictured();

        assertFound(Defect.LOST, "designs/LAB 1.zip", "the ledger does not have it");
    }

    @Test
    void aHomeThatNeverGotALedgerHasLostEverything() throws IOException {
        try (LaboratoryBench bare = new LaboratoryBench(folder.resolve("bare"))) {
            bare.dropped("", "LAB 2.zip", 2);
            Files.delete(bare.home.ledgerFile());

            assertThat(bare.audit()).singleElement().matches(finding -> finding.defect() == Defect.LOST);
        }
    }

    @Test
    void aSentFileThatIsGoneIsLost() throws IOException {
        bench.registered(drop);
        bench.pictured();
        Files.delete(sent());

        assertFound(Defect.LOST, "LAB 1", "not at sent/designs/LAB 1.zip");
    }

    @Test
    void aSentFileWithOtherBytesIsLost() throws IOException {
        bench.registered(drop);
        bench.pictured();
        Files.write(sent(), Arrays.copyOf(drop.content().bytes(), 1000));

        assertFound(Defect.LOST, "LAB 1", "not, byte for byte, what was dropped");
    }

    @Test
    void aSecondCopyIsAContradiction() throws IOException {
        bench.held(drop);
        bench.pictured();
        Files.createDirectories(sent().getParent());
        Files.copy(bench.home.held().resolve("designs/LAB 1.zip"), sent());

        assertFound(Defect.CONTRADICTION, "sent/designs/LAB 1.zip", "the ledger knows nothing");
    }

    @Test
    void whatHwsHasAndTheLedgerWouldSendIsTwice() throws IOException {
        bench.accepted(drop, 200);
        bench.deferred(drop);
        bench.pictured();

        assertFound(Defect.TWICE, "LAB 1", "HWS has it, and the ledger says deferred");
    }

    @Test
    void twoAcceptedPostsOfOnePackageAreTwice() throws IOException {
        bench.accepted(drop, 200);
        bench.registered(drop);
        bench.pictured();

        assertFound(Defect.TWICE, "designs/LAB 1.zip", "It was POSTed at ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 502, 504, 200, 302})
    void aSecondPostAfterAnAnswerThatLeavesTheFateOpenIsTwice(int answer) throws IOException {
        bench.refused(drop, answer);
        bench.registered(drop);
        bench.pictured();

        assertFound(Defect.TWICE, "designs/LAB 1.zip", "and again at ");
    }

    @Test
    void aSecondPostAfterOneThatBrokeOffIsTwice() throws IOException {
        bench.brokenOff(drop);
        bench.registered(drop);
        bench.pictured();

        assertFound(Defect.TWICE, "designs/LAB 1.zip", "no answer");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 503})
    void aSecondPostAfterAnAnswerThatNothingWasPerformedIsRight(int answer) throws IOException {
        Entry deferred = bench.deferred(drop);
        bench.refused(drop, answer);
        bench.againAndRegistered(deferred, bench.accepted(drop, 200));
        bench.pictured();

        assertThat(bench.audit()).isEmpty();
    }

    @Test
    void sendingThatWasBegunAgainOutOfAnOpenFateIsTwice() throws Exception {
        bench.held(drop);
        bench.pictured();
        bench.spoilLedger("INSERT INTO history (reference, number, at, state, detail) VALUES"
                + " ('LAB 1', 4, 0, 'submitting', ''), ('LAB 1', 5, 0, 'held', '')");

        assertFound(Defect.TWICE, "LAB 1", "begun again after held");
    }

    @Test
    void theSameContentThatIsSentUnderTwoNamesIsTwice() throws Exception {
        bench.registered(drop);
        bench.received(bench.dropped("", "AGAIN.zip", 1));
        bench.spoilLedger("UPDATE entry SET state = 'held' WHERE reference = 'AGAIN'");

        assertFound(Defect.TWICE, "AGAIN and LAB 1", "none is a duplicate");
    }

    @Test
    void aDuplicateOfNothingIsLost() throws Exception {
        bench.held(drop);
        bench.spoilLedger("UPDATE entry SET state = 'duplicate'");

        assertFound(Defect.LOST, "LAB 1", "the first was never sent");
    }

    @Test
    void whatTheLedgerCallsFiledAndHwsNeverHadIsLost() throws IOException {
        bench.registered(drop);
        bench.posts.clear();
        bench.pictured();

        assertFound(Defect.LOST, "LAB 1", "HWS never had it");
    }

    @Test
    void bytesThatNobodyDroppedAreAContradiction() throws IOException {
        bench.registered(drop);
        bench.accepted(new Drop("", "ELSE.zip", Content.number(99), Way.RENAMED), 200);
        bench.pictured();

        assertFound(Defect.CONTRADICTION, "POST of ", "no package that was dropped");
    }

    @Test
    void anImportIdThatHwsDidNotGiveIsAContradiction() throws Exception {
        bench.registered(drop);
        bench.spoilLedger("UPDATE entry SET import_id = 'IMP-7'");
        bench.pictured();

        assertFound(Defect.CONTRADICTION, "LAB 1", "not the one that HWS gave");
    }

    @Test
    void aFileThatWasEnteredTwiceIsAContradiction() throws IOException {
        bench.registered(drop);
        bench.received(drop);
        bench.pictured();

        assertFound(Defect.CONTRADICTION, "LAB 1-2", "entered 2 times");
    }

    @Test
    void aReceiptThatIsCutInHalfIsPartial() throws IOException {
        bench.registered(drop);
        bench.pictured();
        byte[] whole = Files.readAllBytes(receipt());
        Files.write(receipt(), Arrays.copyOf(whole, whole.length / 2));

        assertFound(Defect.PARTIAL, "inbox/designs/LAB 1.receipt.json", "could not be read as a receipt");
    }

    @Test
    void aReceiptThatTellsAnotherStateIsAContradiction() throws IOException {
        Entry entry = bench.deferred(drop);
        bench.pictured();
        bench.againAndRegistered(entry, "IMP-1");

        assertFound(
                Defect.CONTRADICTION,
                "inbox/designs/LAB 1.receipt.json",
                "says state deferred; the ledger says registered");
    }

    @Test
    void aReceiptThatIsNotThereIsAContradiction() throws IOException {
        bench.registered(drop);
        bench.pictured();
        Files.delete(receipt());

        assertFound(Defect.CONTRADICTION, "inbox/designs/LAB 1.receipt.json", "not there");
    }

    @Test
    void aPackageThatIsNotAtRestIsUnfinished() throws IOException {
        bench.submitting(drop);
        bench.pictured();

        assertFound(Defect.UNFINISHED, "LAB 1", "still submitting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outbox/LAB 9.zip", "outbox/.claimed/ID/LAB 9.zip", "work/ID.part"})
    void whatIsLeftOnTheWayIsUnfinished(String file) throws IOException {
        bench.registered(drop);
        bench.pictured();
        Path left = bench.home.root().resolve(file);
        Files.createDirectories(left.getParent());
        Files.writeString(left, "left");

        assertFound(Defect.UNFINISHED, file, "left behind");
    }

    private void assertFound(Defect defect, String subject, String what) throws IOException {
        assertThat(bench.audit()).anySatisfy(finding -> {
            assertThat(finding.defect()).isEqualTo(defect);
            assertThat(finding.subject()).startsWith(subject);
            assertThat(finding.what()).contains(what);
        });
    }

    private Path sent() {
        return bench.home.sent().resolve("designs/LAB 1.zip");
    }

    private Path receipt() {
        return bench.home.inbox().resolve("designs/LAB 1.receipt.json");
    }
}
