package org.haguecourier.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;

class FourEyesReleaseTest extends Example {
    @Test
    void nothingLeavesBeforeASecondPersonHasReleasedThisVeryContent() throws Exception {
        Path release = Files.createDirectories(folder.resolve("release"));
        CourierInTest courier = courierWith("four-eyes-release", Map.of("office.release.folder", release.toString()));
        courier.drop("A.zip", Packages.one());
        courier.drop("B.zip", Packages.one());
        courier.awaitHistory("A", State.DEFERRED);
        courier.awaitHistory("B", State.DEFERRED);
        assertThat(courier.ledger().history("A").toString()).contains("it waits for its release by a second person");

        Path signature =
                Files.createFile(release.resolve(courier.entry("A").parcel().sha256()));
        courier.awaitState("A", State.REGISTERED);

        assertThat(signature).exists();
        assertThat(sandboxPosts()).isEqualTo(1);
        assertThat(courier.entry("B").state()).isEqualTo(State.DEFERRED);
        assertThat(courier.ledger().history("B").stream().filter(line -> line.state() == State.DEFERRED))
                .hasSize(1);
    }
}
