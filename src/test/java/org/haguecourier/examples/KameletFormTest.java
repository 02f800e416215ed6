package org.haguecourier.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The form in which tools find pieces and show their parameters. */
class KameletFormTest {
    static List<Path> kamelets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes", "kamelets"))) {
            return files.filter(file -> file.toString().endsWith(".kamelet.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void eachSaysWhatItIsAndWhatEachOfItsParametersMeans(Path file) throws IOException {
        Map<?, ?> kamelet = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        assertThat(kamelet.get("apiVersion")).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.get("kind")).isEqualTo("Kamelet");
        String name = at(kamelet, "metadata", "name").toString();
        assertThat(file.getFileName()).hasToString(name + ".kamelet.yaml");
        Object type = at(kamelet, "metadata", "labels", "camel.apache.org/kamelet.type");
        assertThat(type).isIn("source", "sink", "action");
        assertThat(name).endsWith("-" + type);
        assertThat(at(kamelet, "metadata", "annotations", "camel.apache.org/kamelet.icon")
                        .toString())
                .startsWith("data:image/svg+xml;base64,");
        assertThat(at(kamelet, "spec", "definition", "title").toString()).startsWith("Hague Courier ");
        assertThat(at(kamelet, "spec", "definition", "description").toString()).endsWith(".");
        assertThat(at(kamelet, "spec", "dependencies")).asList().contains("camel:kamelet");

        String template = at(kamelet, "spec", "template").toString();
        Map<?, ?> properties = (Map<?, ?>) at(kamelet, "spec", "definition", "properties");
        properties.forEach((property, meaning) -> {
            assertThat(((Map<?, ?>) meaning).keySet().stream().map(Object::toString))
                    .as("%s of %s", property, name)
                    .contains("title", "description", "type");
            assertThat(template).as("%s is used by %s", property, name).contains("{{" + property + "}}");
        });
        Object required = ((Map<?, ?>) at(kamelet, "spec", "definition")).get("required");
        if (required != null) {
            assertThat(properties.keySet().stream().map(Object::toString).toList())
                    .containsAll(
                            ((List<?>) required).stream().map(Object::toString).toList());
        }
    }

    private static Object at(Object from, String... path) {
        Object here = from;
        for (String key : path) {
            assertThat(here).as("at %s", key).isInstanceOf(Map.class);
            here = ((Map<?, ?>) here).get(key);
        }
        assertThat(here).as("%s", List.of(path)).isNotNull();
        return here;
    }
}
