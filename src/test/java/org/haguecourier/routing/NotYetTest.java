package org.haguecourier.routing;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A week that is not there, in each of the ways in which HWS may say so. */
class NotYetTest extends PullBench {
    @ParameterizedTest
    @ValueSource(strings = {"404", "204", "202", "425", "empty"})
    void aWeekThatIsNotThereIsAskedForAgainUntilItComes(String answer) throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, answer));
        ErrandInTest errand = errand();
        for (int asks = 1; asks <= 3; asks++) {
            Issue issue = errand.pull(Series.BULLETIN, week);
            assertThat(issue.asks()).isEqualTo(asks);
            assertThat(issue.said())
                    .hasValue("HWS does not have it yet ("
                            + (answer.equals("empty") ? "an empty answer" : "HTTP " + answer) + ").");
            assertThat(errand.names(Series.BULLETIN)).isEmpty();
            assertThat(errand.ledger().editions(Series.BULLETIN)).isEmpty();
        }
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 200));
        Issue come = errand.pull(Series.BULLETIN, week);
        assertThat(come.said()).hasValue("Archived.");
        assertThat(come.asks()).isZero();
        assertThat(come.due()).isEmpty();
        assertThat(errand.names(Series.BULLETIN))
                .containsExactly(
                        week.substring(0, 4) + "/" + week + ".json", week.substring(0, 4) + "/" + week + ".zip");
        assertThat(errand.incoming(Series.BULLETIN)).isEmpty();
        assertThat(sandbox.pulls())
                .hasSize(4)
                .filteredOn(pull -> pull.sent() > 1000)
                .hasSize(1);
        assertThat(sandbox.pulls()).extracting(Pull::range).allMatch(range -> range.isEmpty());
    }

    @Test
    void aWeekThatIsLateByMoreThanADayIsAskedForOnceADay() throws Exception {
        ErrandInTest errand = errand("hws.bulletin.retry", "10m");
        String old = latest(3).get(0);
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 404));
        Instant due = errand.pull(Series.BULLETIN, old).due().orElseThrow();
        assertThat(due).isCloseTo(Instant.now().plus(Duration.ofDays(1)), within(Duration.ofMinutes(1)));
    }
}
