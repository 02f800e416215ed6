package org.haguecourier.routing;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;

/** HWS says that it was a success, and the rest of its answer does not come. */
class AnswerCutShortTest extends OnTheWire {
    private static final String HALF = "<HagueImport><ImportIdentifier>imp-1</Impor";

    private record Cut(String name, RawHws.Behaviour behaviour) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Cut> cuts() {
        String whole = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 500\r\n\r\n" + HALF;
        return Stream.of(
                new Cut("closed in the body", turn -> {
                    turn.read().send(whole);
                    return false;
                }),
                new Cut("silence in the body", turn -> {
                    turn.read().send(whole).in().read();
                    return false;
                }),
                new Cut("garbage in place of chunks", turn -> {
                    turn.read().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
                    return false;
                }),
                new Cut("a chunk cut short", turn -> {
                    turn.read().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + HALF);
                    return false;
                }),
                new Cut("no length that could be one", turn -> {
                    turn.read().send("HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n" + HALF);
                    return false;
                }),
                new Cut("an address, and the body cut short", turn -> {
                    turn.read()
                            .send(
                                    "HTTP/1.1 201 Created\r\nLocation: /request/import/imp-1\r\nContent-Length: 9\r\n\r\n");
                    return false;
                }),
                new Cut("silence in the headers", turn -> {
                    turn.read()
                            .send("HTTP/1.1 200 OK\r\nContent-Type: appli")
                            .in()
                            .read();
                    return false;
                }),
                new Cut("headers without end", turn -> {
                    turn.read().send("HTTP/1.1 200 OK\r\n" + "X-More: x\r\n".repeat(300) + "\r\n");
                    return false;
                }));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void thePackageIsNeverSentAgainEvenWhereTheOfficePrefersADoubleFiling(Cut cut) throws Exception {
        RawHws hws = hws(cut.behaviour());
        CourierInTest courier =
                courierFor(hws, "hws.submission.when-in-doubt", "resend", "hws.http.response-timeout", "700ms");
        courier.drop("A.zip", Packages.one());

        courier.awaitState("A", State.HELD);

        assertThat(hws.posts()).hasSize(1);
        assertThat(problem(courier).path("code").asText()).isEqualTo("answer-broken-off");
        assertThat(problem(courier).path("message").asText())
                .contains("HWS answered 20", "could not be received to the end", "not known", "held until")
                .doesNotContain("without an answer", "..");
        assertThat(courier.entry("A").progress().importId()).isEmpty();
    }

    @Test
    void whatCameOfTheAnswerIsKeptBesideTheReceipt() throws Exception {
        RawHws hws = hwsAnswering(
                "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 500\r\n\r\n" + RawHws.FILED);
        CourierInTest courier = courierFor(hws);
        courier.drop("A.zip", Packages.one());

        courier.awaitState("A", State.HELD);

        assertThat(courier.answers("A")).singleElement().satisfies(file -> {
            assertThat(file).hasFileName("A.01-held.xml").hasContent(RawHws.FILED);
        });
        assertThat(problem(courier).path("message").asText())
                .contains("the connection was closed in the middle of the answer", "kept beside this receipt");
        assertThat(courier.entry("A").progress().importId())
                .as("nobody knows whether more was to come")
                .isEmpty();
    }

    private static JsonNode problem(CourierInTest courier) throws Exception {
        return courier.receipt("A").path("problems").path(0);
    }
}
