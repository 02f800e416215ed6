package org.haguecourier.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Pace;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.settings.OfficeSettings;
import org.haguecourier.settings.Settings;

/**
 * Hours in seconds: the real ledger, the real submission, the shipped settings and as many hands as they say, while
 * time goes from event to event. Only HWS is a function of the time, and the ledger does not wait for the disk.
 */
final class Outage implements AutoCloseable {
    /** What HWS does at some time, and how long that takes. */
    record Behaviour(Answer answer, Duration takes) {}

    record Try(String reference, Instant at, int attempt) {}

    private record Event(Instant at, long number, Runnable what) {}

    /** What a hand of the consumer takes after a package had to be put off. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final HandClock clock = new HandClock();
    private final Home home;
    private final Ledger ledger;
    private final Submission submission;
    private final Function<Instant, Behaviour> hws;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final List<Try> tries = new ArrayList<>();
    private final Map<String, Instant> dropped = new HashMap<>();
    private final Map<String, Instant> filed = new HashMap<>();
    private int idle;
    private long number;
    private Optional<Instant> nextLook = Optional.empty();

    Outage(Path root, Function<Instant, Behaviour> hws) throws IOException {
        this.hws = hws;
        home = new Home(root);
        home.create();
        Settings settings = OfficeSettings.with();
        ledger = new Ledger(
                new QuickDatabase(home.ledgerFile()),
                clock,
                "simulation",
                Duration.ofMinutes(15),
                Map.of(Work.SUBMISSION, settings.submission().retry().max()));
        Random dice = new Random(4711);
        submission = new Submission(
                ledger,
                new Shelf(home),
                Answers.reader(),
                settings,
                new Pace(settings.submission().retry(), dice),
                new Pace(settings.follow().imports(), dice),
                () -> {},
                clock);
        idle = settings.submission().workers();
    }

    void drop(String name, Instant at) {
        at(at, () -> {
            ledger.enter(new Arrival(parcel(name), "sandbox"));
            dropped.put(name, at);
            work();
        });
    }

    void runUntil(Instant end) {
        while (!events.isEmpty() && !events.peek().at().isAfter(end)) {
            Event next = events.poll();
            clock.forward(Duration.between(clock.instant(), next.at()));
            next.what().run();
        }
    }

    private void at(Instant when, Runnable what) {
        events.add(new Event(when, number++, what));
    }

    private void work() {
        while (idle > 0) {
            Optional<Entry> entry = ledger.claim(Work.SUBMISSION);
            if (entry.isEmpty()) {
                lookAgain();
                return;
            }
            idle--;
            send(begun(entry.get()));
        }
    }

    private Entry begun(Entry entry) {
        try {
            return submission.begin(entry);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Parcel parcel(String name) {
        try {
            byte[] content = name.getBytes(StandardCharsets.UTF_8);
            Files.write(home.work().resolve(name + ".zip"), content);
            return new Parcel(name, name + ".zip", "", Sha256.of(content), content.length);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void send(Entry entry) {
        tries.add(new Try(entry.reference(), clock.instant(), entry.attempts()));
        Behaviour behaviour = hws.apply(clock.instant());
        at(clock.instant().plus(behaviour.takes()), () -> {
            Entry concluded = submission.conclude(entry, behaviour.answer());
            if (concluded.state() == State.DEFERRED) {
                at(clock.instant().plus(REST), this::freeHand);
            } else {
                filed.put(entry.reference(), clock.instant());
                freeHand();
            }
        });
    }

    private void freeHand() {
        idle++;
        work();
    }

    private void lookAgain() {
        Optional<Instant> due = ledger.nextDue(Work.SUBMISSION).filter(at -> at.isAfter(clock.instant()));
        if (due.isPresent()
                && (nextLook.isEmpty()
                        || !nextLook.get().isAfter(clock.instant())
                        || due.get().isBefore(nextLook.get()))) {
            nextLook = due;
            at(due.get(), this::work);
        }
    }

    List<Try> tries() {
        return tries;
    }

    Map<String, Instant> dropped() {
        return dropped;
    }

    Map<String, Instant> filed() {
        return filed;
    }

    /** In any sixty seconds from then on. */
    long mostAMinute(Instant from, Instant to) {
        List<Instant> times = tries.stream()
                .map(Try::at)
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .toList();
        long most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(first).plusSeconds(60).compareTo(times.get(last)) <= 0) {
                first++;
            }
            most = Math.max(most, last - first + 1L);
        }
        return most;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
