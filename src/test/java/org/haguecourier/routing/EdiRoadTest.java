package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.Draft;
import org.haguecourier.packages.EdiPayload;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** A payload of several transactions, as EDI took them, from the outbox to the ends of all its parts. */
class EdiRoadTest extends OnTheWire {
    private static final String[] SPLITTING = {"hws.outbox.split-edi", "true"};

    @Test
    void eachTransactionGoesItsOwnWayAndThePayloadsReceiptFollows() throws Exception {
        CourierInTest courier = courier(SPLITTING);
        byte[] payload = EdiPayload.of(
                List.of(Packages.one(), Packages.of(TransactionType.GRANT_PROTECTION), Packages.withoutItsDocument()));

        courier.drop("sub/P.zip", payload);
        courier.awaitState("P", State.COMPLETED);

        courier.awaitState("P-001", State.REGISTERED);
        courier.awaitState("P-002", State.REGISTERED);
        courier.awaitState("P-003", State.REJECTED);
        assertThat(sandbox.posts())
                .extracting(ReceivedPost::sha256)
                .containsExactlyInAnyOrder(
                        Sha256.of(courier.home().sent().resolve("sub/P-001.zip"))
                                .sha256(),
                        Sha256.of(courier.home().sent().resolve("sub/P-002.zip"))
                                .sha256());
        assertThat(courier.home().split().resolve("sub/P.zip")).hasBinaryContent(payload);
        JsonNode receipt = courier.receipt("sub/P");
        assertThat(receipt.path("final").asBoolean()).isTrue();
        assertThat(parts(receipt)).containsExactly("P-001 registered", "P-002 registered", "P-003 rejected");
        assertThat(courier.receipt("sub/P-001").path("partOf").asText()).isEqualTo("P");
    }

    @Test
    void theSamePayloadAgainSendsNothing() throws Exception {
        CourierInTest courier = courier(SPLITTING);
        byte[] one = Packages.one();
        byte[] other = Packages.one();
        courier.drop("P.zip", EdiPayload.of(List.of(one, other)));
        courier.awaitState("P", State.COMPLETED);

        courier.drop("AGAIN.zip", EdiPayload.of(List.of(one, other)));
        courier.awaitState("AGAIN", State.DUPLICATE);

        assertThat(sandbox.posts()).hasSize(2);
    }

    @Test
    void whatMayHaveLostATransactionIsRejectedAsAWhole() throws Exception {
        CourierInTest courier = courier(SPLITTING);
        byte[] three = EdiPayload.of(List.of(Packages.one(), Packages.one(), Packages.one()));
        byte[] promisesThree = Draft.of(three)
                .with("<dgn:HagueRefusalRequest>.*?</dgn:HagueRefusalRequest>", "")
                .zip();

        courier.drop("P.zip", promisesThree);
        courier.awaitState("P", State.REJECTED);

        JsonNode problem = courier.receipt("P").path("problems").get(0);
        assertThat(problem.path("code").asText()).isEqualTo("edi-not-splittable");
        assertThat(problem.path("message").asText()).contains("promises 3 transactions, the XML carries 2");
        assertThat(sandbox.posts()).isEmpty();
    }

    @Test
    void withoutTheSettingAPayloadIsRejected() throws Exception {
        CourierInTest courier = courier();

        courier.drop("P.zip", EdiPayload.of(List.of(Packages.one(), Packages.one())));
        courier.awaitState("P", State.REJECTED);

        assertThat(courier.receipt("P").path("problems").get(0).path("code").asText())
                .isEqualTo("more-than-one-transaction");
    }

    @Test
    void whatWentByEdiIsNotSentAndARecordThatCannotBeReadStopsAll() throws Exception {
        Path sent = Files.createDirectories(folder.resolve("edi"));
        Path list = Files.write(sent.resolve("sent.txt"), new byte[] {(byte) 0xFF});
        CourierInTest courier = courier("hws.check.sent-by-edi", sent.toString());
        byte[] known = Packages.withOfficeReference("KNOWN");
        courier.drop("KNOWN.zip", known);
        courier.awaitState("KNOWN", State.DEFERRED);
        assertThat(courier.receipt("KNOWN")
                        .path("problems")
                        .get(0)
                        .path("message")
                        .asText())
                .contains("cannot be read, and nothing is sent until it can", "sent.txt");

        Files.writeString(list, courierReference(known));
        courier.awaitState("KNOWN", State.REJECTED);
        courier.drop("NEW.zip", Packages.one());
        courier.awaitState("NEW", State.REGISTERED);

        assertThat(courier.receipt("KNOWN").path("problems").get(0).path("code").asText())
                .isEqualTo("sent-by-edi");
        assertThat(sandbox.posts()).hasSize(1);
    }

    @Test
    void whatWentByEdiWhileItWaitedIsNotSentWhenHwsIsBack() throws Exception {
        Path sent = Files.createDirectories(folder.resolve("edi"));
        sandbox.misbehave(Misbehaviour.at(Endpoint.TOKEN, Kind.STATUS).with(Detail.STATUS, 503));
        CourierInTest courier = courier("hws.check.sent-by-edi", sent.toString());
        byte[] zip = Packages.one();
        courier.drop("A.zip", zip);
        courier.awaitState("A", State.DEFERRED);

        Files.writeString(sent.resolve("sent.txt"), courierReference(zip));
        sandbox.behave();
        courier.awaitState("A", State.HELD);

        assertThat(courier.receipt("A").path("problems").toString()).contains("sent-by-edi");
        assertThat(sandbox.posts()).isEmpty();
    }

    @Test
    void whatNoTransactionNamesIsToldOfThePayload() throws Exception {
        CourierInTest courier = courier(SPLITTING);
        Draft payload = Draft.of(EdiPayload.of(List.of(Packages.one(), Packages.one())));
        courier.drop("P.zip", payload.file("forgotten.pdf", new byte[] {1}).zip());
        courier.awaitState("P", State.COMPLETED);

        JsonNode problem = courier.receipt("P").path("problems").get(0);
        assertThat(problem.path("code").asText()).isEqualTo("entry-not-referenced");
        assertThat(problem.path("where").asText()).isEqualTo("forgotten.pdf");
    }

    private static String courierReference(byte[] zip) {
        return Draft.of(zip).xml().replaceAll("(?s).*<com:OfficeReferenceIdentifier>([^<]*)<.*", "$1");
    }

    private static List<String> parts(JsonNode receipt) {
        return StreamSupport.stream(receipt.path("parts").spliterator(), false)
                .map(part -> part.path("reference").asText() + " "
                        + part.path("state").asText())
                .toList();
    }
}
