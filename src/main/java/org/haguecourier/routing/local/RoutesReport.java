package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.util.URISupport;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.receipts.ReceiptJson;

/**
 * What runs, written into the work folder for the command beside the daemon: no port needs to be open for that, and after a
 * crash it tells what ran.
 */
public final class RoutesReport {
    private final Path file;
    private final DurableFiles files;
    private final RouteFigures figures;
    private final LocalRoutes local;
    private final Clock clock;
    private State last;

    public RoutesReport(Home home, DurableFiles files, RouteFigures figures, LocalRoutes local, Clock clock) {
        this.file = file(home);
        this.files = files;
        this.figures = figures;
        this.local = local;
        this.clock = clock;
    }

    public static Path file(Home home) {
        return home.work().resolve("routes.json");
    }

    /** @param file with which it came; none of ours */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String route,
            String file,
            String from,
            String state,
            Instant since,
            long done,
            long failed,
            long inFlight,
            Instant lastFailedAt,
            String lastFailure) {}

    /** Everything but when it was looked. */
    record State(
            List<Line> routes, String sending, List<String> problems, Map<String, String> notStarted, String busy) {}

    /** As it is written. */
    public record Report(
            Instant at,
            List<Line> routes,
            String sending,
            List<String> problems,
            Map<String, String> notStarted,
            String busy) {}

    /** Unless all is as it was. */
    void write(CamelContext context) throws IOException {
        State now = state(context);
        if (!Objects.equals(now, last)) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Report report = new Report(at, now.routes(), now.sending(), now.problems(), now.notStarted(), now.busy());
            files.replace(file, ReceiptJson.bytes(report));
            last = now;
        }
    }

    private State state(CamelContext context) {
        SortedMap<String, String> theirs = local.files();
        List<Line> lines = new ArrayList<>();
        for (Route route : context.getRoutes()) {
            lines.add(line(context, route, theirs.get(route.getId())));
        }
        figures.keepOnly(lines.stream().map(Line::route).toList());
        LocalStanding standing = local.standing();
        return new State(
                lines,
                standing.sending().label(),
                standing.problems().stream().map(RouteProblem::toString).toList(),
                standing.notStarted(),
                standing.busy());
    }

    private Line line(CamelContext context, Route route, String from) {
        Optional<RouteFigures.Figures> known = figures.of(route.getId());
        return new Line(
                route.getId(),
                from,
                URISupport.sanitizeUri(route.getEndpoint().getEndpointBaseUri()),
                context.getRouteController()
                        .getRouteStatus(route.getId())
                        .name()
                        .toLowerCase(Locale.ROOT),
                known.map(RouteFigures.Figures::since)
                        .map(RoutesReport::seconds)
                        .orElse(null),
                known.map(RouteFigures.Figures::done).orElse(0L),
                known.map(RouteFigures.Figures::failed).orElse(0L),
                context.getInflightRepository().size(route.getId()),
                known.flatMap(RouteFigures.Figures::lastFailure)
                        .map(RouteFigures.Failure::at)
                        .map(RoutesReport::seconds)
                        .orElse(null),
                known.flatMap(RouteFigures.Figures::lastFailure)
                        .map(RouteFigures.Failure::reason)
                        .orElse(null));
    }

    private static Instant seconds(Instant exact) {
        return exact.truncatedTo(ChronoUnit.SECONDS);
    }
}
