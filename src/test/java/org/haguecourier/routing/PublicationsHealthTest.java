package org.haguecourier.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LockedAtTimes;
import org.haguecourier.ledger.PublicationLedger.Order;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.publications.Standings;
import org.haguecourier.settings.SettingsReader;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationsHealthTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final PublicationsHealth health = new PublicationsHealth();
    private LockedAtTimes database;
    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        database = new LockedAtTimes(SqliteDatabase.migrated(folder.resolve("ledger.sqlite")));
        ledger = new Ledger(database, clock, "this process", Duration.ofMinutes(10));
        health.standings = new Standings(
                ledger.publications(),
                SettingsReader.read(
                        CourierInTest.config(DuePublicationsTest.settings("hws.bulletin.first-week", "202646")),
                        Path.of("")),
                clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void namesWhatIsAwaitedMissingAndComing() {
        ledger.publications().want(Series.BULLETIN, List.of("202646", "202647"));
        Issue coming =
                ledger.publications().claim(Series.BULLETIN, Order.NEWEST_FIRST).orElseThrow();
        ledger.publications().progress(coming, 5_000, -1);

        assertThat(data())
                .isEqualTo(Map.of(
                        "bulletin awaited", "202647",
                        "bulletin missing", "202646",
                        "bulletin coming", "202647: 5000 bytes"));
        ledger.publications().progress(coming, 6_000, 10_000);
        assertThat(data()).containsEntry("bulletin coming", "202647: 6000 of 10000 bytes");
    }

    /** Another check says what is wrong with it. */
    @Test
    void staysUpWhileTheLedgerCannotBeRead() {
        database.lock();
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(data()).containsOnlyKeys("not known");
    }

    private Map<String, Object> data() {
        return health.call().getData().orElseThrow();
    }
}
