package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.runtime.Quarkus;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.samples.SamplePackage;
import org.haguecourier.sandbox.samples.SamplePackages;

/** Drops the samples into the outbox as an Office would, and shows where they are until they have all arrived. */
final class Demo implements Consumer<Ledger> {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Home home;
    private final Sandbox sandbox;
    private final PrintWriter out;
    private final boolean once;

    Demo(Home home, Sandbox sandbox, PrintWriter out, boolean once) {
        this.home = home;
        this.sandbox = sandbox;
        this.out = out;
        this.once = once;
    }

    @Override
    public void accept(Ledger ledger) {
        try {
            boolean arrived = show(ledger);
            if (once) {
                Quarkus.asyncExit(arrived ? ExitCode.OK : ExitCode.FAILED);
            }
        } catch (IOException | RuntimeException failure) {
            out.println("The demonstration cannot go on: " + failure.getMessage());
            out.flush();
            Quarkus.asyncExit(ExitCode.FAILED);
        }
    }

    private boolean show(Ledger ledger) throws IOException {
        List<SamplePackage> samples = SamplePackages.all();
        DemoView view = System.console() == null ? new DemoLines(out) : new DemoTable(out);
        view.begin(home, samples);
        Instant deadline = Instant.now().plus(PATIENCE);
        for (SamplePackage sample : samples) {
            drop(sample);
            view.show(ledger.list(Optional.empty()));
        }
        List<Entry> entries = ledger.list(Optional.empty());
        while (!isDone(ledger, entries, samples.size()) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            entries = ledger.list(Optional.empty());
            view.show(entries);
        }
        view.end();
        return summary(ledger, entries, samples.size());
    }

    /** Under a name that is left alone until it is whole: the way that the README recommends. */
    private void drop(SamplePackage sample) throws IOException {
        Path unfinished = home.outbox().resolve(sample.name() + ".zip.part");
        Files.write(unfinished, sample.zip());
        Files.move(unfinished, home.outbox().resolve(sample.name() + ".zip"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isDone(Ledger ledger, List<Entry> entries, int expected) {
        return areAllAtTheirEnd(entries, expected) && publications(ledger).size() >= Series.values().length;
    }

    private static List<Edition> publications(Ledger ledger) {
        return Stream.of(Series.values())
                .flatMap(series -> ledger.publications().editions(series).stream())
                .toList();
    }

    private static boolean areAllAtTheirEnd(List<Entry> entries, int expected) {
        return entries.size() >= expected
                && entries.stream().allMatch(entry -> entry.state().isFinal());
    }

    private boolean summary(Ledger ledger, List<Entry> entries, int expected) {
        long registered = entries.stream()
                .filter(entry -> entry.state() == State.REGISTERED)
                .count();
        boolean allArrived = areAllAtTheirEnd(entries, expected) && registered == expected;
        out.printf(
                "%d packages dropped, %d POSTed to the sandbox, %d registered.%n",
                expected, sandbox.posts().size(), registered);
        List<Edition> publications = publications(ledger);
        out.printf(
                "%d publications archived: %s.%n",
                publications.size(), publications.stream().map(Edition::file).collect(Collectors.joining(", ")));
        if (!once) {
            out.println("The daemon and the sandbox go on running; Ctrl-C ends them. Drop packages of your own into "
                    + home.outbox());
        }
        out.println("Look at the receipts in " + home.inbox() + ", what was sent in " + home.sent()
                + ", the publications in " + home.archive() + ", the log in "
                + home.root().resolve("courier.log"));
        out.flush();
        return allArrived && isDone(ledger, entries, expected);
    }
}
