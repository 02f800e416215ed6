package org.haguecourier.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;

/** Settings read from keys, over the defaults as they are shipped, by the same classes as in the daemon. */
public final class OfficeSettings {
    public static final Path BASE = Path.of("/opt/courier");

    private static final Map<String, String> REQUIRED = Map.of(
            "hws.environment", "sandbox",
            "hws.api.base-url", "https://hws.example.org/webservices/api/v1",
            "hws.auth.issuer", "https://login.example.org/am/oauth2",
            "hws.auth.client-id", "xx-office",
            "hws.auth.scope", "hague-api/office");

    private OfficeSettings() {}

    /** @param keysAndValues in turn, beside what every Office has to set; an empty value takes a key away */
    public static Settings with(String... keysAndValues) {
        Map<String, String> keys = new HashMap<>(REQUIRED);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingsReader.read(config(keys, Map.of()), BASE);
    }

    static Config config(Map<String, String> keys, Map<String, String> environment) {
        URL defaults = OfficeSettings.class.getResource("/META-INF/microprofile-config.properties");
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(defaults, 100),
                            new PropertiesConfigSource(keys, "keys", 260),
                            new EnvConfigSource(environment, 300))
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
