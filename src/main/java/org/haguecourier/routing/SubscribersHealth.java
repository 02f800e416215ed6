package org.haguecourier.routing;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.Subscriber;

/** Names the subscribers of events that fail. Always up: the courier is well, and a restart mends nothing. */
@Readiness
@Singleton
public class SubscribersHealth implements HealthCheck {
    @Inject
    Ledger ledger;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("subscribers").up();
        try {
            List<Subscriber> failing = ledger.subscriptions().all().stream()
                    .filter(one -> one.failures() > 0)
                    .toList();
            answer.withData("failing", failing.size());
            failing.forEach(one -> answer.withData(
                    one.name(),
                    "event " + one.failing().orElse(0L) + ", " + one.failures() + " times since "
                            + one.failingSince().map(Object::toString).orElse("") + ": "
                            + one.problem().orElse("")));
        } catch (LedgerException notNow) {
            answer.withData("unknown", notNow.getMessage());
        }
        return answer.build();
    }
}
