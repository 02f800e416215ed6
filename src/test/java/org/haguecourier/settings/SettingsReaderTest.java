package org.haguecourier.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SettingsReaderTest {
    static List<String> problems(String... keysAndValues) {
        BadSettingsException refused =
                catchThrowableOfType(BadSettingsException.class, () -> OfficeSettings.with(keysAndValues));
        assertThat(refused).as("refused at all").isNotNull();
        assertThat(refused).hasMessage(String.join(System.lineSeparator(), refused.problems()));
        return refused.problems();
    }

    @Test
    void whatTheOfficeDoesNotSayIsAsInTheContract() {
        Settings settings = OfficeSettings.with();

        assertThat(settings.home()).isEqualTo(Path.of("/opt/courier/data"));
        assertThat(settings.environment()).isEqualTo(Environment.SANDBOX);
        assertThat(settings.auth().privateKey()).isEqualTo(Path.of("/opt/courier/config/keys/hws_private.pem"));
        assertThat(settings.auth().tokenEndpoint()).isEmpty();
        assertThat(settings.http().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.http().responseTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.submission().workers()).isEqualTo(4);
        assertThat(settings.submission().body()).isEqualTo(Settings.Submission.Body.ZIP);
        assertThat(settings.submission().whenInDoubt()).isEqualTo(Settings.Submission.WhenInDoubt.HOLD);
        assertThat(settings.submission().retry()).isEqualTo(interval("PT30S", "PT30M"));
        assertThat(settings.follow().imports()).isEqualTo(interval("PT15S", "PT15M"));
        assertThat(settings.follow().requests()).isEqualTo(interval("PT5M", "PT24H"));
        assertThat(settings.reply().states()).containsKeys("processing", "pending-regularization");
    }

    private static Settings.Interval interval(String first, String max) {
        return new Settings.Interval(Duration.parse(first), Duration.parse(max));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        List<String> problems = problems(
                "hws.environment",
                "",
                "hws.api.base-url",
                " ",
                "hws.auth.issuer",
                "",
                "hws.auth.client-id",
                "",
                "hws.auth.scope",
                "");

        assertThat(problems).hasSize(5).allSatisfy(problem -> assertThat(problem)
                .contains("is required")
                .matches("(hws[.][a-z.-]+): .*[.] Example: \\1=\\S+"));
        assertThat(String.join("\n", problems))
                .contains(
                        "hws.environment: ",
                        "hws.api.base-url: ",
                        "hws.auth.issuer: ",
                        "hws.auth.client-id: ",
                        "hws.auth.scope: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hws.environment                 | prod                      | must be one of sandbox, acceptance, production
            hws.submission.when-in-doubt    | maybe                     | must be one of hold, resend
            hws.submission.body             | tar                       | must be one of zip, multipart
            hws.http.connect-timeout        | 10                        | is no duration
            hws.http.response-timeout       | PT5M                      | is no duration
            hws.outbox.poll                 | 0s                        | must be longer than nothing
            hws.follow.patience             | -1h                       | is no duration
            hws.follow.patience             | 99999999999999999999h     | is no duration
            hws.submission.workers          | 0                         | must be between 1 and 64
            hws.submission.workers          | 65                        | must be between 1 and 64
            hws.follow.workers              | many                      | is no whole number
            hws.submission.retry.max        | 29s                       | is shorter than hws.submission.retry.first
            hws.follow.import.max           | soon                      | is no duration
            hws.follow.request.first        | never                     | is no duration
            hws.api.base-url                | http://hws.example.org/v1 | plain http is allowed on this machine only
            hws.api.base-url                | http://localhost.evil.org | plain http is allowed on this machine only
            hws.api.base-url                | http://127.0.0.1.evil.org | plain http is allowed on this machine only
            hws.api.base-url                | ftp://hws.example.org     | must start with https://
            hws.api.base-url                | hws.example.org/v1        | is no complete address
            hws.api.base-url                | https://hws.example.org?a | is no complete address
            hws.api.base-url                | https://hws example.org   | is no address
            hws.auth.issuer                 | http://login.example.org  | plain http is allowed on this machine only
            hws.auth.token-endpoint         | http://login.example.org  | plain http is allowed on this machine only
            hws.http.proxy                  | proxy.example.org         | is no host and port of an HTTP proxy
            hws.http.proxy                  | https://proxy.example:1   | is no host and port of an HTTP proxy
            hws.api.paths.import-status     | /request/import           | must start with / and contain {importId}
            hws.api.paths.import-status     | request/{importId}        | must start with / and contain {importId}
            hws.api.paths.request-status    | /request/{id}             | must start with / and contain {serviceRequestId}
            hws.api.paths.submit            | request                   | must start with /
            hws.ledger                      | oracle                    | knows the embedded ledger only
            """)
    void aBadSettingIsNamedOnceWithWhatIsWrongAndAnExample(String key, String value, String wrong) {
        assertThat(problems(key, value))
                .singleElement()
                .asString()
                .startsWith(key + ": ")
                .contains(wrong)
                .contains(" Example: " + key + "=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8089/v1", "http://127.0.0.1:8089/v1", "http://127.8.9.1", "http://[::1]:80"})
    void plainHttpIsAllowedOnThisMachine(String address) {
        Settings settings = OfficeSettings.with("hws.api.base-url", address + "/", "hws.auth.issuer", address);

        assertThat(settings.api().baseUrl()).isEqualTo(URI.create(address));
        assertThat(settings.auth().issuer()).contains(URI.create(address));
    }

    @Test
    void theTokenEndpointMayStandForTheIssuer() {
        assertThatCode(() -> OfficeSettings.with(
                        "hws.auth.issuer", "", "hws.auth.token-endpoint", "https://login.example.org/token"))
                .doesNotThrowAnyException();
    }

    @Test
    void anEmptyChoiceCountsAsNotMade() {
        assertThat(OfficeSettings.with("hws.http.proxy", "").http().proxy()).isEmpty();
        assertThat(OfficeSettings.with("hws.auth.key-id", " ").auth().keyId()).isEmpty();
    }

    @Test
    void environmentVariablesStandAboveTheFile() {
        Map<String, String> environment = Map.of(
                "HWS_ENVIRONMENT", "acceptance",
                "HWS_API_BASE_URL", "https://hws.example.org/v1",
                "HWS_AUTH_TOKEN_ENDPOINT", "https://login.example.org/token",
                "HWS_AUTH_CLIENT_ID", "from-environment",
                "HWS_AUTH_SCOPE", "scope",
                "HWS_SUBMISSION_WHEN_IN_DOUBT", "resend");

        Settings settings = SettingsReader.read(
                OfficeSettings.config(Map.of("hws.auth.client-id", "from-file"), environment), OfficeSettings.BASE);

        assertThat(settings.environment()).isEqualTo(Environment.ACCEPTANCE);
        assertThat(settings.auth().clientId()).isEqualTo("from-environment");
        assertThat(settings.submission().whenInDoubt()).isEqualTo(Settings.Submission.WhenInDoubt.RESEND);
    }

    @Test
    void aValueThatRefersToNothingIsNamedLikeAnyOther() {
        assertThat(problems("hws.auth.scope", "a-${no.such.key}"))
                .singleElement()
                .asString()
                .startsWith("hws.auth.scope: ");
    }

    @Test
    void theHomeAloneNeedsNothingElseToBeRight() {
        Map<String, String> keys = new HashMap<>(Map.of("hws.home", "/srv/courier"));

        assertThat(SettingsReader.home(OfficeSettings.config(keys, Map.of()), OfficeSettings.BASE))
                .isEqualTo(Path.of("/srv/courier"));
    }
}
