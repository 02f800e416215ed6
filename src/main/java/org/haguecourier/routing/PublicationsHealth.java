package org.haguecourier.routing;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.publications.Standing;
import org.haguecourier.publications.Standing.State;
import org.haguecourier.publications.Standings;

/** How many weeks are awaited and missing, and which one is coming. Always up: a restart would bring none of them. */
@Readiness
@Singleton
public class PublicationsHealth implements HealthCheck {
    private static final int MOST_NAMED = 20;

    @Inject
    Standings standings;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("publications").up();
        try {
            standings.wanted().forEach(series -> tell(answer, series.label(), standings.of(series)));
        } catch (LedgerException notNow) {
            // What is wrong with the ledger the check of the home says.
            answer.withData("not known", notNow.getMessage());
        }
        return answer.build();
    }

    private static void tell(HealthCheckResponseBuilder answer, String series, List<Standing> weeks) {
        answer.withData(series + " awaited", weeks(weeks, State.AWAITED));
        answer.withData(series + " missing", weeks(weeks, State.MISSING));
        weeks.stream()
                .flatMap(week -> week.issue().stream())
                .filter(issue -> issue.taken().isPresent() && issue.received() > 0)
                .forEach(issue -> answer.withData(series + " coming", issue.week() + ": " + bytes(issue)));
    }

    private static String bytes(Issue issue) {
        return issue.received() + (issue.expected() < 0 ? "" : " of " + issue.expected()) + " bytes";
    }

    private static String weeks(List<Standing> weeks, State state) {
        List<String> ids = weeks.stream()
                .filter(week -> week.state() == state)
                .map(week -> week.week().id())
                .toList();
        if (ids.isEmpty()) {
            return "none";
        }
        String some = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED ? some + " and " + (ids.size() - MOST_NAMED) + " more" : some;
    }
}
