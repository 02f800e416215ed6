package org.haguecourier.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** One small mistake after the other in a file that is right: each is found, and said where. */
class BrokenWiringTest {
    private static final String RIGHT = """
            # Sends.
            - routeConfiguration:
                id: policy
                description: What to do
            - route:
                id: flow
                description: Sends
                routeConfigurationId: policy
                startupOrder: 100000
                from:
                  id: source
                  description: Looks
                  uri: ledger:submission
                  steps:
                    - filter:
                        id: fit
                        expression:
                          simple:
                            expression: "${body} != null"
                        steps:
                          - to:
                              id: port
                              description: Asks
                              uri: port:office
                    - bean:
                        id: decide
                        ref: words
                        method: "concat(${body})"
                    - to:
                        id: send
                        description: Sends it
                        uri: https://example.org/api
                        parameters:
                          httpClientConfigurer: "#words"
                    - to:
                        id: tell
                        uri: direct:flow-end
            - route:
                id: flow-end
                description: Ends
                routeConfigurationId: policy
                from:
                  id: end
                  uri: direct:flow-end
                  steps:
                    - log:
                        id: end-log
                        message: "${body} is done"
            """;

    static Stream<Arguments> mistakes() {
        String long121 = "${body} == '" + "x".repeat(Steps.LONGEST_EXPRESSION - 12) + "'";
        return Stream.of(
                // canonical form
                change("- route:\n    id: flow\n", "- from:\n    id: flow\n", "is not canonical: write one of"),
                change(
                        "expression:\n              simple:\n                expression: \"${body} != null\"",
                        "simple:\n              expression: \"${body} != null\"",
                        "fit",
                        "spell out expression:"),
                change(
                        "simple:\n                expression: \"${body} != null\"",
                        "simple: \"${body} != null\"",
                        "fit",
                        "write simple as a map"),
                change(
                        "        - to:\n            id: tell\n            uri: direct:flow-end",
                        "        - to: direct:flow-end",
                        "write to as a map"),
                change("uri: https://example.org/api", "uri: https://example.org/api?a=b", "send", "query string"),
                // identity
                change("    description: Ends\n", "", "flow-end", "has no description"),
                change("- route:\n    id: flow-end\n", "- route:\n", "has no id"),
                change(
                        "    routeConfigurationId: policy\n    from:\n      id: end",
                        "    from:\n      id: end",
                        "flow-end",
                        "has no routeConfigurationId"),
                change(
                        "routeConfigurationId: policy\n    from:\n      id: end",
                        "routeConfigurationId: polcy\n    from:\n      id: end",
                        "flow-end",
                        "polcy, which is nowhere"),
                change("id: end-log", "id: decide", "has the id decide, which is also at flow.camel.yaml"),
                change("      description: Looks\n", "", "flow", "from has no description"),
                change("      id: source\n", "", "flow", "from has no id"),
                // what leaves
                change("            id: tell\n", "", "goes elsewhere and has no id"),
                change("            description: Sends it\n", "", "send", "leaves the process and has no description"),
                change(
                        "uri: direct:flow-end\n- route",
                        "uri: direct:flow-emd\n- route",
                        "tell",
                        "direct:flow-emd, where nobody listens"),
                change("uri: port:office", "uri: direct:office", "port", "calls an optional port; write port:office"),
                change("uri: port:office", "uri: port:offcie", "port", "calls port:offcie, which is none of [office]"),
                change("uri: ledger:submission", "uri: direct:flow-end", "end", "listens at direct:flow-end as"),
                change("100000", "99999", "needs a startupOrder from 100000 on"),
                change(
                        "description: Ends\n    routeConfigurationId: policy\n",
                        "description: Ends\n    routeConfigurationId: policy\n    startupOrder: 100000\n",
                        "[flow]",
                        "may start before direct:flow-end listens"),
                // decisions
                change("simple:\n", "groovy:\n", "fit", "is a script"),
                change("- log:\n", "- script:\n", "end-log", "is a script"),
                change("simple:\n", "fancy:\n", "fit", "is no language that our routes use"),
                change("${body} != null", long121, "fit", "is longer than 120 characters"),
                change("${body} is done", "${body}" + "x".repeat(120), "end-log", "is longer than 120 characters"),
                // beans
                change("ref: words", "ref: wrods", "decide", "names the bean \"wrods\""),
                change("concat(${body})", "konkat(${body})", "decide", "has no method konkat"),
                change("concat(${body})", "concat(${body}, 1)", "decide", "has no method concat(${body}, 1)"),
                change("ref: words", "beanType: java.lang.String", "decide", "names no bean"),
                change("\"#words\"", "\"#bean:wrods\"", "send", "names the bean \"wrods\""),
                // secrets
                change("httpClientConfigurer: \"#words\"", "authPassword: hunter2", "send", "holds a secret"),
                change("https://example.org", "https://user:word@example.org", "send", "holds a secret"),
                change("${body} is done", "Bearer abcdef0123456789", "end-log", "holds a secret"),
                // the file
                change("# Sends.\n", "", "does not begin with a comment"),
                change("id: flow\n", "id: flaw\n", "is not named after its flow"),
                change("id: flow-end\n    description", "id: other\n    description", "other: is another flow"),
                change("    description: Ends\n", "    description: Ends\n    description: Twice\n", "is no YAML"),
                change("- route:\n    id: flow\n", "- route: [\n    id: flow\n", "is no YAML"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void aMistakeIsFound(String yaml, List<String> words) {
        assertThat(violations(yaml))
                .anySatisfy(
                        line -> assertThat(line).startsWith("flow.camel.yaml: ").contains(words));
    }

    @Test
    void whatIsRightIsLeftAlone() {
        assertThat(violations(RIGHT)).isEmpty();
    }

    @Test
    void anIdIsUniqueAcrossFiles() {
        RouteFile one = new RouteFile("flow.camel.yaml", RIGHT);
        RouteFile other = new RouteFile(
                "other.camel.yaml",
                "# Other.\n- routeConfiguration:\n    id: policy\n    description: Another of the same name\n");

        assertThat(checker().violations(List.of(one, other)))
                .singleElement()
                .asString()
                .startsWith("other.camel.yaml: ")
                .contains("has the id policy")
                .contains("flow.camel.yaml");
    }

    @Test
    void aTemplateIsLookedIntoAndItsInstancesRun() {
        String right = """
                # Weeks.
                - routeConfiguration:
                    id: policy
                    description: What to do
                - routeTemplate:
                    id: weeks
                    description: One kind of week
                    route:
                      routeConfigurationId: policy
                      from:
                        id: weeks-source
                        description: Looks
                        uri: ledger:weeks
                        steps:
                          - bean:
                              id: week
                              ref: words
                - templatedRoute:
                    routeId: bulletin
                    routeTemplateRef: weeks
                """;
        Wiring wiring = checker();

        assertThat(wiring.violations(List.of(new RouteFile("weeks.camel.yaml", right))))
                .isEmpty();
        assertThat(wiring.routeIds()).containsExactly("bulletin");
        String wrong = right.replace("ref: words", "ref: wrods").replace("Ref: weeks", "Ref: week");
        assertThat(checker().violations(List.of(new RouteFile("weeks.camel.yaml", wrong))))
                .hasSize(2)
                .anyMatch(line -> line.contains("[week].bean names the bean \"wrods\""))
                .anyMatch(line -> line.contains("names the routeTemplate week, which is nowhere"));
    }

    private static Arguments change(String from, String to, String... words) {
        assertThat(RIGHT).contains(from);
        return arguments(RIGHT.replace(from, to), List.of(words));
    }

    private static List<String> violations(String yaml) {
        return checker().violations(List.of(new RouteFile("flow.camel.yaml", yaml)));
    }

    private static Wiring checker() {
        return new Wiring(new NamedBeans(Map.of("words", String.class)), Set.of("office"));
    }
}
