package org.haguecourier.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.haguecourier.ledger.HandClock;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.publications.Series;

/**
 * Ten years of an Office: its courier is off for days and for months, its clock is wrong by a day now and then, and WIPO's
 * publications come late, broken or not at all for a while. The clock leaps to whatever is next.
 */
final class TenYears implements AutoCloseable {
    static final LocalDate BEGIN = LocalDate.of(2026, 6, 1);
    static final LocalDate END = LocalDate.of(2036, 6, 1);

    private static final Duration LATEST_DUE = Duration.ofDays(30);

    private final HandClock time;
    private final MachineClock machine;
    private final Random chance;
    private final Misfortune misfortune;
    private final Map<String, String> settings;
    private final Timeline timeline = new Timeline();
    private WeeklyCourier courier;
    private Instant nextLook;
    private boolean quiet;
    private int starts;
    private Duration off = Duration.ZERO;
    private Duration longestOff = Duration.ZERO;
    private int timesWrong;

    /** @param time as the sandbox has it; is set to the beginning */
    TenYears(Sandbox sandbox, HandClock time, Map<String, String> settings, long seed) {
        this.time = time;
        this.machine = new MachineClock(time);
        this.chance = new Random(seed);
        this.misfortune = new Misfortune(sandbox, chance);
        this.settings = settings;
        time.leap(Duration.between(time.instant(), PublishedWeek.noon(BEGIN)));
    }

    Misfortune misfortune() {
        return misfortune;
    }

    /** Until the last week of that time has come, or nothing is asked for any more. */
    void live(List<PublishedWeek> weeks) throws Exception {
        for (PublishedWeek week : weeks) {
            Stream.of(Series.values()).forEach(series -> misfortune.plan(series, week, timeline));
            timeline.at(week.out().minus(Duration.ofHours(chance.nextInt(30))), this::strike);
        }
        start();
        timeline.at(inDays(60, 150), this::setClockWrong);
        Instant end = PublishedWeek.noon(weeks.get(weeks.size() - 1).friday().plusDays(2));
        while (time.instant().isBefore(end)) {
            step(end);
        }
        calmDown();
    }

    private void strike() {
        if (courier != null && !quiet) {
            misfortune.strike();
        }
    }

    private void calmDown() throws Exception {
        quiet = true;
        misfortune.end();
        machine.setWrong(Duration.ZERO);
        start();
        courier.look();
        Instant latest = time.instant().plus(LATEST_DUE);
        while (courier.nextDue().isPresent() && time.instant().isBefore(latest)) {
            step(latest);
        }
    }

    private void step(Instant until) {
        if (courier != null && courier.pullOne()) {
            time.forward(Duration.ofSeconds(chance.nextInt(5, 60)));
        } else {
            leapTo(next(until));
        }
        timeline.happen(time.instant());
        if (courier != null && !machine.instant().isBefore(nextLook)) {
            look();
        }
    }

    private Instant next(Instant until) {
        Stream<Instant> courierHas = courier == null
                ? Stream.empty()
                : Stream.concat(courier.nextDue().stream(), Stream.of(nextLook)).map(machine::really);
        return Stream.concat(Stream.concat(courierHas, timeline.next().stream()), Stream.of(until))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private void leapTo(Instant next) {
        Duration ahead = Duration.between(time.instant(), next);
        time.forward(ahead.isNegative() || ahead.isZero() ? Duration.ofSeconds(1) : ahead);
    }

    /** By the machine's clock, as its scheduler does. */
    private void look() {
        courier.look();
        LocalDate today = LocalDate.ofInstant(machine.instant(), PublishedWeek.GENEVA);
        LocalDate friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        Instant noon = PublishedWeek.noon(friday);
        nextLook = noon.isAfter(machine.instant()) ? noon : PublishedWeek.noon(friday.plusWeeks(1));
    }

    private void start() {
        if (courier != null) {
            return;
        }
        try {
            courier = new WeeklyCourier(settings, machine, time, new Random(chance.nextLong()));
        } catch (Exception notStarted) {
            throw new AssertionError(notStarted);
        }
        starts++;
        look();
        if (!quiet) {
            timeline.at(inDays(10, 250), this::stop);
        }
    }

    private void stop() {
        if (quiet) {
            return;
        }
        close();
        Instant back = chance.nextBoolean() ? inDays(1, 12) : inDays(14, 120);
        Duration pause = Duration.between(time.instant(), back);
        off = off.plus(pause);
        longestOff = longestOff.compareTo(pause) > 0 ? longestOff : pause;
        timeline.at(back, this::start);
    }

    private void setClockWrong() {
        if (quiet) {
            return;
        }
        timesWrong++;
        machine.setWrong(Duration.ofDays(chance.nextBoolean() ? 1 : -1));
        timeline.at(inDays(1, 12), () -> machine.setWrong(Duration.ZERO));
        timeline.at(inDays(60, 150), this::setClockWrong);
    }

    private Instant inDays(int least, int most) {
        return time.instant().plus(Duration.ofMinutes(chance.nextInt(least * 1440, most * 1440)));
    }

    WeeklyCourier courier() {
        return courier;
    }

    Map<String, Long> figures() {
        return Map.of(
                "starts of the courier",
                (long) starts,
                "days it was off",
                off.toDays(),
                "longest time it was off, days",
                longestOff.toDays(),
                "times its clock was wrong by a day",
                (long) timesWrong);
    }

    @Override
    public void close() {
        if (courier != null) {
            courier.close();
            courier = null;
        }
    }
}
