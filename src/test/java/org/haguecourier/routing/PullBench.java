package org.haguecourier.routing;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.haguecourier.outbox.Heard;
import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.settings.Settings;

/** Errands against the sandbox, or against an HWS of the test's own. */
abstract class PullBench extends OnTheWire {
    /** The week that was published last. */
    protected final String week = latest(1).get(0);

    /** The weeks that were published last, oldest first. */
    protected static List<String> latest(int count) {
        WeekCalendar calendar = WeekCalendar.of(
                new Settings.Weeks(Settings.Weeks.Scheme.ISO, ZoneId.of("Europe/Zurich"), LocalTime.NOON, Set.of()),
                Clock.systemUTC());
        List<Week> weeks = calendar.published(calendar.fridayOfToday().minusWeeks(count + 1));
        return weeks.subList(weeks.size() - count, weeks.size()).stream()
                .map(Week::id)
                .toList();
    }

    /** What is logged from now on. */
    protected List<String> log() {
        Heard heard = Heard.fromAll();
        closedAtTheEnd((AutoCloseable) heard::close);
        return heard.messages();
    }

    protected ErrandInTest errand(String... settings) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(CourierInTest.settings(folder.resolve("home"), key, sandbox));
        for (int at = 0; at < settings.length; at += 2) {
            all.put(settings[at], settings[at + 1]);
        }
        return closedAtTheEnd(new ErrandInTest(all));
    }

    protected ErrandInTest errandFor(RawHws hws, String... settings) throws Exception {
        String[] all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 2, settings.length);
        all[0] = "hws.api.base-url";
        all[1] = hws.baseUrl();
        return errand(all);
    }
}
