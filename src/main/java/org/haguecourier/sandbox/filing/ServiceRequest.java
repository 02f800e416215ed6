package org.haguecourier.sandbox.filing;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One accepted package. What can be said of it follows from the time alone, so nothing has to tick. */
final class ServiceRequest {
    /** What the check of the package brought, with what was decided on it. */
    record Outcome(Verdict verdict, Fate fate, String registrationNumber) {}

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final String importId;
    private final String number;
    private final Instant importDue;
    private final Duration stateAfter;
    private final CompletableFuture<Outcome> outcome;

    ServiceRequest(String importId, String number, Instant received, Pace pace, CompletableFuture<Outcome> outcome) {
        this.importId = importId;
        this.number = number;
        this.importDue = received.plus(pace.importAfter());
        this.stateAfter = pace.stateAfter();
        this.outcome = outcome;
    }

    String importId() {
        return importId;
    }

    String number() {
        return number;
    }

    /** What exactly the guide's "request ID" is, nobody outside WIPO knows; it is not the number. */
    String requestId() {
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Empty while the import is still under way. */
    Optional<Verdict> verdict(Instant now) {
        return known(now).map(Outcome::verdict);
    }

    boolean isImported(Instant now) {
        return verdict(now).filter(Verdict::isImported).isPresent();
    }

    ProcessingStatus status(Instant now) {
        return outcome.join().fate().afterSteps(steps(now));
    }

    /** A decision names it from the beginning; an application gets it when it is registered. */
    Optional<String> registrationNumber(Instant now) {
        Outcome known = outcome.join();
        boolean application =
                known.verdict().transaction().filter(Transaction::isApplication).isPresent();
        return !application || status(now) == ProcessingStatus.REGISTERED
                ? Optional.of(known.registrationNumber())
                : Optional.empty();
    }

    /** The first Friday after the day on which it was registered. */
    Optional<LocalDate> expectedPublication(Instant now) {
        if (status(now) != ProcessingStatus.REGISTERED) {
            return Optional.empty();
        }
        long lastStep = outcome.join().fate().states().size() - 1L;
        LocalDate registered =
                importDue.plus(stateAfter.multipliedBy(lastStep)).atZone(GENEVA).toLocalDate();
        return Optional.of(registered.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
    }

    private Optional<Outcome> known(Instant now) {
        return outcome.isDone() && !now.isBefore(importDue) ? Optional.of(outcome.join()) : Optional.empty();
    }

    private long steps(Instant now) {
        return stateAfter.isZero()
                ? Long.MAX_VALUE
                : Duration.between(importDue, now).dividedBy(stateAfter);
    }
}
