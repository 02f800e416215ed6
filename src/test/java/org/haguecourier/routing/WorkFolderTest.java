package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody has been at the work folder while a package waited in it. */
class WorkFolderTest extends OnTheWire {
    private RawHws hws;
    private CourierInTest courier;

    private Path deferredPackage(byte[] zip) throws Exception {
        hws = hwsAnswering(RawHws.reply(503, "", ""));
        courier = courierFor(hws, "hws.submission.retry.first", "2s");
        courier.drop("A.zip", zip);
        courier.awaitState("A", State.DEFERRED);
        hws.behaves(turn -> {
            turn.read().send(turn.question().line().startsWith("POST") ? RawHws.filed() : RawHws.reply(404, "", ""));
            return false;
        });
        return courier.home().work().resolve(courier.entry("A").parcel().id() + ".zip");
    }

    @Test
    void aPackageThatWasReplacedIsNotSent() throws Exception {
        byte[] other = Packages.one();
        Path file = deferredPackage(Packages.one());
        Files.write(file, other);

        courier.awaitState("A", State.HELD);

        assertThat(hws.posts()).hasSize(1);
        assertThat(courier.home().held().resolve("A.zip")).hasBinaryContent(other);
        assertThat(courier.receipt("A").path("problems").findValuesAsText("code"))
                .containsExactly("package-altered");
    }

    @Test
    void aPackageThatIsMissingIsSentWhenItIsBack() throws Exception {
        byte[] zip = Packages.one();
        Path file = deferredPackage(zip);
        Files.delete(file);

        await().atMost(CourierInTest.PATIENCE)
                .until(() -> courier.receipt("A").path("problems").toString().contains("in none of its folders"));
        assertThat(courier.entry("A").state()).isEqualTo(State.DEFERRED);
        assertThat(courier.entry("A").attempts()).isEqualTo(1);

        Files.write(file, zip);
        courier.awaitState("A", State.SUBMITTED);
        assertThat(hws.posts()).hasSize(2);
        assertThat(courier.receipt("A").path("problems")).isEmpty();
    }
}
