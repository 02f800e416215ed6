package org.haguecourier.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LockedAtTimes;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.settings.SettingsReader;

import static org.assertj.core.api.Assertions.assertThat;

/** A week that is let go while the ledger cannot be written must not stay in a hand that does nothing with it. */
class DuePublicationsTest {
    private static final String WEEK = "202647";
    private static final Duration REST = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private LockedAtTimes database;
    private Ledger ledger;
    private DuePublications due;

    @BeforeEach
    void open() throws Exception {
        Home home = new Home(folder);
        home.create();
        database = new LockedAtTimes(SqliteDatabase.migrated(home.ledgerFile()));
        ledger = new Ledger(database, clock, "this process", Duration.ofMinutes(10));
        ledger.publications().want(Series.BULLETIN, List.of(WEEK));
        PublicationAssembly assembly = new PublicationAssembly();
        due = new DuePublications(
                ledger.publications(),
                assembly.publications(
                        ledger,
                        assembly.publicationArchive(home),
                        SettingsReader.read(
                                CourierInTest.config(settings("hws.bulletin.enabled", "true")), Path.of("")),
                        clock));
    }

    /** The required ones, and one more. */
    static Map<String, String> settings(String key, String value) {
        return Map.of(
                "hws.environment",
                "sandbox",
                "hws.api.base-url",
                "http://127.0.0.1:1/api",
                "hws.auth.issuer",
                "http://127.0.0.1:1/am",
                "hws.auth.client-id",
                "xx",
                "hws.auth.scope",
                "hague/office",
                key,
                value);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatCannotBeLetGoNowIsLetGoWhenTheLedgerCanBeWritten() {
        Object week = due.next().orElseThrow();
        database.lock();
        due.done(week);
        database.unlock();

        assertThat(due.next()).isEmpty();
        clock.forward(REST);
        assertThat(due.next()).map(Issue.class::cast).map(Issue::week).contains(WEEK);
    }

    @Test
    void whatTheRouteFailedWithRestsAndComesAgain() {
        due.failed(due.next().orElseThrow(), new IllegalStateException("the disk"));

        assertThat(due.next()).isEmpty();
        clock.forward(REST);
        assertThat(due.next()).map(Issue.class::cast).map(Issue::week).contains(WEEK);
    }
}
