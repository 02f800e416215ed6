package org.haguecourier.routing;

import java.util.SortedMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.haguecourier.files.Printable;
import org.haguecourier.receipts.Receipts;

/** Names the receipts that something is in the way of. Always up: it concerns these alone, and a restart mends nothing. */
@Readiness
@Singleton
public class ReceiptsHealth implements HealthCheck {
    private static final int MOST_NAMED = 20;

    @Inject
    Receipts receipts;

    @Override
    public HealthCheckResponse call() {
        SortedMap<String, String> obstructed = receipts.obstructed();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("receipts").up().withData("obstructed", obstructed.size());
        obstructed.entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(one -> answer.withData(Printable.text(one.getKey()), one.getValue()));
        return answer.build();
    }
}
