package org.haguecourier.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MisbehaviourTest {
    private static final String BULLETIN = "/publication/bulletin/202610";

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
    void everyStatusThereIs() throws Exception {
        for (int status = 200; status < 600; status++) {
            order(Misbehaviour.at(Endpoint.PING, Kind.STATUS).with(Detail.STATUS, status));
            assertThat(office.api("/pingMe").statusCode()).isEqualTo(status);
        }
        assertThat(onTheWire(Misbehaviour.at(Endpoint.PING, Kind.STATUS).with(Detail.STATUS, 150)))
                .startsWith("HTTP/1.1 150 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void ordersForOneEndpointFollowOneAnotherAndLeaveOthersAlone() throws Exception {
        order(Misbehaviour.at(Endpoint.PING, Kind.STATUS).with(Detail.STATUS, 500));
        order(Misbehaviour.at(Endpoint.SUBMIT, Kind.STATUS).with(Detail.STATUS, 429));
        order(Misbehaviour.at(Endpoint.PING, Kind.EMPTY));

        assertThat(office.api("/pingMe").statusCode()).isEqualTo(500);
        assertThat(office.api("/pingMe").body()).isEmpty();
        assertThat(office.api("/pingMe").body()).contains("Hello");
        assertThat(office.submit(zip).statusCode()).isEqualTo(429);
    }

    @Test
    void untilCleared() throws Exception {
        order(Misbehaviour.at(Endpoint.PING, Kind.STATUS).times(Misbehaviour.UNTIL_CLEARED));
        for (int time = 0; time < 20; time++) {
            assertThat(office.api("/pingMe").statusCode()).isEqualTo(503);
        }

        sandbox.behave();

        assertThat(office.api("/pingMe").statusCode()).isEqualTo(200);
    }

    @Test
    void isLateAndDrips() throws Exception {
        order(Misbehaviour.at(Endpoint.PING, Kind.SLOW)
                .with(Detail.DELAY, 200)
                .with(Detail.DRIP, 20)
                .with(Detail.BYTES, 50));

        long start = System.nanoTime();
        HttpResponse<String> answer = office.api("/pingMe");

        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.body()).contains("Hello");
        assertThat(taken)
                .isGreaterThan(Duration.ofMillis(200 + 20L * (answer.body().length() / 50)));
    }

    @Test
    void talksGarbage() throws Exception {
        order(Misbehaviour.at(Endpoint.PING, Kind.GARBAGE).times(2).with(Detail.BYTES, 2000));

        byte[] garbage = office.download("/pingMe").body();

        assertThat(garbage).hasSize(2000).isEqualTo(office.download("/pingMe").body());
    }

    @Test
    void redirects() throws Exception {
        order(Misbehaviour.at(Endpoint.PING, Kind.REDIRECT)
                .with(Detail.STATUS, 307)
                .with(Detail.URL, "http://elsewhere.invalid/ping"));

        HttpResponse<String> answer = office.api("/pingMe");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://elsewhere.invalid/ping");
    }

    @Test
    void saysTooMuch() throws Exception {
        order(Misbehaviour.at(Endpoint.PING, Kind.HUGE).with(Detail.BYTES, 3_000_001));
        assertThat(office.download("/pingMe").body()).hasSize(3_000_001);

        assertThat(onTheWire(Misbehaviour.at(Endpoint.PING, Kind.HUGE_HEADER).with(Detail.BYTES, 2_000_000)))
                .hasSizeGreaterThan(2_000_000);
    }

    @Test
    void cutsABody() throws Exception {
        int whole = office.download(BULLETIN).body().length;
        order(Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_BODY));

        assertThatThrownBy(() -> office.download(BULLETIN)).isInstanceOf(IOException.class);

        order(Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_BODY).with(Detail.BYTES, 10));
        String cut = get(BULLETIN);
        assertThat(cut).contains("Content-Length: " + whole);
        assertThat(cut.substring(cut.indexOf("\r\n\r\n") + 4)).hasSize(10).startsWith("PK");
    }

    @Test
    void aLargeBodyMayBeCutFarBehindItsBeginning() {
        Misbehaviour order = Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_BODY).with(Detail.BYTES, 3_000_000_000L);

        assertThat(order.number(Detail.BYTES, 0)).isEqualTo(3_000_000_000L);
    }

    @Test
    void resetsInTheMiddleOfABody() throws Exception {
        order(Misbehaviour.at(Endpoint.BULLETIN, Kind.RESET_BODY));

        assertThat(get(BULLETIN)).isEqualTo(Wire.RESET);
    }

    @Test
    void cutsABodyThatSeemsWhole() throws Exception {
        int whole = office.download(BULLETIN).body().length;
        order(Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_WITHOUT_LENGTH));

        HttpResponse<byte[]> cut = office.download(BULLETIN);

        assertThat(cut.statusCode()).isEqualTo(200);
        assertThat(cut.headers().firstValue("Content-Length")).isEmpty();
        assertThat(cut.body()).hasSize(whole / 2);
    }

    @Test
    void isLateWithAPublication() throws Exception {
        order(Misbehaviour.at(Endpoint.CONFIDENTIAL_COPY, Kind.LATE_PUBLICATION));

        assertThat(office.api("/publication/copy/confidential/202610").statusCode())
                .isEqualTo(404);
        assertThat(office.api("/publication/copy/confidential/202610").statusCode())
                .isEqualTo(200);
    }

    @Test
    void revokesTokens() throws Exception {
        sandbox.revokeTokens();
        assertThat(office.api("/pingMe").statusCode()).isEqualTo(401);

        office.signIn();
        assertThat(office.api("/pingMe").statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenEndpointMayLieToo() throws Exception {
        order(Misbehaviour.at(Endpoint.TOKEN, Kind.STATUS)
                .with(Detail.STATUS, 200)
                .with(Detail.CONTENT_TYPE, "application/json")
                .with(Detail.BODY, "{\"access_token\":\"x\",\"expires_in\":\"soon\"}"));

        assertThat(office.signIn().token()).isEqualTo("x");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Misbehaviour.at(Endpoint.PING, Kind.ACCEPT_THEN_CUT))
                .hasMessageContaining("makes no sense at ping");
        assertThatThrownBy(() -> Misbehaviour.at(Endpoint.SUBMIT, Kind.LATE_PUBLICATION))
                .hasMessageContaining("makes no sense");
        assertThatThrownBy(() -> Misbehaviour.at(Endpoint.PING, Kind.EMPTY).with(Detail.URL, "x"))
                .hasMessageContaining("knows no url");
        assertThatThrownBy(() -> Misbehaviour.at(Endpoint.PING, Kind.STATUS).with(Detail.STATUS, 99))
                .hasMessageContaining("status");
        assertThatThrownBy(() -> Misbehaviour.at(Endpoint.PING, Kind.GARBAGE).with(Detail.BYTES, 3_000_000_000L))
                .hasMessageContaining("at most");
        assertThatThrownBy(() -> Misbehaviour.at(Endpoint.PING, Kind.STATUS).times(-1))
                .hasMessageContaining("times");
    }

    private void order(Misbehaviour misbehaviour) {
        sandbox.misbehave(misbehaviour);
    }

    private String onTheWire(Misbehaviour misbehaviour) throws IOException {
        order(misbehaviour);
        return get("/pingMe");
    }

    private String get(String path) throws IOException {
        try (Wire wire = new Wire(sandbox)) {
            return wire.send("GET " + sandbox.apiBaseUrl().getPath() + path + " HTTP/1.1\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + office.token() + "\r\n\r\n")
                    .rest();
        }
    }
}
