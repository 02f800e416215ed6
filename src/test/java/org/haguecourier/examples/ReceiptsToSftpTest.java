package org.haguecourier.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReceiptsToSftpTest extends Example {
    @Test
    void theReceiptThereIsTheLastOneAndNothingElseIsLeft() throws Exception {
        SftpServer server = closedAtTheEnd(new SftpServer(folder));
        CourierInTest courier = courierWith("receipts-to-sftp", server.settings());
        courier.drop("A 1.zip", Packages.one());
        courier.awaitState("A 1", State.REGISTERED);
        await().atMost(PATIENCE)
                .until(() -> courier.ledger()
                                .subscriptions()
                                .find("receipts-to-sftp")
                                .orElseThrow()
                                .position()
                        == courier.ledger().subscriptions().last());

        Path receipt = server.incoming().resolve("A 1.receipt.json");
        assertThat(new ObjectMapper().readTree(receipt.toFile())).isEqualTo(courier.receipt("A 1"));
        try (Stream<Path> all = Files.list(server.incoming())) {
            assertThat(all).containsExactly(receipt);
        }
    }
}
