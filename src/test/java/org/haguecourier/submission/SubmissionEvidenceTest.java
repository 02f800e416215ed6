package org.haguecourier.submission;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Sha256;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Trace;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.submission.HeldPackages.Decision;

import static org.assertj.core.api.Assertions.assertThat;

/** What of an attempt, its end, and what an operator makes of it can be proved later. */
class SubmissionEvidenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path root;

    private SubmissionBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new SubmissionBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anAttemptIsOnRecordBeforeItIsMade() throws Exception {
        Entry begun = bench.begun();

        JsonNode record = last();
        assertThat(text(record, "what")).isEqualTo("attempt-begun");
        assertThat(text(record, "state")).isEqualTo("submitting");
        assertThat(record.path("attempt").asInt()).isEqualTo(1);
        assertThat(text(record, "packageSha256")).isEqualTo(begun.parcel().sha256());
        assertThat(record.path("packageBytes").asLong())
                .isEqualTo(begun.parcel().bytes());
        assertThat(text(record, "request")).startsWith("POST https://").endsWith("/request");
        assertThat(text(record, "at")).isEqualTo(bench.clock.instant().toString());
    }

    @Test
    void theAnswerIsOnRecordWithAllThatWasSeen() throws Exception {
        Answer answer = SubmissionBench.having(SubmissionBench.PACKAGE, SubmissionBench.filed())
                .seenAs(new Trace(
                        2,
                        Optional.of("POST https://hws/request"),
                        Optional.of("ab"),
                        Optional.of(Instant.EPOCH),
                        Optional.of(Instant.EPOCH.plusSeconds(1)),
                        Optional.of(200),
                        Optional.of("today")));

        bench.submission.conclude(bench.begun(), answer);

        List<JsonNode> records = records();
        assertThat(records)
                .extracting(record -> text(record, "what"))
                .containsExactly("attempt-begun", "attempt-ended", "answer-kept");
        JsonNode ended = records.get(1);
        assertThat(text(ended, "state")).isEqualTo("submitted");
        assertThat(text(ended, "verdict")).isEqualTo("filed");
        assertThat(text(ended, "importId")).isEqualTo("4711");
        assertThat(ended.path("status").asInt()).isEqualTo(200);
        assertThat(ended.path("requests").asInt()).isEqualTo(2);
        assertThat(text(ended, "answerSha256")).isEqualTo(Sha256.of(answer.body()));
        assertThat(text(ended, "answerType")).isEqualTo("application/xml");
        assertThat(text(ended, "sentSha256")).isEqualTo(Sha256.of(SubmissionBench.PACKAGE));
        assertThat(text(ended, "serverCertificateSha256")).isEqualTo("ab");
        assertThat(text(ended, "serverDate")).isEqualTo("today");
        assertThat(text(ended, "sendingEnded")).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(text(records.get(2), "answerSha256")).isEqualTo(Sha256.of(answer.body()));
    }

    @Test
    void thatNoAnswerCameIsOnRecordToo() throws Exception {
        bench.submission.conclude(bench.begun(), Answers.noneAfter(17, "the connection broke"));

        JsonNode ended = last();
        assertThat(text(ended, "state")).isEqualTo("held");
        assertThat(text(ended, "failure")).isEqualTo("the connection broke");
        assertThat(ended.path("sentBytes").asLong()).isEqualTo(17);
        assertThat(ended.has("status")).isFalse();
        assertThat(ended.has("answerSha256")).isFalse();
        assertThat(ended.has("serverCertificateSha256")).isFalse();
    }

    @Test
    void anInterruptedAttemptIsOnRecord() throws Exception {
        bench.submission.interrupted(bench.begun());

        assertThat(text(last(), "what")).isEqualTo("attempt-interrupted");
        assertThat(text(last(), "state")).isEqualTo("held");
    }

    @Test
    void anAnswerThatComesLateIsOnRecordToo() throws Exception {
        Entry begun = bench.begun();
        bench.submission.interrupted(begun);

        bench.submission.conclude(begun, SubmissionBench.filed());

        assertThat(records())
                .extracting(record -> text(record, "what") + " " + text(record, "state"))
                .containsExactly(
                        "attempt-begun submitting",
                        "attempt-interrupted held",
                        "attempt-ended submitted",
                        "answer-kept submitted");
        assertThat(text(records().get(2), "importId")).isEqualTo("4711");
    }

    @Test
    void whatOperatorsDecideIsOnRecordOnce() throws Exception {
        HeldPackages held = new HeldPackages(bench.ledger, bench.clock);
        bench.submission.interrupted(bench.begun());

        held.release("A", new Decision("anna", "WIPO says no"));
        held.release("A", new Decision("anna", "WIPO says no"));
        assertThat(text(last(), "what")).isEqualTo("released");
        assertThat(text(last(), "by")).isEqualTo("anna");
        assertThat(text(last(), "reason")).isEqualTo("WIPO says no");

        bench.submission.interrupted(
                bench.submission.begin(bench.ledger.find("A").orElseThrow()));
        held.settle("A", "imp-7", new Decision("ben", ""));
        assertThat(text(last(), "what")).isEqualTo("settled");
        assertThat(text(last(), "importId")).isEqualTo("imp-7");
        assertThat(records()).hasSize(6);
    }

    @Test
    void givingUpIsOnRecord() throws Exception {
        bench.submission.interrupted(bench.begun());

        Entry entry = new HeldPackages(bench.ledger, bench.clock)
                .abandon("A", new Decision("anna", "withdrawn"))
                .entry();

        assertThat(entry.state()).isEqualTo(State.GIVEN_UP);
        assertThat(text(last(), "what")).isEqualTo("given-up");
        assertThat(text(last(), "reason")).isEqualTo("withdrawn");
    }

    private JsonNode last() throws Exception {
        List<JsonNode> records = records();
        return records.get(records.size() - 1);
    }

    private List<JsonNode> records() throws Exception {
        List<JsonNode> records = new java.util.ArrayList<>();
        for (var link : bench.ledger.testimony("A").orElseThrow().links()) {
            records.add(JSON.readTree(link.line().orElseThrow()));
        }
        return records;
    }

    private static String text(JsonNode record, String name) {
        return record.path(name).asText();
    }
}
