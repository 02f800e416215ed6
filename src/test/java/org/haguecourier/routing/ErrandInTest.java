package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.Config;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.publications.Publications;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.SettingsReader;

/** The errand of {@code courier fetch}: each pull is over when it returns, so that a test can look after each. */
final class ErrandInTest implements AutoCloseable {
    private final Settings settings;
    private final Home home;
    private final Ledger ledger;
    private final PublicationErrand errand;

    ErrandInTest(Map<String, String> settings) throws Exception {
        Config config = CourierInTest.config(settings);
        this.settings = SettingsReader.read(config, Path.of(""));
        home = new Home(this.settings.home());
        home.create();
        ledger = PublicationErrand.ledger(SqliteDatabase.migrated(home.ledgerFile()), this.settings);
        errand = PublicationErrand.start(config, this.settings, ledger);
    }

    /** @return what the ledger says of it now */
    Issue pull(Series series, String week) throws IOException {
        return pulled(series, week).orElseThrow(() -> new AssertionError("somebody else is pulling " + week));
    }

    boolean isRefused(Series series, String week) throws IOException {
        return pulled(series, week).isEmpty();
    }

    private Optional<Issue> pulled(Series series, String week) throws IOException {
        return errand.pull(
                series, week, ledger.publications().editions(series, week).size());
    }

    /** As the daemon does by its schedule. */
    void look() throws IOException {
        publications().lookAtAll();
    }

    /** What the daemon would take in hand now. */
    Optional<Issue> next() {
        return publications().next();
    }

    private Publications publications() {
        PublicationAssembly assembly = new PublicationAssembly();
        return assembly.publications(ledger, assembly.publicationArchive(home), settings, Clock.systemUTC());
    }

    PublicationLedger ledger() {
        return ledger.publications();
    }

    Path folder(Series series) {
        return home.archive().resolve(series.label());
    }

    Path zip(Series series, String week) {
        return folder(series).resolve(week.substring(0, 4)).resolve(week + ".zip");
    }

    JsonNode side(Series series, String week) throws IOException {
        return new ObjectMapper()
                .readTree(zip(series, week).resolveSibling(week + ".json").toFile());
    }

    Edition edition(Series series, String week) {
        List<Edition> editions = ledger().editions(series, week);
        if (editions.size() != 1) {
            throw new AssertionError(editions.toString());
        }
        return editions.get(0);
    }

    /** What others can find: the names in the archive but for what is still coming. */
    List<String> names(Series series) throws IOException {
        return below(folder(series)).stream()
                .filter(name -> !name.startsWith(".incoming"))
                .toList();
    }

    /** What is still coming, or was left there. */
    List<String> incoming(Series series) throws IOException {
        return below(folder(series).resolve(".incoming"));
    }

    private static List<String> below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        errand.close();
        ledger.close();
    }
}
