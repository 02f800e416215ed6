package org.haguecourier.routing;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.ports.UnusedPort;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each row of the table of outcomes, from the file in the outbox to the receipt, over real connections. */
class OutcomesOnTheWireTest extends OnTheWire {
    /** How a connection may end so that nobody can say whether the package was filed. */
    private record Doubt(String name, RawHws.Behaviour behaviour) {
        @Override
        public String toString() {
            return name;
        }
    }

    // Not one byte left

    @Test
    void aNameThatCannotBeResolvedPutsThePackageOff() throws Exception {
        CourierInTest courier = courier("hws.api.base-url", "https://hws.invalid/webservices/api/v1");
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "not-sent")).contains("could not be resolved");
    }

    @Test
    void aRefusedConnectionPutsThePackageOff() throws Exception {
        CourierInTest courier = courier("hws.api.base-url", "http://127.0.0.1:" + UnusedPort.find() + "/api");
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "not-sent")).contains("no connection came about");
    }

    @Test
    void aConnectionThatDoesNotComeAboutInTimePutsThePackageOff() throws Exception {
        // Linux drops what would wait beyond the backlog.
        ServerSocket full = closedAtTheEnd(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        for (int waiting = 0; waiting < 2; waiting++) {
            closedAtTheEnd(new Socket(full.getInetAddress(), full.getLocalPort()));
        }
        CourierInTest courier = courier(
                "hws.api.base-url",
                "http://127.0.0.1:" + full.getLocalPort() + "/api",
                "hws.http.connect-timeout",
                "200ms");
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "not-sent")).contains("no connection came about in time");
    }

    @Test
    void aServerThatSpeaksNoTlsPutsThePackageOff() throws Exception {
        ServerSocket plain = closedAtTheEnd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        CourierInTest courier = courier("hws.api.base-url", "https://127.0.0.1:" + plain.getLocalPort() + "/api");
        answerEachConnection(plain, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "not-sent")).contains("no secure connection");
    }

    @Test
    void aServerThatClosesInsteadOfShakingHandsPutsThePackageOff() throws Exception {
        ServerSocket plain = closedAtTheEnd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        answerEachConnection(plain, "");
        CourierInTest courier = courier("hws.api.base-url", "https://127.0.0.1:" + plain.getLocalPort() + "/api");
        courier.drop("A.zip", Packages.one());
        putOff(courier, "not-sent");
    }

    @Test
    void withoutATokenNothingIsSentAndOnceThereIsOneThePackageGoesOnce() throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.TOKEN, Kind.STATUS)
                .with(Detail.STATUS, 500)
                .times(Misbehaviour.UNTIL_CLEARED));
        CourierInTest courier = courier();
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "not-sent")).contains("no access token");
        assertThat(sandbox.posts()).isEmpty();
        sandbox.behave();
        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(1);
    }

    // Refused at the door

    @Test
    void aTokenThatIsNotAcceptedIsReplacedOnceAndThePackageIsFiled() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read();
            turn.send(turn.questions().size() == 1 ? RawHws.reply(401, "", "") : RawHws.filed());
            return false;
        });
        CourierInTest courier = courierFor(hws);
        courier.drop("A.zip", Packages.one());
        Entry entry = courier.awaitState("A", State.SUBMITTED);
        assertThat(hws.posts()).hasSize(2);
        assertThat(hws.posts().get(0).header("Authorization"))
                .isNotEqualTo(hws.posts().get(1).header("Authorization"));
        assertThat(hws.posts().get(1).body()).isEqualTo(hws.posts().get(0).body());
        assertThat(entry.attempts()).isEqualTo(1);
    }

    @Test
    void revokedTokensCostOneRepetitionAndNoSecondFiling() throws Exception {
        CourierInTest courier = courier();
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        sandbox.revokeTokens();
        courier.drop("B.zip", Packages.one());
        courier.awaitState("B", State.REGISTERED);
        String sha256 = courier.entry("B").parcel().sha256();
        assertThat(sandbox.posts().stream().filter(post -> post.sha256().equals(sha256)))
                .hasSize(2)
                .filteredOn(post -> post.accepted())
                .hasSize(1);
    }

    @Test
    void aSecondRefusalOfTheTokenPutsThePackageOff() throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(401, "WWW-Authenticate: Bearer\r\n", "no"));
        CourierInTest courier = courierFor(hws, "hws.submission.retry.first", "1m");
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "token-refused")).contains("401");
        assertThat(hws.posts()).hasSize(2);
    }

    @Test
    void aForbiddenPackageWaitsAboutTheLongestAtOnce() throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(403, "", "not from your address"));
        CourierInTest courier = courierFor(hws, "hws.submission.retry.max", "1h");
        courier.drop("A.zip", Packages.one());
        assertThat(putOff(courier, "forbidden")).contains("403");
        assertThat(courier.entry("A").due().orElseThrow().at())
                .isAfter(Instant.now().plus(Duration.ofMinutes(40)));
        assertThat(hws.posts()).hasSize(1);
        assertThat(Files.readString(courier.answers("A").get(0))).isEqualTo("not from your address");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 413, 415, 422})
    void aRefusedPackageIsRejectedAndTheAnswerKept(int status) throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(status, "Content-Type: application/xml\r\n", "<why>because</why>"));
        CourierInTest courier = courierFor(hws);
        byte[] zip = Packages.one();
        courier.drop("A.zip", zip);
        courier.awaitState("A", State.REJECTED);
        assertThat(hws.posts()).hasSize(1);
        assertThat(courier.answers("A")).hasSize(1);
        assertThat(courier.answers("A").get(0)).hasFileName("A.01-rejected.xml").hasContent("<why>because</why>");
        assertThat(courier.home().rejected().resolve("A.zip")).hasBinaryContent(zip);
        assertThat(problem(courier).path("message").asText()).contains(String.valueOf(status));
    }

    // Not performed

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 503})
    void aBusyServerIsAskedAgainWhenItSaidSoAndNotBefore(int status) throws Exception {
        List<Instant> at = new java.util.concurrent.CopyOnWriteArrayList<>();
        RawHws hws = hws(turn -> {
            at.add(Instant.now());
            turn.read().send(at.size() == 1 ? RawHws.reply(status, "Retry-After: 1\r\n", "later") : RawHws.filed());
            return true;
        });
        CourierInTest courier = courierFor(hws);
        courier.drop("A.zip", Packages.one());
        Entry entry = courier.awaitState("A", State.SUBMITTED);
        assertThat(hws.posts()).hasSize(2);
        assertThat(entry.attempts()).isEqualTo(2);
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        assertThat(courier.ledger().history("A")).extracting("state").contains(State.DEFERRED);
    }

    @Test
    void aDateToComeBackAtIsUnderstoodAsWell() throws Exception {
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(50).atZone(ZoneOffset.UTC));
        RawHws hws = hwsAnswering(RawHws.reply(503, "Retry-After: " + then + "\r\n", ""));
        CourierInTest courier = courierFor(hws);
        courier.drop("A.zip", Packages.one());
        putOff(courier, "service-unavailable");
        assertThat(courier.entry("A").due().orElseThrow().at())
                .isAfter(Instant.now().plusSeconds(30));
    }

    @Test
    void aServerThatWantsUsBackInAYearIsAskedAfterTheLongestWait() throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(503, "Retry-After: 31536000\r\n", ""));
        CourierInTest courier = courierFor(hws);
        courier.drop("A.zip", Packages.one());
        putOff(courier, "service-unavailable");
        assertThat(courier.entry("A").due().orElseThrow().at())
                .isBefore(Instant.now().plusSeconds(61));
    }

    // Nobody knows

    static Stream<Doubt> doubts() {
        return Stream.of(
                answer("500", RawHws.reply(500, "", "oops")),
                answer("502", RawHws.reply(502, "", "<html>bad gateway</html>")),
                answer("504", RawHws.reply(504, "", "")),
                answer("500 with Retry-After", RawHws.reply(500, "Retry-After: 0\r\n", "")),
                answer("200 and nothing", RawHws.reply(200, "", "")),
                answer("204", "HTTP/1.1 204 No Content\r\n\r\n"),
                answer("200 without an ID", RawHws.reply(200, "", "<HagueImport><x>1</x></HagueImport>")),
                answer(
                        "a captive portal",
                        RawHws.reply(200, "Content-Type: text/html\r\n", "<html><body id=\"1\">Welcome</body></html>")),
                answer("XML cut short", "HTTP/1.1 200 OK\r\n\r\n<HagueImport><ImportIdentifier>imp"),
                answer("a body shorter than promised", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + RawHws.FILED),
                answer(
                        "garbage in place of chunks",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n" + RawHws.FILED),
                answer("no HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n"),
                answer("half a status line", "HTTP/1.1 2"),
                answer(
                        "a Java object",
                        RawHws.reply(200, "Content-Type: application/x-java-serialized-object\r\n", "x")),
                new Doubt("closed after the package was read", turn -> {
                    turn.read();
                    return false;
                }),
                new Doubt("reset after the package was read", turn -> {
                    turn.read().reset();
                    return false;
                }),
                new Doubt("closed before anything was read", turn -> {
                    turn.leaveUnread();
                    return false;
                }),
                new Doubt("reset in the middle of the package", turn -> {
                    turn.leaveUnread().in().readNBytes(500);
                    turn.reset();
                    return false;
                }),
                new Doubt("silence", turn -> {
                    turn.read();
                    turn.in().read();
                    return false;
                }));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void aPackageOfUnknownFateIsHeldAndNotSentAgain(Doubt doubt) throws Exception {
        RawHws hws = hws(doubt.behaviour());
        CourierInTest courier = courierFor(hws, "hws.http.response-timeout", "700ms");
        byte[] zip = Packages.one();
        courier.drop("A.zip", zip);
        courier.awaitState("A", State.HELD);
        assertThat(courier.home().held().resolve("A.zip")).hasBinaryContent(zip);
        assertThat(courier.entry("A").due()).isEmpty();
        assertThat(hws.posts()).hasSize(1);
        assertThat(courier.receipt("A").path("problems")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndTheOtherHostSeesNothing(int status) throws Exception {
        RawHws elsewhere = hwsAnswering(RawHws.filed());
        RawHws hws = hwsAnswering(RawHws.reply(status, "Location: " + elsewhere.baseUrl() + "/request?a=b\r\n", ""));
        CourierInTest courier = courierFor(hws);
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.HELD);
        assertThat(problem(courier).path("code").asText()).isEqualTo("redirected");
        assertThat(hws.posts()).hasSize(1);
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void heldPackagesStayHeldWhenTheCourierIsStartedAgain() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<RawHws.Behaviour> doubts = doubts().filter(doubt -> !doubt.name().equals("silence"))
                .map(Doubt::behaviour)
                .toList();
        RawHws hws = hws(turn -> doubts.get(number.getAndIncrement()).serve(turn));
        CourierInTest first = courierFor(hws, "hws.submission.workers", "1");
        for (int at = 0; at < doubts.size(); at++) {
            first.drop("P" + at + ".zip", Packages.one());
            first.awaitState("P" + at, State.HELD);
        }
        first.close();
        int before = hws.connections();
        hws.behaves(turn -> {
            turn.read().send(RawHws.filed());
            return false;
        });
        CourierInTest second = courierFor(hws);
        second.drop("NEW.zip", Packages.one());
        second.awaitState("NEW", State.SUBMITTED);
        assertThat(second.ledger().list(java.util.Optional.of(State.HELD))).hasSize(doubts.size());
        assertThat(hws.posts()).hasSize(doubts.size() + 1);
        assertThat(before).isEqualTo(doubts.size());
    }

    @Test
    void anOfficeThatPrefersADoubleFilingToALateOneGetsItsPackageSentAgain() throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.ACCEPT_THEN_CUT));
        CourierInTest courier = courier(Map.of("hws.submission.when-in-doubt", "resend"));
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(2);
    }

    private static Doubt answer(String name, String reply) {
        return new Doubt(name, turn -> {
            turn.read().send(reply);
            return false;
        });
    }

    /** @return what the receipt says of it */
    private String putOff(CourierInTest courier, String code) throws Exception {
        await().atMost(CourierInTest.PATIENCE).ignoreExceptions().until(() -> courier.receipt("A")
                .path("problems")
                .findValuesAsText("code")
                .contains(code));
        assertThat(sandbox.posts()).isEmpty();
        assertThat(courier.entry("A").state()).isIn(State.DEFERRED, State.SUBMITTING);
        return problem(courier).path("message").asText();
    }

    private static JsonNode problem(CourierInTest courier) throws Exception {
        return courier.receipt("A").path("problems").path(0);
    }

    private static void answerEachConnection(ServerSocket server, String text) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    connection.getInputStream().read();
                    connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException closed) {
                    // The next one, or the end.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
