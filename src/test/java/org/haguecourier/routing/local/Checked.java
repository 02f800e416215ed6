package org.haguecourier.routing.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;

/** The check with the courier's own routes and the defaults of its settings, and a few of an Office. */
final class Checked {
    static final String FILE = "office.camel.yaml";

    private static final Path DEFAULTS = Path.of("src/main/resources/META-INF/microprofile-config.properties");

    private Checked() {}

    /** As a person reads them. */
    static List<String> lines(String yaml) {
        return lines(Map.of(FILE, yaml));
    }

    static List<String> lines(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return lines(new RouteSet(bytes));
    }

    static List<String> lines(RouteSet set) {
        return check().problems(set).stream().map(RouteProblem::toString).toList();
    }

    static RouteSetCheck check() {
        return check(Map.of());
    }

    /** With more settings of the Office. */
    static RouteSetCheck check(Map<String, String> more) {
        return new RouteSetCheck(
                config(more), Path.of(""), Thread.currentThread().getContextClassLoader());
    }

    static Config config(Map<String, String> more) {
        Properties defaults = new Properties();
        try (var in = Files.newInputStream(DEFAULTS)) {
            defaults.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> all = new HashMap<>();
        defaults.forEach((key, value) -> all.put(key.toString(), value.toString()));
        all.putAll(Map.of(
                "hws.home", "data",
                "hws.api.base-url", "https://hws.example.org/api/v1",
                "office.erp.url", "https://erp.example.org/in",
                "office.erp.password", "hunter2-and-more"));
        all.putAll(more);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
    }
}
