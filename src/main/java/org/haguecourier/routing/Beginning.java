package org.haguecourier.routing;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;

import org.haguecourier.outbox.Intake;

/** Before the first route starts: take up again what a crash interrupted, and see that every route is there. */
@Singleton
public class Beginning implements CamelContextCustomizer {
    @Inject
    Intake intake;

    @Override
    public void configure(CamelContext context) {
        context.addLifecycleStrategy(new RouteGuard());
        try {
            intake.takeUpAgain();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The outbox cannot be read", unreadable);
        }
    }
}
