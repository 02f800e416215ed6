package org.haguecourier.routing;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;

import static org.assertj.core.api.Assertions.assertThat;

/** Which weeks the daemon asks for by itself; settings change, and people ask for weeks that are not out yet. */
class WantedWeeksTest extends PullBench {
    private static final String FAR_AHEAD = "203510";

    @Test
    void aWeekThatWasAskedForBeforeItsTimeIsLeftUntilItIsOut() throws Exception {
        ErrandInTest errand = errand("hws.bulletin.enabled", "true", "hws.bulletin.first-week", week);
        assertThat(errand.pull(Series.BULLETIN, FAR_AHEAD).said()).contains("HWS does not have it yet (HTTP 404).");
        errand.ledger().want(Series.BULLETIN, List.of("203511"));

        errand.look();

        assertThat(errand.next()).map(Issue::week).contains(week);
        assertThat(errand.next()).isEmpty();
        assertThat(errand.ledger().issues(Series.BULLETIN))
                .extracting(Issue::week)
                .containsExactly(week);
    }

    @Test
    void aWeekBeforeTheFirstIsWantedNoMoreOnceTheSettingsBeginLater() throws Exception {
        List<String> weeks = latest(3);
        errand("hws.bulletin.enabled", "true", "hws.bulletin.first-week", weeks.get(0))
                .look();

        ErrandInTest later = errand("hws.bulletin.enabled", "true", "hws.bulletin.first-week", weeks.get(2));
        later.look();

        assertThat(later.ledger().issues(Series.BULLETIN))
                .extracting(Issue::week)
                .containsExactly(weeks.get(2));
    }
}
