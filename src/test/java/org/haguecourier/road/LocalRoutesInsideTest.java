package org.haguecourier.road;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.camel.CamelContext;
import org.apache.camel.quarkus.core.CamelRuntime;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.routing.local.RouteProblem;
import org.haguecourier.routing.local.RouteSet;
import org.haguecourier.routing.local.RouteSetCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of local routes within a daemon that runs: with its settings and classes, and without touching it. */
@QuarkusTest
@QuarkusTestResource(SandboxResource.class)
class LocalRoutesInsideTest {
    private static final String ROUTE = """
            - route:
                id: office-scan
                from:
                  uri: direct:before-submission
                  steps:
                    - setBody:
                        simple: "${header.reference}"
                    - to: "{{hws.api.base-url}}/office?httpMethod=POST"
                    - to: quartz:office
            """;

    @Inject
    Config config;

    @Inject
    CamelContext camel;

    @Inject
    CamelRuntime runtime;

    /** The application has a command line for its main class, so that nobody has said "run" here. */
    @BeforeEach
    void run() {
        if (!camel.isStarted()) {
            runtime.start();
        }
    }

    @Test
    void findsTheSameAndLeavesTheCourierAlone() {
        List<String> before =
                camel.getRoutes().stream().map(route -> route.getRouteId()).toList();

        assertThat(problems(ROUTE.replace("quartz:office", "direct:hws"))).isEmpty();
        assertThat(problems(ROUTE)).extracting(RouteProblem::line).containsExactly(9);
        assertThat(problems(ROUTE.replace("office?", "office?connectTimeout=x&")))
                .extracting(RouteProblem::line)
                .containsExactly(8, 9);

        assertThat(camel.getRoutes().stream().map(route -> route.getRouteId())).isEqualTo(before);
        assertThat(camel.hasComponent("quartz").getCamelContext()).isSameAs(camel);
    }

    private List<RouteProblem> problems(String yaml) {
        RouteSet set = new RouteSet(Map.of("scan.camel.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        return RouteSetCheck.of(config, Path.of("").toAbsolutePath()).problems(set);
    }
}
