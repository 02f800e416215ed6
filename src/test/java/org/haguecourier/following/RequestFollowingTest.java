package org.haguecourier.following;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.ledger.Due;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;

import static org.assertj.core.api.Assertions.assertThat;

class RequestFollowingTest {
    @TempDir
    Path folder;

    private FollowBench bench;
    private Entry entry;

    @BeforeEach
    void open() {
        bench = new FollowBench(folder);
        entry = bench.imported();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void told(String word) {
        entry = bench.requests.conclude(entry, FollowBench.status(word));
    }

    @Test
    void theQuestionNamesTheServiceRequestAsOnePathSegment() {
        assertThat(bench.requests.question(entry).path()).isEqualTo("/request/SRN%2F1");
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESSING, PROCESSING",
        "in process, PROCESSING",
        "PENDING_REGULARISATION, PENDING_REGULARIZATION",
        "Undefined, UNDEFINED",
        "Registered, REGISTERED",
        "abandoned, ABANDONED",
        "canceled, CANCELLED"
    })
    void eachWordLeadsToItsState(String word, State state) {
        told(word);

        assertThat(entry.state()).isEqualTo(state);
        assertThat(bench.ledger.history("A"))
                .last()
                .isEqualTo(new HistoryLine(bench.clock.instant(), state, "HWS says: " + word));
        if (state.isFinal()) {
            assertThat(entry.due()).isEmpty();
        } else {
            assertThat(entry.due())
                    .contains(new Due(Work.REQUEST_STATUS, bench.clock.instant().plusSeconds(300)));
        }
    }

    @Test
    void theOpenStatesFollowEachOtherInAnyOrder() {
        for (String word : List.of(
                "processing",
                "pending regularization",
                "undefined",
                "pending regularization",
                "processing",
                "undefined",
                "processing",
                "registered")) {
            told(word);
        }

        assertThat(entry.state()).isEqualTo(State.REGISTERED);
        assertThat(bench.ledger.history("A")).hasSize(4 + 8);
    }

    @Test
    void aWordThatNobodyKnowsIsUndefinedAndTheAnswerIsKept() {
        told("awaiting the full moon");

        assertThat(entry.state()).isEqualTo(State.UNDEFINED);
        assertThat(entry.due().map(Due::work)).contains(Work.REQUEST_STATUS);
        assertThat(bench.ledger.history("A"))
                .last()
                .extracting(HistoryLine::detail)
                .asString()
                .contains("awaiting the full moon");
        assertThat(bench.keptAnswers())
                .singleElement()
                .asString()
                .startsWith("undefined ")
                .contains("<ProcessingStatus>awaiting the full moon</ProcessingStatus>");
    }

    @Test
    void theWaitsGrowToADayAndStartAnewWhenSomethingHappens() {
        told("processing");
        List<Long> minutes = new ArrayList<>();
        for (int ask = 0; ask < 12; ask++) {
            minutes.add(bench.wait(entry).toMinutes());
            bench.clock.forward(bench.wait(entry));
            told("processing");
        }
        assertThat(minutes).startsWith(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L).endsWith(1252L, 1252L);
        assertThat(bench.keptAnswers()).hasSize(1);

        told("pending regularization");
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatIsToldOnTheWayIsAddedAndNeverLost() {
        entry = bench.requests.conclude(
                entry,
                FollowBench.xml("<ProcessingStatus>processing</ProcessingStatus>"
                        + "<InternationalRegistrationNumber>DM/200000</InternationalRegistrationNumber>"
                        + "<ServiceRequestNumber>ANOTHER</ServiceRequestNumber>"));
        entry = bench.requests.conclude(
                entry,
                FollowBench.xml("<ProcessingStatus>processing</ProcessingStatus>"
                        + "<ExpectedPublicationDate>2027-01-15</ExpectedPublicationDate>"));
        told("registered");

        assertThat(entry.progress().importId()).contains("4711");
        assertThat(entry.progress().serviceRequestNumber()).contains("SRN/1");
        assertThat(entry.progress().registrationNumber()).contains("DM/200000");
        assertThat(entry.progress().publicationDate()).contains("2027-01-15");
    }

    @Test
    void forbiddenIsAskedSeldomAndTheProblemGoesWithTheNextGoodAnswer() {
        entry = bench.requests.conclude(entry, FollowBench.http(403));
        assertThat(FollowBench.codes(entry)).containsExactly("access-refused");
        assertThat(bench.wait(entry)).isGreaterThan(Duration.ofHours(20));

        told("processing");
        assertThat(entry.problems()).isEmpty();
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aFailureWhileNothingMovedGoesWithTheNextGoodAnswerToo() {
        told("processing");
        entry = bench.requests.conclude(entry, FollowBench.http(500));
        assertThat(FollowBench.codes(entry)).containsExactly("http-500");

        told("processing");
        assertThat(entry.problems()).isEmpty();
    }

    /** A package that was followed for months, and one answer that nothing is there: not a word of "never known". */
    @Test
    void aGapAfterMonthsOfAnswersIsSaidAsItIs() {
        told("processing");
        bench.clock.forward(Duration.ofDays(90));

        entry = bench.requests.conclude(entry, FollowBench.http(404));

        assertThat(entry.state()).isEqualTo(State.PROCESSING);
        assertThat(entry.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("does not know it")
                .doesNotContain("has not known"));
        assertThat(entry.due().map(Due::work)).contains(Work.REQUEST_STATUS);
    }
}
