package org.haguecourier.routing.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The ready-made pieces in routes/kamelets: what they are called, and what they ask for. */
class KameletRulesTest {
    private static final String ROUTE = """
            - route:
                id: office-events
                from:
                  uri: direct:office-events
                  steps:
                    - to:
                        uri: kamelet:office-sink
                        parameters:
                          address: https://office.example.org
            """;

    @TempDir
    Path base;

    @BeforeEach
    void aPieceIsThere() throws Exception {
        Files.createDirectories(base.resolve("routes/kamelets"));
        Files.writeString(base.resolve("routes/kamelets/office-sink.kamelet.yaml"), """
                apiVersion: camel.apache.org/v1
                kind: Kamelet
                metadata:
                  name: office-sink
                spec:
                  definition:
                    required: [address]
                    properties:
                      address:
                        type: string
                      pause:
                        type: string
                        default: 5s
                  template:
                    from:
                      uri: kamelet:source
                      steps:
                        - toD: "{{address}}"
                """);
    }

    @Test
    void whatItAsksForIsEnough() {
        assertThat(lines(ROUTE)).isEmpty();
    }

    @Test
    void anotherNameOrParameterIsTold() {
        assertThat(lines(ROUTE.replace("office-sink", "office-snk")))
                .containsExactly(
                        "office.camel.yaml:7: there is no kamelet \"office-snk\"; did you mean \"office-sink\"?");
        assertThat(lines(ROUTE.replace("address:", "adress:")))
                .containsExactly(
                        "office.camel.yaml:7: the kamelet \"office-sink\" needs address; add it below \"parameters\"",
                        "office.camel.yaml:9: the kamelet \"office-sink\" has no parameter \"adress\"; did you mean \"address\"?");
    }

    private List<String> lines(String yaml) {
        RouteSetCheck check =
                new RouteSetCheck(Checked.config(Map.of()), base, getClass().getClassLoader());
        return check.problems(new RouteSet(Map.of("office.camel.yaml", yaml.getBytes(StandardCharsets.UTF_8)))).stream()
                .map(RouteProblem::toString)
                .toList();
    }
}
