package org.haguecourier.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubmissionMisbehaviourTest {

    private final byte[] zip = TestPackage.zip("XX-1");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()));
        office = new Office(sandbox, Clock.systemUTC()).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void aStatusForSoManyTimes() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.STATUS)
                .times(2)
                .with(Detail.RETRY_AFTER, 2)
                .with(Detail.BODY, "{\"message\":\"busy\"}")
                .with(Detail.CONTENT_TYPE, "application/json"));

        HttpResponse<String> busy = office.submit(zip);
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(busy.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(busy.body()).isEqualTo("{\"message\":\"busy\"}");
        assertThat(office.submit(zip).statusCode()).isEqualTo(503);
        assertThat(office.submit(zip).statusCode()).isEqualTo(200);
        assertThat(sandbox.posts()).extracting(ReceivedPost::accepted).containsExactly(false, false, true);
        assertThat(sandbox.posts().get(0).sha256()).isEqualTo(Sha256.of(zip));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT_THEN_CUT,''", "ACCEPT_THEN_RESET,<reset>"})
    void thePackageIsFiledButNoAnswerComes(Kind kind, String end) throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, kind));

        assertThat(postOnTheWire(zip.length)).isEqualTo(end);
        assertSinglePost(true, 0, kind);
        assertThat(sandbox.posts().get(0).importId()).isPresent();
        assertThat(sandbox.posts().get(0).sha256()).isEqualTo(Sha256.of(zip));
    }

    @Test
    void thePackageIsFiledAndTheGatewayFails() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.ACCEPT_THEN_STATUS));

        assertThat(office.submit(zip).statusCode()).isEqualTo(502);
        assertSinglePost(true, 502, Kind.ACCEPT_THEN_STATUS);
        String importId = sandbox.posts().get(0).importId().orElseThrow();
        assertThat(office.api("/request/import/" + importId).statusCode()).isEqualTo(200);
    }

    @Test
    void thePackageIsFiledButNobodySaysUnderWhichId() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.NO_IMPORT_ID));

        HttpResponse<String> answer = office.submit(zip);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Received").doesNotContain("ImportIdentifier");
        assertSinglePost(true, 200, Kind.NO_IMPORT_ID);
    }

    @Test
    void aWrongTokenIsNotFiledWhateverWasOrdered() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.ACCEPT_THEN_CUT));
        sandbox.revokeTokens();

        assertThat(postOnTheWire(zip.length)).isEmpty();
        assertSinglePost(false, 0, Kind.ACCEPT_THEN_CUT);
    }

    @Test
    void dropsBeforeReading() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.DROP_BEFORE_READING));

        assertThat(postOnTheWire(0)).isEmpty();
        assertSinglePost(false, 0, Kind.DROP_BEFORE_READING);
        assertThat(sandbox.posts().get(0).size()).isZero();
    }

    @Test
    void resetsInTheMiddleOfAPackage() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.RESET).with(Detail.BYTES, 40));

        assertThat(postOnTheWire(40)).isEqualTo(Wire.RESET);
        assertSinglePost(false, 0, Kind.RESET);
        assertThat(sandbox.posts().get(0).size()).isEqualTo(40);
    }

    @Test
    void resetsAfterTheWholePackage() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.RESET));

        assertThatThrownBy(() -> office.submit(zip)).isInstanceOf(IOException.class);
        assertSinglePost(false, 0, Kind.RESET);
        assertThat(sandbox.posts().get(0).sha256()).isEqualTo(Sha256.of(zip));
    }

    @Test
    void behavesLikeACaptivePortal() throws Exception {
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.HTML));

        HttpResponse<String> answer = office.submit(zip);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertSinglePost(false, 200, Kind.HTML);
    }

    private void order(Misbehaviour misbehaviour) {
        sandbox.misbehave(misbehaviour);
    }

    private void assertSinglePost(boolean accepted, int answered, Kind kind) {
        assertThat(sandbox.posts()).hasSize(1);
        ReceivedPost post = sandbox.posts().get(0);
        assertThat(post.announced()).isEqualTo(zip.length);
        assertThat(post.accepted()).isEqualTo(accepted);
        assertThat(post.answered()).isEqualTo(answered);
        assertThat(post.misbehaviour()).hasValue(kind.word());
    }

    /** Sends no more of the package than is going to be read: what lies unread at the end makes any end a reset. */
    private String postOnTheWire(int bytes) throws IOException {
        try (Wire wire = new Wire(sandbox)) {
            return wire.send("POST /webservices/api/v1/request HTTP/1.1\r\nContent-Type: application/zip\r\n"
                            + "Authorization: Bearer " + office.token() + "\r\n"
                            + "Content-Length: " + zip.length + "\r\n\r\n")
                    .send(Arrays.copyOf(zip, bytes))
                    .rest();
        }
    }
}
