package org.haguecourier.routing.local;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

import org.haguecourier.routing.LocalFailure;

/** Counts what goes through each route, ours and theirs, from its start on. */
public final class RouteFigures implements RoutePolicyFactory {
    private final Map<String, Counting> routes = new ConcurrentHashMap<>();
    private final Clock clock;

    public RouteFigures(Clock clock) {
        this.clock = clock;
    }

    /** What has failed last in a route. */
    record Failure(Instant at, String reason) {}

    /** @param since when the route was started */
    record Figures(Instant since, long done, long failed, Optional<Failure> lastFailure) {}

    Optional<Figures> of(String route) {
        return Optional.ofNullable(routes.get(route)).map(Counting::figures);
    }

    /** Of routes that are not there any more nobody asks. */
    void keepOnly(Iterable<String> ids) {
        Map<String, Counting> kept = new ConcurrentHashMap<>();
        ids.forEach(id -> Optional.ofNullable(routes.get(id)).ifPresent(one -> kept.put(id, one)));
        routes.keySet().retainAll(kept.keySet());
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String id, NamedNode definition) {
        return new Counting();
    }

    private final class Counting extends RoutePolicySupport {
        private final LongAdder done = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private volatile Instant since = clock.instant();
        private volatile Failure lastFailure;

        @Override
        public void onStart(Route route) {
            since = clock.instant();
            routes.put(route.getId(), this);
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.getException() == null) {
                done.increment();
            } else {
                failed.increment();
                lastFailure = new Failure(clock.instant(), LocalFailure.inWords(exchange.getException()));
            }
        }

        Figures figures() {
            return new Figures(since, done.sum(), failed.sum(), Optional.ofNullable(lastFailure));
        }
    }
}
