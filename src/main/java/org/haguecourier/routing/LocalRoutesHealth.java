package org.haguecourier.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.haguecourier.routing.local.LocalRoutes;
import org.haguecourier.routing.local.LocalStanding;
import org.haguecourier.routing.local.LocalStanding.Sending;
import org.haguecourier.routing.local.RouteProblem;

/**
 * What is wrong with the local routes. Up all the same, since the courier is well; down only while packages are kept from being
 * sent by that.
 */
@Readiness
@Singleton
public class LocalRoutesHealth implements HealthCheck {
    private static final int MOST_NAMED = 20;

    @Inject
    LocalRoutes local;

    @Override
    public HealthCheckResponse call() {
        LocalStanding standing = local.standing();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("local-routes")
                .status(standing.sending() != Sending.WAITS_FOR_MENDING)
                .withData("problems", standing.problems().size());
        int number = 0;
        for (RouteProblem problem : standing.problems()) {
            number++;
            if (number <= MOST_NAMED) {
                answer.withData("problem " + number, problem.toString());
            }
        }
        standing.notStarted().forEach((file, why) -> answer.withData(file, "cannot be started: " + why));
        if (!standing.busy().isEmpty()) {
            answer.withData("waits to be taken over", standing.busy());
        }
        return answer.build();
    }
}
