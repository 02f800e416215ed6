package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Picture;
import org.haguecourier.ledger.State;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiptsTest {
    @TempDir
    Path root;

    private ReceiptBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new ReceiptBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Entry sentAndAnswered(String folder, String name) throws IOException {
        Entry entry = bench.received(folder, name);
        entry = bench.ledger.record(entry, Change.to(State.SUBMITTING));
        return bench.ledger.record(entry, Change.to(State.SUBMITTED).answer("xml", "<id>4711</id>".getBytes(UTF_8)));
    }

    @Test
    void receiptAnswerAndPackageAreWhereTheContractSays() throws Exception {
        Entry entry = sentAndAnswered("", "A");
        bench.publishNext();

        assertThat(bench.inbox()).containsExactly("A.01-submitted.xml", "A.receipt.json");
        assertThat(bench.home.inbox().resolve("A.01-submitted.xml")).hasContent("<id>4711</id>");
        assertThat(bench.packages()).containsExactly("sent/A.zip");
        assertThat(bench.home.inbox().resolve("A.receipt.json"))
                .hasBinaryContent(ReceiptJson.bytes(Receipt.of(entry, bench.ledger.history("A"))));
        assertThat(bench.ledger.nextPicture()).isEmpty();
    }

    @Test
    void theSubFolderOfTheOutboxIsMirrored() throws Exception {
        sentAndAnswered("refusals/2026", "A");
        bench.publishNext();

        assertThat(bench.inbox()).containsExactly("refusals/2026/A.01-submitted.xml", "refusals/2026/A.receipt.json");
        assertThat(bench.packages()).containsExactly("sent/refusals/2026/A.zip");
    }

    @Test
    void answersCountUpAndAreNamedAfterStateAndKind() throws Exception {
        Entry entry = sentAndAnswered("", "A");
        entry = bench.ledger.record(entry, Change.inPlace().answer("json", "{}".getBytes(UTF_8)));
        bench.publishNext();
        entry = bench.ledger.record(entry, Change.to(State.IMPORTED).answer("txt", "SRN".getBytes(UTF_8)));
        entry = bench.ledger.record(
                entry, Change.to(State.PENDING_REGULARIZATION).answer("xml", "<a/>".getBytes(UTF_8)));
        bench.publishNext();

        assertThat(bench.inbox())
                .containsExactly(
                        "A.01-submitted.xml",
                        "A.02-submitted.json",
                        "A.03-imported.txt",
                        "A.04-pending-regularization.xml",
                        "A.receipt.json");
    }

    /** As after a crash before the ledger was told. */
    @Test
    void theSamePictureAgainGivesTheSameFiles() throws Exception {
        sentAndAnswered("", "A");
        Picture picture = bench.ledger.nextPicture().orElseThrow();
        bench.receipts.publish(picture);
        byte[] receipt = Files.readAllBytes(bench.home.inbox().resolve("A.receipt.json"));

        bench.receipts.publish(picture);

        assertThat(bench.home.inbox().resolve("A.receipt.json")).hasBinaryContent(receipt);
        assertThat(bench.inbox()).containsExactly("A.01-submitted.xml", "A.receipt.json");
        assertThat(bench.packages()).containsExactly("sent/A.zip");
        assertThat(bench.home.work()).isEmptyDirectory();
    }

    @Test
    void whatTheOfficeCollectedIsNotWrittenAgain() throws Exception {
        Entry entry = sentAndAnswered("", "A");
        bench.publishNext();
        Files.delete(bench.home.inbox().resolve("A.01-submitted.xml"));
        Files.delete(bench.home.inbox().resolve("A.receipt.json"));
        Files.delete(bench.home.sent().resolve("A.zip"));

        bench.ledger.record(entry, Change.to(State.IMPORTED));
        bench.publishNext();

        assertThat(bench.inbox()).containsExactly("A.receipt.json");
        assertThat(bench.packages()).isEmpty();
    }

    @Test
    void aReceiptThatCannotBeWrittenComesLaterAndHoldsNobodyUp() throws Exception {
        sentAndAnswered("blocked", "A");
        Path inTheWay = Files.createFile(bench.home.inbox().resolve("blocked"));
        bench.clock.forward(Duration.ofSeconds(1));
        sentAndAnswered("", "B");
        Picture stuck = bench.ledger.nextPicture().orElseThrow();
        assertThat(stuck.entry().reference()).isEqualTo("A");

        assertThatThrownBy(() -> bench.receipts.publish(stuck))
                .isInstanceOf(IOException.class)
                .satisfies(why -> bench.receipts.publishLater(stuck, (Exception) why));

        bench.publishNext();
        assertThat(bench.inbox()).contains("B.receipt.json");
        assertThat(bench.ledger.nextPicture()).isEmpty();

        Files.delete(inTheWay);
        bench.clock.forward(Duration.ofSeconds(10));
        bench.publishNext();
        assertThat(bench.inbox()).contains("blocked/A.receipt.json", "blocked/A.01-submitted.xml");
        assertThat(bench.home.work()).isEmptyDirectory();
    }
}
