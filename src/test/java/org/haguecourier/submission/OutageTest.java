package org.haguecourier.submission;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.figures.Figures;
import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.submission.Outage.Behaviour;
import org.haguecourier.submission.Outage.Try;

import static org.assertj.core.api.Assertions.assertThat;

/** HWS is away for six hours, with five hundred packages waiting, and the shipped settings. */
class OutageTest {
    private static final Instant BEGIN = HandClock.START;
    private static final Instant RECOVERY = BEGIN.plus(Duration.ofHours(6));
    private static final Instant END = RECOVERY.plus(Duration.ofHours(2));
    private static final int WAITING = 500;
    private static final Duration FILING = Duration.ofMillis(500);

    @TempDir
    Path root;

    private static Behaviour hws(Instant at) {
        if (at.isBefore(RECOVERY)) {
            return new Behaviour(Answers.noneAfter(0, "connection refused"), Duration.ofMillis(5));
        }
        String answer = "<a><ImportId>IMP-" + at.toEpochMilli() + "</ImportId></a>";
        return new Behaviour(Answers.toPost(200, "application/xml", answer), FILING);
    }

    @Test
    void attemptsAndRequestsAreBoundedAndNewPackagesAreNotStarved() throws Exception {
        try (Outage outage = new Outage(root, OutageTest::hws)) {
            for (int i = 0; i < WAITING; i++) {
                outage.drop(name("waiting", i), BEGIN);
            }
            for (int i = 0; i < 100; i++) {
                outage.drop(name("during", i), BEGIN.plusSeconds(200L * (i + 1)));
                outage.drop(name("after", i), RECOVERY.plusSeconds(3L * i));
            }
            outage.runUntil(END);

            Map<String, Long> figures = figures(outage);
            assertThat(outage.filed()).hasSize(WAITING + 200);
            assertThat(figures.get("most attempts of a package")).isLessThanOrEqualTo(24);
            assertThat(figures.get("most requests a minute in the outage")).isLessThanOrEqualTo(240);
            assertThat(figures.get("most requests a minute at recovery")).isLessThanOrEqualTo(150);
            assertThat(figures.get("longest from drop to filed of a new package at recovery, ms"))
                    .isLessThanOrEqualTo(3000);
            assertThat(figures.get("all that waited filed after, s"))
                    .isLessThanOrEqualTo(Duration.ofMinutes(31).toSeconds());
            assertThat(firstTries(outage, "waiting")).isSorted().hasSize(WAITING);
            assertThat(firstTries(outage, "after")).isSorted();
            Figures.put("outage", figures);
        }
    }

    private static String name(String kind, int number) {
        return String.format("%s-%04d", kind, number);
    }

    private static List<String> firstTries(Outage outage, String kind) {
        return outage.tries().stream()
                .filter(one -> one.attempt() == 1 && one.reference().startsWith(kind))
                .map(Try::reference)
                .toList();
    }

    private static Map<String, Long> figures(Outage outage) {
        Map<String, Long> figures = new TreeMap<>();
        figures.put(
                "most attempts of a package",
                outage.tries().stream().mapToLong(Try::attempt).max().orElseThrow());
        figures.put("most requests a minute in the outage", outage.mostAMinute(BEGIN, RECOVERY));
        figures.put(
                "most requests a minute after the first half hour of the outage",
                outage.mostAMinute(BEGIN.plus(Duration.ofMinutes(30)), RECOVERY));
        figures.put("most requests a minute at recovery", outage.mostAMinute(RECOVERY, END));
        figures.put("longest from drop to filed of a new package at recovery, ms", longest(outage, "after"));
        figures.put("all that waited filed after, s", untilAllFiled(outage));
        return figures;
    }

    private static long longest(Outage outage, String kind) {
        return outage.dropped().entrySet().stream()
                .filter(drop -> drop.getKey().startsWith(kind))
                .mapToLong(
                        drop -> Duration.between(drop.getValue(), outage.filed().get(drop.getKey()))
                                .toMillis())
                .max()
                .orElseThrow();
    }

    private static long untilAllFiled(Outage outage) {
        return outage.filed().entrySet().stream()
                .filter(one -> !one.getKey().startsWith("after"))
                .mapToLong(one -> Duration.between(RECOVERY, one.getValue()).toSeconds())
                .max()
                .orElseThrow();
    }

    /** A backlog comes due within seconds; who comes new is tried with the second free hand at the latest. */
    @Test
    void aBacklogThatIsDueAtOnceDoesNotStarveNewPackagesAndKeepsItsOrder() throws Exception {
        int backlog = 500;
        try (Outage outage = new Outage(
                root,
                at -> at.isBefore(BEGIN.plusSeconds(300))
                        ? new Behaviour(Answers.askingToWait(503, Duration.ofMinutes(30)), Duration.ofMillis(1))
                        : hws(RECOVERY.plus(Duration.between(BEGIN, at))))) {
            for (int i = 0; i < backlog; i++) {
                outage.drop(name("waiting", i), BEGIN);
            }
            Instant back = BEGIN.plus(Duration.ofMinutes(30));
            for (int i = 0; i < 50; i++) {
                outage.drop(name("after", i), back.plusSeconds(1 + i));
            }
            outage.runUntil(back.plus(Duration.ofHours(1)));

            assertThat(outage.filed()).hasSize(backlog + 50);
            assertThat(longest(outage, "after")).isLessThanOrEqualTo(3 * FILING.toMillis());
            assertThat(outage.tries().stream()
                            .filter(one -> one.attempt() == 2)
                            .map(Try::reference)
                            .toList())
                    .isSorted()
                    .hasSize(backlog);
        }
    }
}
