package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process that died has left behind. */
class RecoveryTest extends OnTheWire {
    @Test
    void aPackageThatWasBeingSentIsHeldAndNotSentAgain() throws Exception {
        byte[] zip = Packages.one();
        leaveSubmitting(zip);
        CourierInTest courier = courier();
        courier.awaitState("DEAD", State.HELD);
        courier.drop("ALIVE.zip", Packages.one());
        courier.awaitState("ALIVE", State.REGISTERED);
        assertThat(sandbox.posts())
                .extracting("sha256")
                .containsExactly(courier.entry("ALIVE").parcel().sha256());
        assertThat(courier.home().held().resolve("DEAD.zip")).hasBinaryContent(zip);
        assertThat(courier.receipt("DEAD").path("problems").path(0).path("code").asText())
                .isEqualTo("interrupted");
    }

    @Test
    void aClaimThatWasNotEnteredIsEntered() throws Exception {
        Home home = new Home(folder.resolve("home"));
        home.create();
        byte[] zip = Packages.one();
        Path claimed = home.outbox().resolve(".claimed/0b9e6f4e-2a11-4a55-8b1f-0d7f9d3c7a10/sub");
        Files.createDirectories(claimed);
        Files.write(claimed.resolve("LEFT.zip"), zip);
        CourierInTest courier = courier();
        courier.awaitState("LEFT", State.REGISTERED);
        assertThat(courier.home().sent().resolve("sub/LEFT.zip")).hasBinaryContent(zip);
        assertThat(sandbox.posts()).hasSize(1);
        assertThat(claimed).doesNotExist();
    }

    private void leaveSubmitting(byte[] zip) throws Exception {
        Home home = new Home(folder.resolve("home"));
        home.create();
        Files.write(home.work().resolve("parcel-1.zip"), zip);
        Parcel parcel = new Parcel("parcel-1", "DEAD.zip", "", Sha256.of(zip), zip.length);
        Clock clock = Clock.systemUTC();
        try (Ledger ledger =
                new Ledger(SqliteDatabase.migrated(home.ledgerFile()), clock, "dead", Duration.ofHours(1))) {
            ledger.enter(new Arrival(parcel, "sandbox"));
            Entry entry = ledger.claim(Work.SUBMISSION).orElseThrow();
            ledger.record(
                    entry,
                    Change.to(State.SUBMITTING)
                            .because("attempt 1")
                            .countsAsAttempt()
                            .then(Work.RECOVERY, clock.instant())
                            .keepsLease());
        }
    }
}
