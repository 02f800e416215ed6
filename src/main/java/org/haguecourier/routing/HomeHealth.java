package org.haguecourier.routing;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.condition.Trouble;
import org.haguecourier.files.Printable;
import org.haguecourier.outbox.Intake;

/** Down while the home cannot be written to; then each place is named, and what is wrong with it. */
@Readiness
@Singleton
public class HomeHealth implements HealthCheck {
    @Inject
    HomeCondition condition;

    @Inject
    Intake intake;

    @Override
    public HealthCheckResponse call() {
        List<Trouble> troubles = condition.troubles();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("home").status(troubles.isEmpty());
        troubles.forEach(trouble -> answer.withData(Printable.text(trouble.place()), trouble.reason()));
        intake.waitingForSpace().forEach((file, why) -> answer.withData(Printable.text(file), "waits: " + why));
        return answer.build();
    }
}
