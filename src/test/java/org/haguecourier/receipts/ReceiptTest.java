package org.haguecourier.receipts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Progress;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.packages.TransactionFacts;

import static org.assertj.core.api.Assertions.assertThat;

/** The receipt is a contract: names, order and meaning of its fields stay. */
class ReceiptTest {
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

    private JsonNode receipt(Entry entry) throws Exception {
        byte[] json = ReceiptJson.bytes(Receipt.of(entry, bench.ledger.history(entry.reference())));
        return new ObjectMapper().readTree(json);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theFieldsAreThoseOfTheContractInItsOrder() throws Exception {
        JsonNode receipt = receipt(bench.received("", "A"));

        assertThat(names(receipt))
                .containsExactly(
                        "reference",
                        "file",
                        "sha256",
                        "bytes",
                        "environment",
                        "transaction",
                        "state",
                        "since",
                        "final",
                        "importId",
                        "serviceRequestNumber",
                        "internationalRegistrationNumber",
                        "expectedPublicationDate",
                        "attempts",
                        "next",
                        "problems",
                        "history");
        assertThat(names(receipt.get("transaction")))
                .containsExactly("type", "st96Version", "officeReference", "internationalRegistrationNumber");
        assertThat(names(receipt.get("next"))).containsExactly("what", "at");
        assertThat(names(receipt.get("history").get(0))).containsExactly("at", "state", "detail");
    }

    @Test
    void whatIsNotKnownYetIsNull() throws Exception {
        JsonNode receipt = receipt(bench.received("", "A"));

        for (String name : List.of(
                "importId", "serviceRequestNumber", "internationalRegistrationNumber", "expectedPublicationDate")) {
            assertThat(receipt.get(name).isNull()).as(name).isTrue();
        }
        receipt.get("transaction").forEach(fact -> assertThat(fact.isNull()).isTrue());
        assertThat(receipt.get("problems").isArray()).isTrue();
        assertThat(receipt.get("problems")).isEmpty();
        assertThat(receipt.get("next").get("what").asText()).isEqualTo("send the package");
        assertThat(receipt.get("next").get("at").asText()).isEqualTo("2026-11-21T05:25:07Z");
    }

    @Test
    void whatIsKnownIsWrittenAsItIsKnown() throws Exception {
        Entry entry = bench.entryIn(State.IMPORTED);
        Progress progress = Progress.NONE
                .withImportId("4711")
                .plus(Optional.of("SRN-1"), Optional.of("DM/200000"), Optional.of("2027-01"));
        bench.clock.forward(java.time.Duration.ofMillis(1234));
        entry = bench.ledger.record(
                entry,
                Change.to(State.PENDING_REGULARIZATION)
                        .because("HWS says: pending")
                        .progress(progress)
                        .inspected(new TransactionFacts(
                                Optional.of("refusal"), Optional.of("V7_0"), Optional.of("XX-1"), Optional.of("DM/1")))
                        .problems(List.of(
                                new Problem("c", null, "m", "decision.xml: DocumentIncluded[1]"), Problem.of("d", "n")))
                        .countsAsAttempt()
                        .then(Work.REQUEST_STATUS, HandClock.START.plusSeconds(3600)));

        JsonNode receipt = receipt(entry);

        assertThat(receipt.get("state").asText()).isEqualTo("pending-regularization");
        assertThat(receipt.get("since").asText()).isEqualTo("2026-11-21T05:25:08Z");
        assertThat(receipt.get("importId").asText()).isEqualTo("4711");
        assertThat(receipt.get("serviceRequestNumber").asText()).isEqualTo("SRN-1");
        assertThat(receipt.get("internationalRegistrationNumber").asText()).isEqualTo("DM/200000");
        assertThat(receipt.get("expectedPublicationDate").asText()).isEqualTo("2027-01");
        assertThat(receipt.get("transaction").toString())
                .isEqualTo("{\"type\":\"refusal\",\"st96Version\":\"V7_0\",\"officeReference\":\"XX-1\","
                        + "\"internationalRegistrationNumber\":\"DM/1\"}");
        assertThat(receipt.get("attempts").asInt()).isEqualTo(1);
        assertThat(receipt.get("next").toString())
                .isEqualTo("{\"what\":\"ask the request status\",\"at\":\"2026-11-21T06:25:07Z\"}");
        assertThat(receipt.get("problems").toString())
                .isEqualTo("[{\"code\":\"c\",\"message\":\"m\",\"where\":\"decision.xml: DocumentIncluded[1]\"},"
                        + "{\"code\":\"d\",\"message\":\"n\",\"where\":null}]");
        assertThat(receipt.get("history")).last().satisfies(line -> assertThat(line.toString())
                .isEqualTo("{\"at\":\"2026-11-21T05:25:08Z\",\"state\":\"pending-regularization\","
                        + "\"detail\":\"HWS says: pending\"}"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void finalIsTrueOnlyAtTheEndAndThenNothingIsNext(State state) throws Exception {
        JsonNode receipt = receipt(bench.entryIn(state));

        assertThat(receipt.get("state").asText()).isEqualTo(state.label());
        assertThat(receipt.get("final").asBoolean())
                .isEqualTo(List.of(
                                "rejected",
                                "duplicate",
                                "import-failed",
                                "registered",
                                "abandoned",
                                "cancelled",
                                "given-up",
                                "completed")
                        .contains(state.label()));
        if (state.isFinal()) {
            assertThat(receipt.get("next").isNull()).isTrue();
        }
    }

    @Test
    void aHeldPackageSaysWhoseTurnItIs() throws Exception {
        JsonNode next = receipt(bench.entryIn(State.HELD)).get("next");

        assertThat(next.get("what").asText()).contains("operator", "courier release", "held");
        assertThat(next.get("at").isNull()).isTrue();
    }

    @Test
    void aDuplicateNamesTheFirst() throws Exception {
        Parcel first = bench.received("", "A").parcel();
        Parcel again = new Parcel("other-id", "B.zip", "", first.sha256(), first.bytes());

        JsonNode receipt = receipt(bench.ledger.enter(new Arrival(again, "sandbox")));

        assertThat(receipt.get("state").asText()).isEqualTo("duplicate");
        assertThat(receipt.get("duplicateOf").asText()).isEqualTo("A");
        assertThat(receipt.get("problems").get(0).get("message").asText()).contains("the package A");
        assertThat(receipt.get("history")).hasSize(2);
    }
}
