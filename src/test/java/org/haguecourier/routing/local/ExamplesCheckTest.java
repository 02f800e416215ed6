package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What we show to others passes the check that we put before theirs. */
class ExamplesCheckTest {
    private static final Pattern SETTING = Pattern.compile("\\{\\{(office[^:}]+)");

    @Test
    void nothingIsWrongWithTheExamplesOnceTheirSettingsAreThere() throws Exception {
        RouteSet all = RouteSet.read(Path.of("routes", "examples"));
        // Its component is not in the application.
        Map<String, byte[]> files = new TreeMap<>(all.files());
        assertThat(files.remove("receipts-to-amqp.camel.yaml")).isNotNull();
        RouteSet set = new RouteSet(files);
        Map<String, String> settings =
                new HashMap<>(Map.of("hws.home", "data", "hws.api.base-url", "https://hws.example.org"));
        for (String file : set.files().keySet()) {
            Matcher setting = SETTING.matcher(set.text(file));
            while (setting.find()) {
                settings.put(setting.group(1), value(setting.group(1)));
            }
        }
        RouteSetCheck check = new RouteSetCheck(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build(),
                Path.of(""),
                getClass().getClassLoader());
        // Two of them look at packages before they are sent; an Office takes one.
        assertThat(check.problems(without(set, "four-eyes-release"))).isEmpty();
        assertThat(check.problems(without(set, "virus-scan"))).isEmpty();
    }

    private static RouteSet without(RouteSet set, String example) {
        return new RouteSet(set.files().entrySet().stream()
                .filter(file -> !file.getKey().startsWith(example))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String value(String key) {
        if (key.endsWith("port") || key.endsWith("delay") || key.endsWith("seconds")) {
            return "2525";
        }
        if (key.endsWith("schedule")) {
            return "0 0 7 ? * MON";
        }
        if (key.endsWith("starttls")) {
            return "true";
        }
        if (key.equals("office.database.url")) {
            return "jdbc:postgresql://db.example.org/office";
        }
        return key.endsWith("url") ? "https://office.example.org/x" : "a-value-of-sixteen-characters";
    }

    @Test
    void eachExampleBeginsWithWhatItIsAndWhatToSet() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes", "examples"))) {
            List<Path> examples = files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .toList();
            assertThat(examples).hasSizeGreaterThan(8);
            for (Path example : examples) {
                String text = Files.readString(example);
                String header =
                        text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
                Matcher setting = Pattern.compile("\\{\\{(office[^:}]+)\\}\\}").matcher(text);
                while (setting.find()) {
                    String key = setting.group(1);
                    String family = key.substring(0, key.lastIndexOf('.'));
                    assertThat(header)
                            .as("%s names %s", example, key)
                            .matches("(?s).*(" + Pattern.quote(key) + "|" + Pattern.quote(family + ".*") + "|"
                                    + key.replace('.', '_').toUpperCase(Locale.ROOT) + ").*");
                }
            }
        }
    }
}
