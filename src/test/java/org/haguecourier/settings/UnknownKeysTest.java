package org.haguecourier.settings;

import java.util.Map;
import java.util.SortedSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownKeysTest {
    @Test
    void aMisspeltKeyIsFound() {
        Map<String, String> written = Map.of(
                "hws.submision.workers", "8",
                "hws.submission.workers", "8",
                "quarkus.http.port", "0");

        assertThat(unknown(written, Map.of())).containsExactly("hws.submision.workers");
    }

    @Test
    void variablesOfTheEnvironmentAreKnownAlthoughTheyHaveNoHyphens() {
        assertThat(unknown(Map.of(), Map.of("HWS_AUTH_CLIENT_ID", "xx", "HWS_FOLLOW_IMPORT_FIRST", "1s")))
                .isEmpty();
    }

    @Test
    void badValuesDoNotHideIt() {
        assertThat(unknown(Map.of("hws.follow.workers", "many", "hws.folow.workers", "2"), Map.of()))
                .containsExactly("hws.folow.workers");
    }

    private static SortedSet<String> unknown(Map<String, String> written, Map<String, String> environment) {
        return SettingsReader.unknownKeys(OfficeSettings.config(written, environment), OfficeSettings.BASE);
    }
}
