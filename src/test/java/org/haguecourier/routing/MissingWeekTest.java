package org.haguecourier.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** A daemon over days that pass in a moment. */
class MissingWeekTest extends PullBench {
    private static final Series BULLETIN = Series.BULLETIN;
    private static final Instant FRIDAY_NOON = Instant.parse("2027-03-05T11:00:00Z");
    private static final String WEEK = "202709";

    private final LeapingClock clock = new LeapingClock();

    @Override
    SandboxOptions options(SandboxOptions usual) {
        clock.leapTo(FRIDAY_NOON.plusSeconds(60));
        return usual.withClock(clock).withTokenLife(Duration.ofDays(300));
    }

    @Test
    void aLateWeekIsAwaitedThenMissingWhichIsToldOnceAndThenArchived() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().in(WEEK).with(Term.LATE_HOURS, 50));
        List<String> log = log();
        CourierInTest courier = daemon(WEEK);
        awaitAsks(courier, 1);
        Issue first = issue(courier);
        assertThat(first.due().orElseThrow())
                .isCloseTo(first.asked().orElseThrow().plus(Duration.ofMinutes(30)), within(Duration.ofSeconds(1)));
        clock.leapTo(FRIDAY_NOON.plus(Duration.ofHours(19)));
        awaitAsks(courier, 2);
        assertThat(issue(courier).alarmed()).isFalse();
        clock.leapTo(FRIDAY_NOON.plus(Duration.ofHours(21)));
        awaitAsks(courier, 3);
        assertThat(issue(courier).alarmed()).isTrue();
        clock.leapTo(FRIDAY_NOON.plus(Duration.ofHours(25)));
        awaitAsks(courier, 4);
        assertThat(issue(courier).due().orElseThrow())
                .isCloseTo(clock.instant().plus(Duration.ofDays(1)), within(Duration.ofMinutes(1)));
        clock.leapTo(FRIDAY_NOON.plus(Duration.ofHours(51)));
        await().atMost(CourierInTest.PATIENCE).until(() -> issue(courier).due().isEmpty());
        assertThat(issue(courier).alarmed()).isFalse();
        assertThat(log).filteredOn(line -> line.contains(WEEK + " is missing")).hasSize(1);
        assertThat(sandbox.pulls()).filteredOn(pull -> pull.answered() == 200).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"oldest-first, true", "newest-first, false"})
    void aDaemonThatWasOffForMonthsFindsEveryWeekAtItsStartAndPullsEachOnce(String order, boolean oldestFirst)
            throws Exception {
        daemon("202709").close();
        clock.leapTo(FRIDAY_NOON.plus(Duration.ofDays(7 * 9 + 1)));
        CourierInTest courier = daemon("202709", "hws.bulletin.order", order);
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> courier.ledger().publications().editions(BULLETIN).size() == 10);
        List<String> weeks = sandbox.pulls().stream().map(Pull::week).distinct().toList();
        assertThat(weeks).hasSize(10).hasSameSizeAs(sandbox.pulls());
        List<String> since = weeks.subList(1, weeks.size());
        assertThat(since).isSortedAccordingTo(oldestFirst ? Comparator.naturalOrder() : Comparator.reverseOrder());
    }

    private CourierInTest daemon(String firstWeek, String... more) throws Exception {
        Map<String, String> settings =
                new HashMap<>(Map.of("hws.bulletin.enabled", "true", "hws.bulletin.first-week", firstWeek));
        for (int at = 0; at < more.length; at += 2) {
            settings.put(more[at], more[at + 1]);
        }
        CourierInTest courier =
                closedAtTheEnd(CourierInTest.start(folder.resolve("home"), key, sandbox, settings, clock));
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> courier.ledger().publications().find(BULLETIN, firstWeek).stream()
                        .anyMatch(issue -> issue.asked().isPresent()));
        return courier;
    }

    private static void awaitAsks(CourierInTest courier, int asks) {
        await().atMost(CourierInTest.PATIENCE).until(() -> issue(courier).asks() >= asks);
    }

    private static Issue issue(CourierInTest courier) {
        return courier.ledger().publications().find(BULLETIN, WEEK).orElseThrow();
    }
}
