package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.jboss.logging.Logger;

import org.haguecourier.files.Printable;
import org.haguecourier.routing.LocalFailure;
import org.haguecourier.routing.local.LiveSet.NotReplacedException;
import org.haguecourier.routing.local.LocalStanding.Sending;
import org.haguecourier.routing.ports.PortGate;

/**
 * The routes of the integrator in a running courier: looked through as a whole before any of them runs, and taken over
 * whenever the files change. Whatever is wrong with them, ours go on; and what ran goes on until what is there is right.
 */
public final class LocalRoutes {
    private static final Logger LOG = Logger.getLogger("local");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REPORT_SECONDS = 5;

    private final Path folder;
    private final Function<RouteSet, List<RouteProblem>> check;
    private final AcceptedSet accepted;
    private final PortGate gate;
    private final Duration poll;
    private final Restarts restarts;

    private LiveSet live;
    private RouteSet lastSeen;
    private RouteSet considered;
    private ScheduledExecutorService watch;
    private volatile LocalStanding standing = LocalStanding.AT_START;

    /**
     * @param folder {@code routes/local}
     * @param check what is wrong with a set
     */
    public LocalRoutes(
            Path folder,
            Function<RouteSet, List<RouteProblem>> check,
            AcceptedSet accepted,
            PortGate gate,
            Duration poll) {
        this.folder = folder;
        this.check = check;
        this.accepted = accepted;
        this.gate = gate;
        this.poll = poll;
        this.restarts = new Restarts(System::nanoTime);
    }

    public LocalStanding standing() {
        return standing;
    }

    /** By route the file that it came with, of those that run. */
    public SortedMap<String, String> files() {
        return live == null ? new TreeMap<>() : live.files();
    }

    /** Call when ours run. Returns at once; packages wait until the local routes are there. */
    public void watch(CamelContext context, RoutesReport report) {
        live = new LiveSet(new Engine(context));
        watch = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "local-routes");
        watch.execute(() -> {
            safely(this::settle);
            safely(() -> report.write(context));
        });
        watch.scheduleWithFixedDelay(() -> safely(this::look), poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(() -> safely(() -> report.write(context)), 1, REPORT_SECONDS, TimeUnit.SECONDS);
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A fault here must end neither the watch nor anything else. */
    private void safely(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException | LinkageError notNow) {
            LOG.errorf("%s: %s. It is tried again.", folder, Printable.text(notNow));
        }
    }

    /** Nothing is replaced while the courier stops. */
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
    }

    private void settle() throws IOException {
        RouteSet set = RouteSet.read(folder);
        lastSeen = set;
        considered = set;
        List<RouteProblem> problems = problems(set);
        if (problems.isEmpty()) {
            begin(set);
            accepted.keep(set);
            return;
        }
        tell("is not taken over", problems);
        Optional<RouteSet> last =
                accepted.find().filter(earlier -> problems(earlier).isEmpty());
        if (last.isPresent()) {
            LOG.errorf("The local routes that ran last run again (%s), until that is mended.", names(last.get()));
            begin(last.get());
        } else if (Ports.keepsFromSending(set)) {
            LOG.error(
                    "No package is sent until that is mended: before-submission stands in files that cannot run, and no"
                            + " earlier ones are known.");
            standing = standing.with(Sending.WAITS_FOR_MENDING);
        } else {
            standing = standing.with(Sending.MAY_BEGIN);
        }
    }

    private List<RouteProblem> problems(RouteSet set) {
        return set.isEmpty() ? List.of() : check.apply(set);
    }

    private void tell(String what, List<RouteProblem> problems) {
        LOG.errorf("%s %s: %d things in it are wrong. What ran before goes on.", folder, what, problems.size());
        problems.forEach(LOG::error);
        standing = standing.withProblems(problems);
    }

    private void begin(RouteSet set) {
        gate.declared(Ports.in(set));
        restarts.failed(live.begin(set));
        standing = standing.withNotStarted(restarts.reasons()).with(Sending.MAY_BEGIN);
        if (!live.files().isEmpty()) {
            LOG.infof(
                    "%s is taken over: %s.",
                    folder, String.join(", ", new TreeSet<>(live.files().values())));
        }
    }

    private static String names(RouteSet set) {
        return set.isEmpty() ? "no files" : String.join(", ", set.files().keySet());
    }

    /** What is still being written or copied is not the same at two looks. */
    private void look() throws IOException {
        if (standing.sending() == Sending.NOT_YET) {
            settle();
            return;
        }
        RouteSet now = RouteSet.read(folder);
        boolean isWritten = now.equals(lastSeen);
        lastSeen = now;
        if (isWritten && (!now.equals(considered) || restarts.isSetDue())) {
            considered = now;
            consider(now);
        } else {
            tryAgain();
        }
    }

    private void tryAgain() {
        Set<String> due = restarts.due();
        if (!due.isEmpty()) {
            restarts.through(due, live.tryAgain(due));
            standing = standing.withNotStarted(restarts.reasons());
        }
    }

    private void consider(RouteSet set) throws IOException {
        List<RouteProblem> problems = problems(set);
        if (!problems.isEmpty()) {
            tell("is not taken over", problems);
            return;
        }
        if (replace(set)) {
            accepted.keep(set);
        }
    }

    private boolean replace(RouteSet set) {
        Set<String> ports = new TreeSet<>(Ports.in(live.running()));
        ports.addAll(Ports.in(set));
        try {
            gate.declared(ports);
            if (ports.isEmpty()) {
                live.replaceBy(set);
            } else {
                gate.closed(() -> live.replaceBy(set), PATIENCE);
            }
            gate.declared(Ports.in(set));
            restarts.forget();
            standing = new LocalStanding(Sending.MAY_BEGIN, List.of(), Map.of(), "");
            LOG.infof("%s is taken over: %s.", folder, names(set));
            return true;
        } catch (NotReplacedException failed) {
            restarts.failed(failed.lost());
            notTakenOver(failed.getCause());
        } catch (Exception busy) {
            notTakenOver(busy);
        }
        return false;
    }

    private void notTakenOver(Throwable why) {
        String words = LocalFailure.inWords(why);
        gate.declared(Ports.in(live.running()));
        if (restarts.setFailed(words)) {
            LOG.errorf(
                    "%s is right, but cannot be taken over now: %s. What ran before goes on; it is tried again.",
                    folder, words);
        }
        standing = standing.withProblems(List.of())
                .withNotStarted(restarts.reasons())
                .withBusy(words);
    }
}
