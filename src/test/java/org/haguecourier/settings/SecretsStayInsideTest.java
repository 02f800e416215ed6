package org.haguecourier.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haguecourier.settings.SettingsReaderTest.problems;

class SecretsStayInsideTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hws.api.base-url        | https://user:canary@hws.example.org
            hws.api.base-url        | https://user:can ary@hws.example.org
            hws.auth.token-endpoint | https://canary@login.example.org
            hws.http.proxy          | http://user:canary@proxy.example.org:3128
            hws.http.proxy          | user:canary@proxy.example.org:3128
            hws.http.proxy          | user:can ary@proxy.example.org:3128
            """)
    void aPasswordInAnAddressIsRefusedAndNotPrinted(String key, String value) {
        assertThat(problems(key, value))
                .singleElement()
                .asString()
                .startsWith(key + ": ")
                .doesNotContain("canary", "can ary");
    }

    @Test
    void noSecretIsPrintedWithTheSettings() {
        Settings settings =
                OfficeSettings.with("hws.http.trust-store", "trust.p12", "hws.http.trust-store-password", "canary");

        assertThat(settings.http().trustStorePassword()).contains("canary");
        assertThat(settings.toString()).contains("trust.p12").doesNotContain("canary");
        assertThat(problemsBeside("hws.http.trust-store-password", "canary")).doesNotContain("canary");
    }

    private static String problemsBeside(String key, String value) {
        return String.join("\n", problems(key, value, "hws.environment", "nowhere"));
    }
}
