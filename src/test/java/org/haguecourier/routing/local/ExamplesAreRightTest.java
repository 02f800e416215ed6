package org.haguecourier.routing.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What we give to copy is not complained of once its settings are there, each alone and all together. */
class ExamplesAreRightTest {
    private static final Path FOLDER = Path.of("routes/examples");

    /** Of a component that comes with a jar of its own. */
    private static final List<String> NEED_A_JAR = List.of("receipts-to-amqp.camel.yaml");

    static Stream<String> examples() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(RouteSet.ENDING) && !NEED_A_JAR.contains(name))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void withItsSettings(String name) throws Exception {
        assertThat(problems(Map.of(name, Files.readAllBytes(FOLDER.resolve(name)))))
                .isEmpty();
    }

    /** Two of them want to be asked before each package is sent, and an Office has to decide which. */
    @Test
    void together() throws Exception {
        Map<String, byte[]> all = new HashMap<>();
        for (String name : examples().toList()) {
            all.put(name, Files.readAllBytes(FOLDER.resolve(name)));
        }

        assertThat(problems(all)).allSatisfy(problem -> assertThat(problem.message())
                .contains("at direct:before-submission the route at"));
    }

    @Test
    void withoutItsSettingsEachIsNamed() throws Exception {
        String name = "webhook.camel.yaml";
        RouteSet set = new RouteSet(Map.of(name, Files.readAllBytes(FOLDER.resolve(name))));

        assertThat(Checked.check().problems(set))
                .hasSize(2)
                .anyMatch(problem -> problem.message().startsWith("{{office.webhook.url}} has no value"))
                .anyMatch(problem -> problem.message().startsWith("{{office.webhook.secret}} has no value"));
    }

    private static List<RouteProblem> problems(Map<String, byte[]> files) {
        RouteSet set = new RouteSet(files);
        Map<String, String> settings = new HashMap<>();
        Values none = new Values(Checked.config(Map.of()));
        set.files().forEach((name, content) -> LocalFile.read(name, content, new Findings())
                .ifPresent(file -> file.items().stream()
                        .flatMap(YamlNode::walk)
                        .filter(YamlNode::isText)
                        .flatMap(node -> none.fill(node.text(), Scope.NONE).missing().stream())
                        .forEach(setting -> settings.put(setting, value(setting)))));
        return Checked.check(settings).problems(set);
    }

    private static String value(String setting) {
        String last = setting.substring(setting.lastIndexOf('.') + 1);
        return switch (last) {
            case "port" -> "2222";
            case "url" ->
                setting.contains("database") ? "jdbc:postgresql://db.example.org/office" : "https://x.example.org";
            case "secret" -> "0123456789abcdef0123";
            default -> "office";
        };
    }
}
