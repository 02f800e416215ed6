package org.haguecourier.routing;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** HWS, or who gives out its tokens, is away for a while and comes back. */
class OutageOnTheWireTest extends OnTheWire {
    private static final int PACKAGES = 20;

    @ParameterizedTest
    @EnumSource(
            value = Endpoint.class,
            names = {"SUBMIT", "TOKEN"})
    void whatWasDroppedMeanwhileArrivesAndOnce(Endpoint away) throws Exception {
        sandbox.misbehave(Misbehaviour.at(away, Kind.STATUS).times(Misbehaviour.UNTIL_CLEARED));
        CourierInTest courier = courier("hws.submission.retry.max", "2s");
        List<String> names = new ArrayList<>();
        for (int number = 0; number < PACKAGES; number++) {
            names.add("DURING-" + number);
            courier.drop("DURING-" + number + ".zip", Packages.one());
        }
        names.forEach(name -> courier.awaitHistory(name, State.DEFERRED));
        assertThat(sandbox.posts()).noneMatch(ReceivedPost::accepted);

        sandbox.behave();
        names.add("AFTER");
        courier.drop("AFTER.zip", Packages.one());

        await().atMost(Duration.ofSeconds(60)).until(() -> names.stream().allMatch(name -> courier.ledger()
                .find(name)
                .filter(entry -> entry.state() == State.REGISTERED)
                .isPresent()));
        assertThat(sandbox.posts().stream().filter(ReceivedPost::accepted).map(ReceivedPost::sha256))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names.stream()
                        .map(name -> courier.entry(name).parcel().sha256())
                        .toList());
    }

    /** Nobody listens there at all, then somebody does. */
    @Test
    void whileNobodyListensNotAByteLeaves() throws Exception {
        RawHws gone = hwsAnswering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        String address = gone.baseUrl();
        gone.close();
        CourierInTest courier = courierFor(gone, "hws.api.base-url", address, "hws.submission.retry.max", "2s");
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.DEFERRED);

        await().atMost(Duration.ofSeconds(20)).until(() -> courier.entry("A").attempts() >= 3);

        assertThat(courier.entry("A").problems().get(0).message()).contains("not one byte of the package left");
    }

    /** Two links that lead back have more ways through them than any look could end. */
    @Test
    void linksThatLeadBackAreInNobodysWay() throws Exception {
        CourierInTest courier = courier();
        Files.createSymbolicLink(
                courier.home().outbox().resolve("one"), courier.home().outbox());
        Files.createSymbolicLink(
                courier.home().outbox().resolve("two"), courier.home().outbox());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> courier.waiting().leftAlone().size() == 2);

        courier.drop("A.zip", Packages.one());

        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(1);
    }
}
