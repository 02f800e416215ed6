package org.haguecourier.routing;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Camel runs and every route of the courier with it; names those that do not. */
@Readiness
@Singleton
public class RoutesHealth implements HealthCheck {
    @Inject
    CamelContext camel;

    @Override
    public HealthCheckResponse call() {
        List<String> stopped =
                RouteGuard.REQUIRED.stream().filter(id -> !isRunning(id)).toList();
        return HealthCheckResponse.named("routes")
                .status(camel.isStarted() && stopped.isEmpty())
                .withData("camel", camel.getStatus().name())
                .withData("stopped", stopped.isEmpty() ? "none" : String.join(", ", stopped))
                .build();
    }

    private boolean isRunning(String id) {
        Route route = camel.getRoute(id);
        return route != null && camel.getRouteController().getRouteStatus(id).isStarted();
    }
}
