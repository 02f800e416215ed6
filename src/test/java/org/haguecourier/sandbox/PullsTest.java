package org.haguecourier.sandbox;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PullsTest {
    private static final String BULLETIN = "/publication/bulletin/";

    private final SettableClock clock = new SettableClock("2026-11-20T11:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                SandboxOptions.forClient(Assertions.KEY.toECPublicKey()).withClock(clock));
        office = new Office(sandbox, clock).signIn();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void whatWasAskedForIsWrittenDownWithWhatCameOfIt() throws Exception {
        long size = office.download(BULLETIN + "202647").body().length;
        clock.advance(Duration.ofMinutes(1));
        office.download("/publication/copy/confidential/202646", "Range", "bytes=0-99");
        office.download(BULLETIN + "202648");
        office.download(BULLETIN + "nonsense");
        office.api("/pingMe");

        assertThat(sandbox.pulls()).extracting(Pull::series).containsOnlyOnce(Series.CONFIDENTIAL_COPY);
        assertThat(sandbox.pulls()).extracting(Pull::week).containsExactly("202647", "202646", "202648", "nonsense");
        assertThat(sandbox.pulls()).extracting(Pull::answered).containsExactly(200, 206, 404, 404);
        assertThat(sandbox.pulls().get(0)).satisfies(pull -> {
            assertThat(pull.at()).isEqualTo("2026-11-20T11:00:00Z");
            assertThat(pull.range()).isEmpty();
            assertThat(pull.length()).isEqualTo(size);
            assertThat(pull.sent()).isEqualTo(size);
        });
        assertThat(sandbox.pulls().get(1)).satisfies(pull -> {
            assertThat(pull.at()).isEqualTo("2026-11-20T11:01:00Z");
            assertThat(pull.range()).hasValue("bytes=0-99");
            assertThat(pull.sent()).isEqualTo(100);
        });
    }

    @Test
    void alsoWhatWentWrong() throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.CUT_BODY).with(Detail.BYTES, 1234));
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.RESET));
        assertThatThrownBy(() -> office.download(BULLETIN + "202647")).isInstanceOf(IOException.class);
        assertThat(onTheWire("202647")).isEqualTo(Wire.RESET);
        sandbox.revokeTokens();
        office.download(BULLETIN + "202647");

        assertThat(sandbox.pulls()).extracting(Pull::answered).containsExactly(200, 0, 401);
        assertThat(sandbox.pulls().get(0).sent()).isEqualTo(1234);
        assertThat(sandbox.pulls().get(0).length()).isGreaterThan(1234);
        assertThat(sandbox.pulls().get(0).misbehaviour()).hasValue("cut-body");
        assertThat(sandbox.pulls().get(1).misbehaviour()).hasValue("reset");
    }

    @Test
    void anybodyMayReadTheBook() throws Exception {
        office.download(BULLETIN + "202647", "Range", "bytes=100-199");
        sandbox.behave();

        JsonNode book = Office.json(office.get(sandbox.controlUrl() + "/publications"));

        assertThat(book).hasSize(1);
        assertThat(book.get(0))
                .isEqualTo(Office.JSON.readTree("{\"at\":\"2026-11-20T11:00:00Z\",\"series\":\"bulletin\","
                        + "\"week\":\"202647\",\"range\":\"bytes=100-199\",\"answered\":206,"
                        + "\"length\":100,\"sent\":100,\"misbehaviour\":null}"));
    }

    /** The JDK's client would ask again by itself. */
    private String onTheWire(String week) throws IOException {
        try (Wire wire = new Wire(sandbox)) {
            return wire.send("GET " + sandbox.apiBaseUrl().getPath() + BULLETIN + week + " HTTP/1.1\r\n\r\n")
                    .rest();
        }
    }
}
