package org.haguecourier.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Instant;

import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.auth.OfficeKey;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.Trace;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Link;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;

/** With whom we spoke, seen on a real line with real TLS, also where no answer came of it. */
class WitnessOfSendingTest extends OnTheWire {
    private static final String DATED =
            RawHws.reply(200, "Content-Type: application/xml\r\nDate: Sat, 21 Nov 2026 05:25:07 GMT\r\n", RawHws.FILED);

    private OfficeKey wipo;

    @BeforeEach
    void makeCertificate() throws Exception {
        wipo = OfficeKey.fresh();
    }

    @Test
    void theCertificateTheTimesAndTheServersClockAreKnown() throws Exception {
        RawHws hws = withTls(turn -> {
            turn.read().send(DATED);
            return false;
        });
        Instant before = Instant.now();

        Trace trace = post(trusting(hws)).trace();

        assertThat(trace.requests()).isEqualTo(1);
        assertThat(trace.request()).hasValue("POST https://localhost:" + hws.port() + "/webservices/api/v1/request");
        assertThat(trace.certificate()).hasValue(wipo.certificateSha256());
        assertThat(trace.status()).hasValue(200);
        assertThat(trace.date()).hasValue("Sat, 21 Nov 2026 05:25:07 GMT");
        assertThat(trace.sendingBegan().orElseThrow()).isBetween(before, Instant.now());
        assertThat(trace.sendingEnded().orElseThrow())
                .isBetween(trace.sendingBegan().orElseThrow(), Instant.now());
    }

    @Test
    void aFormIsWitnessedAsWell() throws Exception {
        RawHws hws = withTls(turn -> {
            turn.read().send(DATED);
            return false;
        });

        Answer answer = post(trusting(hws, "hws.submission.body", "multipart"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.trace().certificate()).hasValue(wipo.certificateSha256());
    }

    @Test
    void theCertificateIsKnownThoughTheConnectionBrokeWithoutAnAnswer() throws Exception {
        RawHws hws = withTls(turn -> {
            turn.read();
            return false;
        });

        Answer answer = post(trusting(hws));

        assertThat(answer.status()).isZero();
        assertThat(answer.trace().certificate()).hasValue(wipo.certificateSha256());
        assertThat(answer.trace().sendingEnded()).isPresent();
        assertThat(answer.trace().status()).isEmpty();
    }

    @Test
    void theStatusIsKnownThoughTheRestOfTheAnswerBrokeOff() throws Exception {
        RawHws hws = withTls(turn -> {
            turn.read()
                    .send(
                            "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 05:25:07 GMT\r\nContent-Length: 500\r\n\r\n<Hague");
            return false;
        });

        Answer answer = post(trusting(hws));

        assertThat(answer.status()).isZero();
        assertThat(answer.trace().status()).hasValue(200);
        assertThat(answer.trace().date()).isPresent();
    }

    @Test
    void aServerThatIsNotTrustedGetsNothingAndIsNotWitnessed() throws Exception {
        RawHws hws = withTls(turn -> false);

        Answer answer = post(courier("hws.api.base-url", httpsTo(hws)));

        assertThat(answer.sent()).isZero();
        assertThat(answer.trace().request()).isEmpty();
        assertThat(answer.trace().certificate()).isEmpty();
        assertThat(answer.trace().sendingBegan()).isEmpty();
    }

    @Test
    void plainHttpOnThisMachineHasNoCertificate() throws Exception {
        RawHws hws = hwsAnswering(RawHws.filed());

        Trace trace = post(courierFor(hws)).trace();

        assertThat(trace.request()).hasValue("POST " + hws.baseUrl() + "/request");
        assertThat(trace.certificate()).isEmpty();
        assertThat(trace.date()).isEmpty();
    }

    @Test
    void theRepetitionAfterARefusedTokenIsCounted() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(turn.questions().size() == 1 ? RawHws.reply(401, "", "") : RawHws.filed());
            return false;
        });

        Answer answer = post(courierFor(hws));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.trace().requests()).isEqualTo(2);
    }

    @Test
    void aHeldPackageHasItInItsEvidence() throws Exception {
        RawHws hws = withTls(turn -> {
            turn.read();
            return false;
        });
        CourierInTest courier = trusting(hws);

        courier.drop("A.zip", Packages.one());
        Entry held = courier.awaitState("A", State.HELD);

        String sha256 = held.parcel().sha256();
        assertThat(courier.ledger().testimony("A").orElseThrow().links())
                .extracting(Link::line)
                .satisfiesExactly(
                        begun -> assertThat(begun.orElseThrow())
                                .contains(
                                        "\"what\":\"attempt-begun\"",
                                        "\"packageSha256\":\"" + sha256 + "\"",
                                        "\"request\":\"POST " + httpsTo(hws) + "/request\""),
                        ended -> assertThat(ended.orElseThrow())
                                .contains(
                                        "\"what\":\"attempt-ended\",\"state\":\"held\"",
                                        "\"verdict\":\"no-answer\"",
                                        "\"serverCertificateSha256\":\"" + wipo.certificateSha256() + "\"",
                                        "\"sentSha256\":\"" + sha256 + "\"",
                                        "\"failure\":\"the connection was closed without an answer"));
    }

    private RawHws withTls(RawHws.Behaviour behaviour) throws IOException {
        return closedAtTheEnd(new RawHws(
                wipo.server().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                behaviour));
    }

    private CourierInTest trusting(RawHws hws, String... more) throws Exception {
        String[] settings = new String[more.length + 4];
        settings[0] = "hws.api.base-url";
        settings[1] = httpsTo(hws);
        settings[2] = "hws.http.trust-store";
        settings[3] = wipo.certificateFile(folder).toString();
        System.arraycopy(more, 0, settings, 4, more.length);
        return courier(settings);
    }

    private static String httpsTo(RawHws hws) {
        return "https://localhost:" + hws.port() + "/webservices/api/v1";
    }

    private Answer post(CourierInTest courier) throws Exception {
        var file = Files.write(folder.resolve("package.zip"), Packages.one());
        try (ProducerTemplate template = courier.camel().createProducerTemplate()) {
            return template.requestBody("direct:hws", Call.post("/request", file), Answer.class);
        }
    }
}
