package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.settings.SettingsReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The routes of the weekly publications, against the sandbox. */
class PublicationsTest extends OnTheWire {
    @Test
    void everyWeekFromTheFirstOnIsArchivedAndDescribed() throws Exception {
        List<String> weeks = latest(3);
        CourierInTest courier = courier("hws.bulletin.enabled", "true", "hws.bulletin.first-week", weeks.get(0));

        await().atMost(CourierInTest.PATIENCE).untilAsserted(() -> assertThat(archived(courier, Series.BULLETIN))
                .containsExactlyElementsOf(weeks));

        for (Edition edition : courier.ledger().publications().editions(Series.BULLETIN)) {
            Path zip = courier.home().archive().resolve(edition.file());
            assertThat(zip).endsWith(Path.of("bulletin", edition.week().substring(0, 4), edition.week() + ".zip"));
            assertThat(Sha256.of(zip)).isEqualTo(edition.content());
            JsonNode side = new ObjectMapper()
                    .readTree(zip.resolveSibling(edition.week() + ".json").toFile());
            assertThat(side.path("sha256").asText()).isEqualTo(edition.content().sha256());
            assertThat(side.path("bulletinNumber").asText().replace("/", "")).isEqualTo(edition.week());
            assertThat(side.path("images").path("missing").path("count").asInt())
                    .isZero();
            assertThat(edition.problems()).isEmpty();
        }
        assertThat(Files.list(courier.home().archive().resolve("bulletin/.incoming")))
                .isEmpty();
    }

    private static List<String> archived(CourierInTest courier, Series series) {
        return courier.ledger().publications().editions(series).stream()
                .map(Edition::week)
                .toList();
    }

    /** The weeks that the sandbox has published last. */
    private List<String> latest(int count) throws Exception {
        WeekCalendar calendar = WeekCalendar.of(
                SettingsReader.read(CourierInTest.config(CourierInTest.settings(folder, key, sandbox)), Path.of(""))
                        .weeks(),
                Clock.systemUTC());
        List<Week> weeks = calendar.published(calendar.fridayOfToday().minusWeeks(count + 1));
        return weeks.subList(weeks.size() - count, weeks.size()).stream()
                .map(Week::id)
                .toList();
    }
}
