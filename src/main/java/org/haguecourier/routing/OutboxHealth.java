package org.haguecourier.routing;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.haguecourier.outbox.Waiting;

/** Names what lies in the outbox and is left alone. Always up: it is in nobody's way, and a restart would not mend it. */
@Readiness
@Singleton
public class OutboxHealth implements HealthCheck {
    private static final int MOST_NAMED = 20;

    @Inject
    Waiting waiting;

    @Override
    public HealthCheckResponse call() {
        Map<String, String> leftAlone = waiting.leftAlone();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("outbox").up().withData("left alone", leftAlone.size());
        leftAlone.entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(one -> answer.withData(one.getKey(), "since " + one.getValue()));
        return answer.build();
    }
}
