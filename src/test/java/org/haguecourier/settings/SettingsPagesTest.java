package org.haguecourier.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The defaults, the file that an Office edits and the page that explains it tell of the same keys. */
class SettingsPagesTest {
    private static final Pattern KEY_IN_FILE = Pattern.compile("^#?(hws\\.[a-z.-]+)=(.*)$", Pattern.MULTILINE);

    @Test
    void theConfigurationFileShowsEachDefaultAsItIs() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("config/application.properties"));

        defaults().forEach((key, value) -> assertThat(lines).contains("#" + key + "=" + value));
    }

    @Test
    void theConfigurationFileHasNoKeyThatNobodyReads() throws IOException {
        Map<String, String> all = KEY_IN_FILE
                .matcher(Files.readString(Path.of("config/application.properties")))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(SettingsReader.unknownKeys(OfficeSettings.config(all, Map.of()), OfficeSettings.BASE))
                .isEmpty();
    }

    @Test
    void thePageExplainsEachKey() throws IOException {
        String page = Files.readString(Path.of("docs/settings.md"));

        assertThat(defaults().stringPropertyNames())
                .allMatch(key -> page.contains("`" + key + "`")
                        || page.contains("`" + ofEitherSeries(key) + "`")
                        || page.contains("`" + key.substring(key.lastIndexOf('.')) + "`"));
    }

    /** The two series have the same keys, and one line each. */
    private static String ofEitherSeries(String key) {
        return key.replaceFirst("^hws[.](bulletin|confidential-copy)[.]", "hws.SERIES.");
    }

    private static Properties defaults() throws IOException {
        Properties defaults = new Properties();
        try (InputStream in = SettingsPagesTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }
        return defaults;
    }
}
