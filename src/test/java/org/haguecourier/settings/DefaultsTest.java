package org.haguecourier.settings;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultsTest {
    @Test
    void everyKeyIsThereWithItsDefaultOrEmpty() throws IOException {
        Map<String, String> defaults = Defaults.ofEveryKey();

        assertThat(defaults)
                .containsEntry("hws.submission.when-in-doubt", "hold")
                .containsEntry("hws.api.paths.submit", "/request")
                .containsEntry("hws.http.proxy", "")
                .containsEntry("hws.auth.token-endpoint", "")
                .containsEntry("hws.environment", "");
        assertThat(defaults.keySet()).containsAll(SettingsReader.knownKeys());
        assertThat(defaults.keySet()).allMatch(key -> key.startsWith("hws."));
    }
}
