package org.haguecourier.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;

/** The same sources in the same order as the daemon has them, for commands that start no Quarkus. */
public final class ConfigFiles {
    /** Where Quarkus ranks {@code config/application.properties}: above the jar, below -D and the environment. */
    private static final int ORDINAL = 260;

    private ConfigFiles() {}

    public static Config below(Path base) throws IOException {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        Path file = base.resolve("config/application.properties");
        if (Files.isRegularFile(file)) {
            builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), ORDINAL));
        }
        return builder.build();
    }
}
