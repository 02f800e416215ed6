package org.haguecourier.routing;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.camel.spi.CamelEvent;

import org.haguecourier.routing.local.LocalRoutes;
import org.haguecourier.routing.local.RoutesReport;

/** Lets the routes of the integrator in when ours run, and stops watching them before ours stop. */
@Singleton
public class LocalBeginning {
    void started(@Observes CamelEvent.CamelContextStartedEvent event, LocalRoutes local, RoutesReport report) {
        local.watch(event.getContext(), report);
    }

    void stopping(@Observes CamelEvent.CamelContextStoppingEvent event, LocalRoutes local) {
        local.stop();
    }
}
