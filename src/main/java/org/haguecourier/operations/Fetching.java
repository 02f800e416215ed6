package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.Week;
import org.haguecourier.routing.PublicationErrand;

/** Pulls weeks one after the other, and shows how far each is. */
final class Fetching {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int BAR = 30;

    private final PublicationErrand errand;
    private final PublicationLedger ledger;
    private final Series series;
    private final PrintWriter out;

    Fetching(PublicationErrand errand, PublicationLedger ledger, Series series, PrintWriter out) {
        this.errand = errand;
        this.ledger = ledger;
        this.series = series;
        this.out = out;
    }

    /** @return whether every one of them is in the archive now */
    boolean all(List<Week> weeks, boolean onlyMissing) throws Exception {
        int archived = 0;
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            for (Week week : weeks) {
                boolean thereAlready = onlyMissing && isArchived(week);
                archived += thereAlready || fetch(week, hand) ? 1 : 0;
            }
        } finally {
            hand.shutdownNow();
        }
        out.printf("%d of %d weeks are in the archive.%n", archived, weeks.size());
        out.flush();
        return archived == weeks.size();
    }

    private boolean isArchived(Week week) {
        return !ledger.editions(series, week.id()).isEmpty();
    }

    private boolean fetch(Week week, ExecutorService hand) throws Exception {
        Future<Optional<Issue>> pull = hand.submit(() -> pullWhenFree(week));
        try (LivingLine line = LivingLine.on(out)) {
            while (!isDone(pull)) {
                ledger.find(series, week.id()).ifPresent(now -> line.accept(progress(now)));
            }
        }
        return tell(week, pull.get());
    }

    private static boolean isDone(Future<?> pull) throws InterruptedException, ExecutionException {
        try {
            pull.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        }
    }

    /** While the daemon has it in hand, it is the daemon's; what that archives need not be pulled once more. */
    private Optional<Issue> pullWhenFree(Week week) throws IOException {
        int known = ledger.editions(series, week.id()).size();
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Issue> pulled = errand.pull(series, week.id(), known);
            if (pulled.isPresent()) {
                return pulled;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return Optional.empty();
    }

    private boolean tell(Week week, Optional<Issue> issue) {
        List<Edition> editions = ledger.editions(series, week.id());
        boolean came = issue.isPresent() && issue.get().due().isEmpty() && !editions.isEmpty();
        String said = issue.flatMap(Issue::said).orElse("It was not asked for.");
        out.println(week.id() + "  " + Printable.text(said));
        if (came) {
            Edition last = editions.get(editions.size() - 1);
            out.println("        " + last.file() + ", "
                    + Sizes.inWords(last.content().bytes()) + ", number "
                    + Printable.text(last.number().orElse("unknown")) + " of "
                    + Printable.text(last.publishedOn().orElse("an unknown date")));
            last.problems().forEach(problem -> out.println("        " + Printable.text(problem)));
        }
        out.flush();
        return came;
    }

    private static String progress(Issue issue) {
        if (issue.taken().isEmpty()) {
            return issue.week();
        }
        String whose = issue.taken().get().startsWith(PublicationLedger.COMMAND) ? "" : " (the daemon pulls it)";
        String how = issue.received() == 0
                ? "asked for, nothing has come yet"
                : bar(issue) + Sizes.part(issue.received(), expected(issue));
        return issue.week() + "  " + how + whose;
    }

    private static Optional<Long> expected(Issue issue) {
        return Optional.of(issue.expected()).filter(bytes -> bytes > 0);
    }

    private static String bar(Issue issue) {
        return expected(issue)
                .map(all -> (int) (issue.received() * BAR / all))
                .map(done -> "[" + "#".repeat(done) + "-".repeat(BAR - done) + "]  ")
                .orElse("");
    }
}
