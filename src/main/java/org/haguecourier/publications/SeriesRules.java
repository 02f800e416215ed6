package org.haguecourier.publications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.haguecourier.hws.PathTemplate;
import org.haguecourier.ledger.Series;
import org.haguecourier.settings.Settings;

/** What the settings say of the pulling of one series. */
record SeriesRules(PathTemplate path, Rhythm rhythm, Duration alarmAfter, boolean unpack) {
    static Map<Series, Settings.Publication> settings(Settings settings) {
        return Map.of(Series.BULLETIN, settings.bulletin(), Series.CONFIDENTIAL_COPY, settings.confidentialCopy());
    }

    static Map<Series, SeriesRules> of(Settings settings, Clock clock, RandomGenerator random) {
        Settings.Api.Paths paths = settings.api().paths();
        return Map.of(
                Series.BULLETIN, of(paths.bulletin(), settings.bulletin(), clock, random),
                Series.CONFIDENTIAL_COPY, of(paths.confidentialCopy(), settings.confidentialCopy(), clock, random));
    }

    static List<Series> enabled(Map<Series, Settings.Publication> settings) {
        return Stream.of(Series.values())
                .filter(series -> settings.get(series).enabled())
                .toList();
    }

    private static SeriesRules of(String path, Settings.Publication settings, Clock clock, RandomGenerator random) {
        return new SeriesRules(
                new PathTemplate(path, "weekId"),
                new Rhythm(settings, clock, random),
                settings.alarmAfter(),
                settings.unpack());
    }
}
