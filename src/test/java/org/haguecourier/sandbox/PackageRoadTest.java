package org.haguecourier.sandbox;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.sandbox.filing.Fate;
import org.haguecourier.sandbox.filing.ProcessingStatus;
import org.haguecourier.sandbox.filing.ReplyFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PackageRoadTest {
    private static final Duration IMPORT = Duration.ofMinutes(10);
    private static final Duration STATE = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock("2026-11-20T10:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        open(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()));
    }

    private void open(SandboxOptions options) throws Exception {
        sandbox = Sandbox.start(options.withPace(IMPORT, STATE)
                .withTokenLife(Duration.ofDays(1))
                .withClock(clock));
        office = new Office(sandbox, clock).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void inXml() throws Exception {
        HttpResponse<String> answer = office.submit(TestPackage.zip("XX-1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml");
        assertThat(answer.body()).contains("<dgn:ImportStatusCategory>Received<");
        String importId = element(answer.body(), "dgn:ImportIdentifier");
        assertThat(office.api("/request/import/" + importId).body())
                .contains("<dgn:ImportStatusCategory>In progress<")
                .doesNotContain("ServiceRequestNumber");

        clock.advance(IMPORT);
        String number = element(whenChecked(importId), "dgn:ServiceRequestNumber");
        String processing = office.api("/request/" + number).body();
        assertThat(processing)
                .contains("com:st96Version=\"V7_0\"")
                .contains("<dgn:ServiceRequestNumber>" + number + "<")
                .contains("<dgn:ProcessingStatusCategory>Processing<")
                .contains("<com:InternationalRegistrationNumber>DM/200000<")
                .contains("<dgn:RequestIdentifier>")
                .doesNotContain("ExpectedPublicationDate");

        clock.advance(STATE);
        assertThat(office.api("/request/" + number).body())
                .contains("<dgn:ProcessingStatusCategory>Registered<")
                .contains("<dgn:ExpectedPublicationDate>2026-11-27<");
    }

    @Test
    void inJson() throws Exception {
        sandbox.replyIn(ReplyFormat.JSON);

        JsonNode answer = Office.json(office.submit(TestPackage.zip("XX-1")));
        assertThat(answer.path("importStatus").asText()).isEqualTo("Received");
        clock.advance(IMPORT);
        String importId = answer.path("importId").asText();
        JsonNode imported = Office.JSON.readTree(whenChecked(importId));
        assertThat(imported.path("importStatus").asText()).isEqualTo("Imported");
        clock.advance(STATE);
        JsonNode registered = Office.json(
                office.api("/request/" + imported.path("serviceRequestNumber").asText()));
        assertThat(registered.path("processingStatus").asText()).isEqualTo("Registered");
        assertThat(registered.path("internationalRegistrationNumber").asText()).isEqualTo("DM/200000");
        assertThat(registered.path("expectedPublicationDate").asText()).isEqualTo("2026-11-27");
    }

    @Test
    void inText() throws Exception {
        sandbox.replyIn(ReplyFormat.TEXT);

        HttpResponse<String> answer = office.submit(TestPackage.zip("XX-1"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        String importId = line(answer.body(), "importId");
        clock.advance(IMPORT);
        String number = line(whenChecked(importId), "serviceRequestNumber");
        assertThat(line(office.api("/request/" + number).body(), "processingStatus"))
                .isEqualTo("Processing");
    }

    @ParameterizedTest
    @CsvSource({
        "XX-1, 'Processing,Registered,Registered,Registered,Registered'",
        "XX-PENDING-2, 'Processing,Pending Regularization,Processing,Registered,Registered'",
        "XX-PENDING-ABANDONED, 'Processing,Pending Regularization,Processing,Abandoned,Abandoned'",
        "cancelled/7, 'Processing,Cancelled,Cancelled,Cancelled,Cancelled'",
        "UNDEFINED_3, 'Undefined,Processing,Registered,Registered,Registered'",
        "STUCK 1, 'Processing,Processing,Processing,Processing,Processing'",
    })
    void aPackageSteersItsFateByItsReference(String reference, String states) throws Exception {
        assertThat(statesOf(reference)).containsExactly(states.split(","));
    }

    @Test
    void aFateMayBeDecided() throws Exception {
        sandbox.decideFate("XX-1", new Fate(List.of(ProcessingStatus.UNDEFINED, ProcessingStatus.ABANDONED)));
        office.control("fate", "{\"officeReference\":\"*\",\"states\":[\"Pending Regularization\"]}");

        assertThat(statesOf("XX-1")).startsWith("Undefined", "Abandoned");
        assertThat(statesOf("XX-2")).containsOnly("Pending Regularization");
    }

    @Test
    void anApplicationGetsItsNumberWhenItIsRegistered() throws Exception {
        byte[] application = TestPackage.refusal("XX-1")
                .replacing("HagueRefusalRequest", "HagueApplication")
                .replacing("<com:InternationalRegistrationNumber>DM/200000</com:InternationalRegistrationNumber>", "")
                .zip();
        String number = imported(application);

        assertThat(office.api("/request/" + number).body()).doesNotContain("InternationalRegistrationNumber");
        clock.advance(STATE);
        assertThat(office.api("/request/" + number).body()).contains("<com:InternationalRegistrationNumber>DM/240001<");
    }

    @Test
    void whatNobodyKnowsIsNotFound() throws Exception {
        assertThat(office.api("/request/import/none").statusCode()).isEqualTo(404);
        assertThat(office.api("/request/none").statusCode()).isEqualTo(404);
        assertThat(office.api("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void awkwardIdsNeedPercentEncoding() throws Exception {
        sandbox.close();
        open(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()).withAwkwardIds());

        String importId = element(office.submit(TestPackage.zip("XX-1")).body(), "dgn:ImportIdentifier");
        clock.advance(IMPORT);
        String number = element(whenChecked(Office.encoded(importId)), "dgn:ServiceRequestNumber");

        assertThat(importId).contains("/").contains("%").contains("+");
        assertThat(number).contains("/").contains("?").contains("#");
        assertThat(office.api("/request/" + Office.encoded(number)).body()).contains(">Processing<");
    }

    private List<String> statesOf(String reference) throws Exception {
        String number = imported(TestPackage.zip(reference));
        List<String> states = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            states.add(element(office.api("/request/" + number).body(), "dgn:ProcessingStatusCategory"));
            clock.advance(STATE);
        }
        return states;
    }

    private String imported(byte[] zip) throws Exception {
        String importId = element(office.submit(zip).body(), "dgn:ImportIdentifier");
        clock.advance(IMPORT);
        return element(whenChecked(importId), "dgn:ServiceRequestNumber");
    }

    /** The clock says that the import is due; the check itself runs behind our back. */
    private String whenChecked(String importId) {
        return await().pollInterval(Duration.ofMillis(10))
                .until(() -> office.api("/request/import/" + importId).body(), body -> !body.contains("In progress"));
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]+)<").matcher(xml);
        assertThat(found.find()).as("%s in %s", name, xml).isTrue();
        return found.group(1);
    }

    private static String line(String text, String key) {
        Matcher found = Pattern.compile("(?m)^" + key + ": (.+)$").matcher(text);
        assertThat(found.find()).as("%s in %s", key, text).isTrue();
        return found.group(1);
    }
}
