package org.haguecourier.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Early in 2027, when the two ways of counting weeks begin to differ. */
class SchemeDisagreementTest extends PullBench {
    private static final Instant JANUARY = Instant.parse("2027-01-18T09:00:00Z");

    private final LeapingClock clock = new LeapingClock();

    @Override
    SandboxOptions options(SandboxOptions usual) {
        clock.leapTo(JANUARY);
        return usual.withClock(clock);
    }

    @Test
    void weeksThatHwsCountsOtherwiseAreArchivedAndTheRightSettingIsAdvised() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, "friday"));
        List<String> log = log();
        CourierInTest courier = courierWith("iso");
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> archived(courier).equals(List.of("202652", "202701", "202702")));
        Edition first = courier.ledger()
                .publications()
                .editions(Series.BULLETIN, "202701")
                .get(0);
        assertThat(first.problems()).hasSize(1).allSatisfy(sentence -> assertThat(sentence)
                .contains("Week 202701 was asked for, which is the Friday 2027-01-08 by hws.week.scheme=iso")
                .contains("number 2027/01 of 2027-01-01")
                .endsWith("set hws.week.scheme=friday."));
        assertThat(courier.home().archive().resolve("bulletin/2027/202701.json"))
                .content()
                .contains("set hws.week.scheme=friday.");
        assertThat(log)
                .anyMatch(line -> line.startsWith("bulletin 202701: ") && line.endsWith("set hws.week.scheme=friday."));
        assertThat(courier.ledger().publications().editions(Series.BULLETIN, "202652"))
                .allMatch(edition -> edition.problems().isEmpty());
    }

    @Test
    void withTheRightSettingNothingDisagrees() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, "friday"));
        CourierInTest courier = courierWith("friday");
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> archived(courier).equals(List.of("202652", "202701", "202702", "202703")));
        assertThat(courier.ledger().publications().editions(Series.BULLETIN))
                .allMatch(edition -> edition.problems().isEmpty());
    }

    @Test
    void aWeekThatNoFridayHasAnyMoreIsWantedNoMore() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, "friday"));
        CourierInTest iso = courierWith("iso");
        await().atMost(CourierInTest.PATIENCE).until(() -> issue(iso, "202653").asks() == 1);
        iso.close();
        CourierInTest friday = courierWith("friday");
        await().atMost(CourierInTest.PATIENCE).until(() -> friday.ledger()
                .publications()
                .find(Series.BULLETIN, "202653")
                .isEmpty());
    }

    @Test
    void aFirstWeekThatTheYearDoesNotHaveBeginsWithTheFridayBehindIt() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.SCHEME, "friday"));
        CourierInTest courier = courierWith("friday", "202653");
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> archived(courier).equals(List.of("202701", "202702", "202703")));
    }

    private CourierInTest courierWith(String scheme) throws Exception {
        return courierWith(scheme, "202652");
    }

    private CourierInTest courierWith(String scheme, String firstWeek) throws Exception {
        return closedAtTheEnd(CourierInTest.start(
                folder.resolve("home"),
                key,
                sandbox,
                Map.of(
                        "hws.bulletin.enabled", "true",
                        "hws.bulletin.first-week", firstWeek,
                        "hws.week.scheme", scheme),
                clock));
    }

    private static Issue issue(CourierInTest courier, String week) {
        return courier.ledger().publications().find(Series.BULLETIN, week).orElseThrow();
    }

    private static List<String> archived(CourierInTest courier) {
        return courier.ledger().publications().editions(Series.BULLETIN).stream()
                .map(Edition::week)
                .toList();
    }
}
