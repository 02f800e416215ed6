package org.haguecourier.routes;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.haguecourier.routing.RouteGuard;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own route files; that the rules bite is shown by {@link BrokenWiringTest}. */
class WiringTest {
    static final Set<String> OPTIONAL_PORTS = Set.of("before-submission", "alarm");

    private final List<RouteFile> files = RouteFile.in(Path.of("routes"));
    private final Wiring wiring = new Wiring(NamedBeans.ofTheCourier(), OPTIONAL_PORTS);

    @Test
    void theRoutesKeepToTheRules() {
        assertThat(files).isNotEmpty();
        assertThat(wiring.violations(files)).isEmpty();
    }

    @Test
    void theGuardAtTheDoorKnowsEveryRoute() {
        wiring.violations(files);

        assertThat(wiring.routeIds()).containsExactlyInAnyOrderElementsOf(RouteGuard.REQUIRED);
    }
}
