package org.haguecourier.routing;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.ledger.State;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.filing.Fate;
import org.haguecourier.sandbox.filing.ProcessingStatus;
import org.haguecourier.sandbox.filing.ReplyFormat;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the outbox to the end, against the sandbox. Every other ID holds what has to be percent-encoded in a path. */
class RoadTest extends OnTheWire {
    @Override
    SandboxOptions options(SandboxOptions usual) {
        return usual.withAwkwardIds();
    }

    @Test
    void packagesOfAllTypesAndOddNamesArriveOnceAndAsTheyWere() throws Exception {
        CourierInTest courier = courier();
        Map<String, TransactionType> names = Map.of(
                "plain", TransactionType.REFUSAL,
                "sub/deep/folder", TransactionType.GRANT_PROTECTION,
                "with blank & 'quotes'", TransactionType.INVALIDATION,
                "${body} {{hws.home}}", TransactionType.REFUSAL_WITHDRAWAL,
                "ünï😀", TransactionType.APPLICATION,
                "a.b.c", TransactionType.DIVISION,
                "100%2F#?", TransactionType.SECOND_PART_FEE_PAID);
        for (Map.Entry<String, TransactionType> one : names.entrySet()) {
            courier.drop(one.getKey() + ".zip", Packages.of(one.getValue()));
        }
        for (String name : names.keySet()) {
            String reference = Path.of(name).getFileName().toString();
            courier.awaitState(reference, State.REGISTERED);
            Path sent = courier.home().sent().resolve(name + ".zip");
            assertThat(sent).exists();
            String sha256 = courier.entry(reference).parcel().sha256();
            assertThat(sandbox.posts())
                    .filteredOn(post -> post.sha256().equals(sha256))
                    .hasSize(1);
            assertThat(org.haguecourier.files.Sha256.of(sent).sha256()).isEqualTo(sha256);
        }
        assertThat(sandbox.posts()).hasSize(names.size());
        assertThat(courier.answers("plain")).isNotEmpty();
        assertThat(courier.receipt("plain").path("final").asBoolean()).isTrue();
        assertThat(courier.receipt("plain")
                        .path("internationalRegistrationNumber")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void aPackageThatIsWrittenInPiecesIsTakenWhenItIsWhole() throws Exception {
        CourierInTest courier = courier();
        byte[] zip = Packages.one();
        Path file = courier.home().outbox().resolve("SLOW.zip");
        int piece = zip.length / 4 + 1;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int from = 0; from < zip.length; from += piece) {
                out.write(zip, from, Math.min(piece, zip.length - from));
                out.flush();
                boolean last = from + piece >= zip.length;
                if (!last) {
                    await().during(Duration.ofMillis(200))
                            .atMost(Duration.ofSeconds(5))
                            .until(() -> Files.exists(file));
                }
            }
        }
        courier.awaitState("SLOW", State.REGISTERED);
        assertThat(courier.home().sent().resolve("SLOW.zip")).hasBinaryContent(zip);
        assertThat(sandbox.posts()).hasSize(1);
    }

    @Test
    void theSameContentIsNotSentTwiceAndTheSameNameIsNumbered() throws Exception {
        CourierInTest courier = courier();
        byte[] zip = Packages.one();
        courier.drop("NAME.zip", zip);
        courier.awaitState("NAME", State.REGISTERED);
        courier.drop("OTHER.zip", zip);
        courier.awaitState("OTHER", State.DUPLICATE);
        assertThat(courier.receipt("OTHER").path("duplicateOf").asText()).isEqualTo("NAME");
        courier.drop("NAME.zip", Packages.one());
        courier.awaitState("NAME-2", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(2);
    }

    @Test
    void whatTheCheckRefusesCostsNeitherATokenNorAPost() throws Exception {
        RawHws nobody = hwsAnswering(RawHws.reply(500, "", ""));
        CourierInTest courier = courierFor(nobody, "hws.auth.issuer", nobody.baseUrl());
        courier.drop("BAD.zip", Packages.withoutItsDocument());
        courier.awaitState("BAD", State.REJECTED);
        assertThat(courier.home().rejected().resolve("BAD.zip")).exists();
        assertThat(courier.receipt("BAD").path("problems")).isNotEmpty();
        assertThat(nobody.connections()).isZero();
    }

    @Test
    void warningsStayOnTheReceiptToTheEnd() throws Exception {
        CourierInTest courier = courier("hws.check.severity.referenced-file-missing", "warning");
        sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.STATUS)
                .with(Detail.STATUS, 503)
                .times(1));
        courier.drop("A.zip", Packages.withoutItsDocument());
        courier.awaitState("A", State.IMPORT_FAILED);
        assertThat(courier.receipt("A").path("problems")).anySatisfy(problem -> {
            assertThat(problem.path("code").asText()).isEqualTo("referenced-file-missing");
            assertThat(problem.path("severity").asText()).isEqualTo("warning");
        });
    }

    @ParameterizedTest
    @EnumSource(ReplyFormat.class)
    void answersInEachFormatAreUnderstood(ReplyFormat format) throws Exception {
        sandbox.replyIn(format);
        CourierInTest courier = courier();
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        assertThat(courier.receipt("A").path("internationalRegistrationNumber").asText())
                .isNotEmpty();
    }

    @Test
    void eachFateOfARequestIsShownAsItIs() throws Exception {
        CourierInTest courier = courier();
        Map<String, State> ends = Map.of(
                "ABANDONED",
                State.ABANDONED,
                "CANCELLED",
                State.CANCELLED,
                "PENDING",
                State.REGISTERED,
                "UNDEFINED",
                State.REGISTERED);
        for (String word : ends.keySet()) {
            courier.drop(word + ".zip", Packages.withOfficeReference("XX-" + word));
        }
        for (Map.Entry<String, State> end : ends.entrySet()) {
            courier.awaitState(end.getKey(), end.getValue());
        }
        assertThat(sandbox.posts()).hasSize(4);
    }

    @Test
    void aRequestThatStaysPendingIsShownAsPending() throws Exception {
        sandbox.decideFate("*", new Fate(List.of(ProcessingStatus.PENDING_REGULARIZATION)));
        CourierInTest courier = courier();
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.PENDING_REGULARIZATION);
        assertThat(courier.receipt("A").path("final").asBoolean()).isFalse();
    }

    @Test
    void anImportThatFailsIsAnEnd() throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.IMPORT_STATUS, Kind.STATUS)
                .with(Detail.STATUS, 200)
                .with(Detail.CONTENT_TYPE, "application/xml")
                .with(Detail.BODY, "<HagueImport><ImportStatusCategory>Failed</ImportStatusCategory></HagueImport>"));
        CourierInTest courier = courier();
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.IMPORT_FAILED);
        assertThat(courier.answers("A")).hasSize(2);
    }

    @Test
    void questionsSurviveWhateverTheAnswerIs() throws Exception {
        for (Kind kind : List.of(
                Kind.STATUS,
                Kind.RESET,
                Kind.HTML,
                Kind.EMPTY,
                Kind.GARBAGE,
                Kind.CUT_BODY,
                Kind.REDIRECT,
                Kind.DROP_BEFORE_READING)) {
            sandbox.misbehave(Misbehaviour.at(Endpoint.IMPORT_STATUS, kind));
            sandbox.misbehave(Misbehaviour.at(Endpoint.REQUEST_STATUS, kind));
        }
        CourierInTest courier = courier();
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(1);
    }
}
