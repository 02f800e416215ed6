package org.haguecourier.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PackagesFromSftpTest extends Example {
    @Test
    void aWholePackageIsFetchedAndOneThatIsStillBeingWrittenStays() throws Exception {
        SftpServer server = closedAtTheEnd(new SftpServer(folder));
        byte[] slow = Packages.one();
        Path half = Files.write(server.outgoing().resolve("B.zip"), Arrays.copyOf(slow, slow.length / 2));
        Files.write(server.outgoing().resolve("A.zip"), Packages.one());
        CourierInTest courier = courierWith("packages-from-sftp", server.settings());

        courier.awaitState("A", State.REGISTERED);
        await().atMost(PATIENCE).until(() -> Files.exists(server.outgoing().resolve("done/A.zip")));
        assertThat(half).exists();
        assertThat(courier.ledger().find("B")).isEmpty();

        Files.write(half, Arrays.copyOfRange(slow, slow.length / 2, slow.length), StandardOpenOption.APPEND);
        courier.awaitState("B", State.REGISTERED);
        await().atMost(PATIENCE).until(() -> Files.exists(server.outgoing().resolve("done/B.zip")));
        assertThat(sandboxPosts()).isEqualTo(2);
    }

    @Test
    void aServerThatIsNotKnownGetsNothing() throws Exception {
        SftpServer server = closedAtTheEnd(new SftpServer(folder));
        Map<String, String> settings = server.settings();
        Files.writeString(Path.of(settings.get("office.sftp.known-hosts")), "");
        Files.write(server.outgoing().resolve("A.zip"), Packages.one());
        CourierInTest courier = courierWith("packages-from-sftp", settings);
        courier.drop("B.zip", Packages.one());
        courier.awaitState("B", State.REGISTERED);

        assertThat(courier.ledger().find("A")).isEmpty();
        assertThat(server.outgoing().resolve("A.zip")).exists();
    }
}
