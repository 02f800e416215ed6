package org.haguecourier.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.ledger.PublicationLedger.Alarm;
import org.haguecourier.ledger.PublicationLedger.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The weeks: wanted, handed out one by one, put off, archived. */
interface PublicationContract extends LedgerBench {
    private PublicationLedger weeks() {
        return ledger().publications();
    }

    private void want(String... ids) {
        weeks().want(Series.BULLETIN, List.of(ids));
    }

    private Issue claim() {
        return weeks().claim(Series.BULLETIN, Order.OLDEST_FIRST).orElseThrow();
    }

    private static Edition edition(Issue issue, int number, String sha256) {
        return new Edition(
                issue.series(),
                issue.week(),
                number,
                "bulletin/2026/" + issue.week() + ".zip",
                new Fingerprint(sha256, 17),
                HandClock.START,
                Optional.of("2026/47"),
                Optional.empty(),
                List.of("a sentence"),
                Optional.empty());
    }

    @Test
    default void aWeekIsWantedOnceHoweverOftenOneLooks() {
        assertThat(weeks().want(Series.BULLETIN, List.of("202646", "202647"))).isEqualTo(2);
        assertThat(weeks().want(Series.BULLETIN, List.of("202646", "202647", "202648")))
                .isEqualTo(1);
        assertThat(weeks().want(Series.CONFIDENTIAL_COPY, List.of("202646"))).isEqualTo(1);
        assertThat(weeks().issues(Series.BULLETIN))
                .extracting(Issue::week)
                .containsExactly("202646", "202647", "202648");
    }

    @Test
    default void theOldestOrTheNewestGoesFirst() {
        want("202646", "202648", "202647");
        assertThat(claim().week()).isEqualTo("202646");
        assertThat(weeks().claim(Series.BULLETIN, Order.NEWEST_FIRST))
                .map(Issue::week)
                .contains("202648");
    }

    @Test
    default void aWeekIsInOneHandHoweverManyReachForIt() throws Exception {
        want("202646", "202647");
        List<Callable<Object>> hands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Ledger mine = i % 2 == 0 ? ledger() : besides();
            hands.add(() -> mine.publications()
                    .claim(Series.BULLETIN, Order.OLDEST_FIRST)
                    .map(Issue::week)
                    .orElse(null));
        }
        assertThat(LedgerBench.inParallel(hands).stream().filter(Objects::nonNull))
                .containsExactlyInAnyOrder("202646", "202647");
    }

    @Test
    default void whatIsPutOffComesAgainWhenItIsDue() {
        want("202647");
        Issue issue = claim();
        Instant later = clock().instant().plus(Duration.ofMinutes(30));
        weeks().putOff(issue, later, "HWS does not have it yet.", Alarm.NONE);

        assertThat(weeks().claim(Series.BULLETIN, Order.OLDEST_FIRST)).isEmpty();
        assertThat(weeks().nextDue(List.of(Series.BULLETIN))).contains(later);
        clock().forward(Duration.ofMinutes(30));
        Issue again = claim();
        assertThat(again.asks()).isEqualTo(1);
        assertThat(again.said()).contains("HWS does not have it yet.");
        assertThat(again.asked()).contains(later.minus(Duration.ofMinutes(30)));
    }

    @Test
    default void aClockThatWasSetBackStallsNoWeek() {
        want("202647");
        weeks().putOff(claim(), clock().instant().plus(Duration.ofMinutes(30)), "not yet", Alarm.NONE);
        clock().leap(Duration.ofDays(-2));
        assertThat(claim().week()).isEqualTo("202647");
    }

    @Test
    default void whatIsArchivedIsNotAskedForAgain() {
        want("202647");
        Issue issue = claim();
        weeks().archived(issue, edition(issue, 1, "ab"), "Archived.");

        assertThat(weeks().claim(Series.BULLETIN, Order.OLDEST_FIRST)).isEmpty();
        assertThat(weeks().nextDue(List.of(Series.BULLETIN))).isEmpty();
        assertThat(weeks().due(List.of(Series.BULLETIN))).isEmpty();
        assertThat(weeks().editions(Series.BULLETIN, "202647")).containsExactly(edition(issue, 1, "ab"));
        assertThat(weeks().want(Series.BULLETIN, List.of("202647"))).isZero();
    }

    @Test
    default void anArchivedWeekCanBeAskedForOnceMoreAndHaveASecondEdition() {
        want("202647");
        Issue issue = claim();
        weeks().archived(issue, edition(issue, 1, "ab"), "Archived.");
        Issue again = weeks().claim(Series.BULLETIN, "202647").orElseThrow();
        weeks().archived(again, edition(again, 2, "cd"), "Other content.");

        assertThat(weeks().editions(Series.BULLETIN))
                .extracting(Edition::edition)
                .containsExactly(1, 2);
        Edition first = weeks().editions(Series.BULLETIN, "202647").get(0);
        weeks().removed(first);
        assertThat(weeks().editions(Series.BULLETIN, "202647").get(0).removed()).contains(clock().instant());
    }

    @Test
    default void whoLostTheLeaseRecordsNothingAnyMore() {
        want("202647");
        Issue mine = claim();
        clock().forward(LEASE.plusSeconds(1));
        Issue theirs = besides()
                .publications()
                .claim(Series.BULLETIN, Order.OLDEST_FIRST)
                .orElseThrow();

        assertThatThrownBy(() -> weeks().progress(mine, 5, 10)).isInstanceOf(StaleEntryException.class);
        assertThatThrownBy(() -> weeks().archived(mine, edition(mine, 1, "ab"), "Archived."))
                .isInstanceOf(StaleEntryException.class);
        assertThat(weeks().editions(Series.BULLETIN)).isEmpty();
        besides().publications().archived(theirs, edition(theirs, 1, "ab"), "Archived.");
        assertThat(weeks().editions(Series.BULLETIN)).hasSize(1);
    }

    @Test
    default void aLongDownloadStaysInItsHandAsLongAsItTells() {
        want("202647");
        Issue mine = claim();
        for (int i = 0; i < 3; i++) {
            clock().forward(LEASE.minusSeconds(1));
            weeks().progress(mine, 1000L * i, -1);
        }
        assertThat(besides().publications().claim(Series.BULLETIN, Order.OLDEST_FIRST))
                .isEmpty();
        Issue seen = weeks().find(Series.BULLETIN, "202647").orElseThrow();
        assertThat(seen.received()).isEqualTo(2000);
        assertThat(seen.taken()).contains("this process");
    }

    @Test
    default void aStartFreesWhatTheDeadDaemonHadAndLeavesACommandItsOwn() {
        want("202646", "202647");
        claim();
        Ledger command = new Ledger(anotherConnection(), clock(), PublicationLedger.COMMAND + "1", LEASE);
        command.publications().claim(Series.BULLETIN, "202647").orElseThrow();

        ledger().freeAllLeases();

        assertThat(claim().week()).isEqualTo("202646");
        assertThat(weeks().claim(Series.BULLETIN, Order.OLDEST_FIRST)).isEmpty();
    }

    @Test
    default void whatIsLetGoWithoutAWordRestsAMinute() {
        want("202647");
        weeks().letGo(claim());
        assertThat(weeks().claim(Series.BULLETIN, Order.OLDEST_FIRST)).isEmpty();
        clock().forward(Duration.ofMinutes(1));
        assertThat(claim().week()).isEqualTo("202647");
    }

    @Test
    default void whatIsWantedNoMoreIsForgottenUnlessItCameOrIsComing() {
        want("202645", "202646", "202647", "202648");
        Issue came = claim();
        weeks().archived(came, edition(came, 1, "ab"), "Archived.");
        Issue coming = claim();
        weeks().wantNoOther(Series.BULLETIN, List.of("202648"));

        assertThat(weeks().issues(Series.BULLETIN))
                .extracting(Issue::week)
                .containsExactly("202645", coming.week(), "202648");
    }

    @Test
    default void theSeriesTakeTurns() {
        want("202646", "202647");
        weeks().want(Series.CONFIDENTIAL_COPY, List.of("202647"));
        clock().forward(Duration.ofSeconds(1));
        weeks().putOff(claim(), clock().instant().plusSeconds(1800), "not yet", Alarm.NONE);

        assertThat(weeks().due(List.of(Series.values()))).containsExactly(Series.CONFIDENTIAL_COPY, Series.BULLETIN);
        assertThat(weeks().due(List.of(Series.BULLETIN))).containsExactly(Series.BULLETIN);
    }

    @Test
    default void theFirstFridayIsSettledByTheFirstStart() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(weeks().firstFriday(Series.BULLETIN)).isEmpty();
        assertThat(weeks().firstFriday(Series.BULLETIN, friday)).isEqualTo(friday);
        assertThat(weeks().firstFriday(Series.BULLETIN, friday.plusWeeks(9))).isEqualTo(friday);
        assertThat(weeks().firstFriday(Series.CONFIDENTIAL_COPY)).isEmpty();
    }

    @Test
    default void theValidatorAndTheAlarmAreRemembered() {
        want("202647");
        Issue issue = claim();
        weeks().validator(issue, Optional.of("\"v1\""));
        weeks().putOff(issue, clock().instant(), "cut", Alarm.RAISED);

        Issue again = claim();
        assertThat(again.validator()).contains("\"v1\"");
        assertThat(again.alarmed()).isTrue();
    }
}
