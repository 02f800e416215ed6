package org.haguecourier.sandbox.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** @param friday the day of publication, as the scheme has it */
record PublicationWeek(int year, int week, LocalDate friday) {
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final int NOON = 12;

    String id() {
        return "%04d%02d".formatted(year, week);
    }

    /** As in HagueBulletinNumber. */
    String number() {
        return "%04d/%02d".formatted(year, week);
    }

    LocalDateTime noon() {
        return friday.atTime(NOON, 0);
    }

    Instant noonInGeneva() {
        return noon().atZone(GENEVA).toInstant();
    }
}
