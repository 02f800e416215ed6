package org.haguecourier.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.haguecourier.sandbox.publications.Scheme;

/** A week that WIPO has published, found by counting Fridays: not in the way that the courier does it. */
record PublishedWeek(String id, LocalDate friday) {
    static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private static final int NOON = 12;

    /** @param first a Friday that both schemes call the same */
    static List<PublishedWeek> between(LocalDate first, LocalDate end, Scheme scheme) {
        List<PublishedWeek> weeks = new ArrayList<>();
        int number = Integer.parseInt(iso(first).substring(4));
        for (LocalDate friday = first; friday.isBefore(end); friday = friday.plusWeeks(1)) {
            number = friday.getDayOfYear() <= 7 ? 1 : number;
            String counted = "%d%02d".formatted(friday.getYear(), number++);
            weeks.add(new PublishedWeek(scheme == Scheme.ISO ? iso(friday) : counted, friday));
        }
        return weeks;
    }

    private static String iso(LocalDate friday) {
        return friday.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8).replace("-W", "");
    }

    Instant out() {
        return noon(friday);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(NOON, 0).atZone(GENEVA).toInstant();
    }
}
