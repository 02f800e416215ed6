package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.outbox.Ticker;
import org.haguecourier.outbox.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxHealthTest {
    @TempDir
    Path outbox;

    private final OutboxHealth health = new OutboxHealth();

    private HealthCheckResponse look() throws Exception {
        health.waiting = new Waiting(outbox, file -> false, Clock.systemUTC(), Ticker.SYSTEM, Duration.ofMinutes(10));
        health.waiting.lookAround();
        return health.call();
    }

    @Test
    void anEmptyOutboxHasNothingToTell() throws Exception {
        assertThat(look().getStatus()).isEqualTo(Status.UP);
        assertThat(look().getData()).contains(Map.of("left alone", 0L));
    }

    @Test
    void whatIsLeftAloneIsNamedWithItsReasonAndStopsNobody() throws Exception {
        Files.createDirectories(outbox.resolve("sub/x.zip"));

        HealthCheckResponse response = look();

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData().orElseThrow())
                .containsEntry("left alone", 1L)
                .containsEntry("sub/x.zip", "since it is a folder and not a regular file");
    }

    @Test
    void ofVeryMuchOnlyTheFirstAreNamed() throws Exception {
        for (int i = 0; i < 100; i++) {
            Files.createDirectory(outbox.resolve(i + ".zip"));
        }

        assertThat(look().getData().orElseThrow()).hasSize(21).containsEntry("left alone", 100L);
    }
}
