package org.haguecourier.routing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import org.haguecourier.condition.Examination;
import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.following.ImportFollowing;
import org.haguecourier.following.RequestFollowing;
import org.haguecourier.hws.Pace;
import org.haguecourier.hws.ReplyReader;
import org.haguecourier.hws.StatusWords;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.Work;
import org.haguecourier.outbox.Claims;
import org.haguecourier.outbox.Intake;
import org.haguecourier.outbox.Ticker;
import org.haguecourier.outbox.Waiting;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.WholeZip;
import org.haguecourier.receipts.Receipts;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.reconciliation.LedgerMark;
import org.haguecourier.reconciliation.Reconciliation;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.SettingsReader;
import org.haguecourier.submission.Preflight;
import org.haguecourier.submission.Splitting;
import org.haguecourier.submission.Submission;

/** Puts the rooms together: which object stands behind which name that the routes use. The wire: {@link WireAssembly}. */
@ApplicationScoped
public class Assembly {
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Settings settings(Config config) {
        return SettingsReader.read(config, Path.of(""));
    }

    @Produces
    @Singleton
    Home home(Settings settings) throws IOException {
        Home home = new Home(settings.home());
        home.create();
        return home;
    }

    @Produces
    @Singleton
    DurableFiles files(Home home) throws IOException {
        DurableFiles files = new DurableFiles(home.work());
        files.clearStaging();
        return files;
    }

    @Produces
    @Singleton
    Ledger ledger(Home home, Settings settings, Clock clock) {
        Ledger ledger = new Ledger(
                SqliteDatabase.migrated(home.ledgerFile()),
                clock,
                ManagementFactory.getRuntimeMXBean().getName(),
                lease(settings),
                longestWaits(settings));
        ledger.freeAllLeases();
        return ledger;
    }

    /** Longer than any call may last that nothing comes of. */
    static Duration lease(Settings settings) {
        return settings.http()
                .connectTimeout()
                .plus(settings.http().responseTimeout())
                .multipliedBy(3);
    }

    /** No pace and no Retry-After puts anything off for longer. */
    private static Map<Work, Duration> longestWaits(Settings settings) {
        return Map.of(
                Work.SUBMISSION, settings.submission().retry().max(),
                Work.RECOVERY, Duration.ZERO,
                Work.IMPORT_STATUS, settings.follow().imports().max(),
                Work.REQUEST_STATUS, settings.follow().requests().max(),
                Work.RECEIPT, Receipts.PAUSE_AFTER_FAILURE);
    }

    void close(@Disposes Ledger ledger) {
        ledger.close();
    }

    @Produces
    @Singleton
    @Named("condition")
    HomeCondition condition(Home home, Ledger ledger, Ticker ticker) {
        return new HomeCondition(
                new Examination(home, ledger), () -> ticker.elapsed().toNanos());
    }

    @Produces
    @Singleton
    Shelf shelf(Home home) {
        return new Shelf(home);
    }

    @Produces
    @Singleton
    @Named("receipts")
    Receipts receipts(
            Home home,
            Shelf shelf,
            DurableFiles files,
            Ledger ledger,
            HomeCondition condition,
            Clock clock,
            Ticker ticker) {
        return new Receipts(home, shelf, files, ledger, clock, condition::isToBlameFor, () -> ticker.elapsed()
                .toNanos());
    }

    @Produces
    @Singleton
    Reconciliation reconciliation(Home home, Ledger ledger) {
        return new Reconciliation(home, ledger);
    }

    @Produces
    @Singleton
    WholeZip wholeZip() {
        return new WholeZip();
    }

    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.SYSTEM;
    }

    @Produces
    @Singleton
    @Named("waiting")
    Waiting waiting(Home home, WholeZip zips, Clock clock, Ticker ticker, Settings settings) {
        return new Waiting(
                home.outbox(), zips::isWhole, clock, ticker, settings.outbox().staleAfter());
    }

    @Produces
    @Singleton
    @Named("outboxFilter")
    OutboxFilter outboxFilter() {
        return new OutboxFilter();
    }

    @Produces
    @Singleton
    Claims claims(Home home) {
        return new Claims(home.outbox());
    }

    @Produces
    @Singleton
    @Named("intake")
    Intake intake(
            Home home,
            Claims claims,
            DurableFiles files,
            Ledger ledger,
            HomeCondition condition,
            WholeZip zips,
            Settings settings,
            Ticker ticker) {
        return new Intake(
                home,
                claims,
                files,
                ledger,
                condition,
                zips::isWhole,
                settings.environment().label(),
                ticker);
    }

    @Produces
    @Singleton
    Splitting splitting(Ledger ledger, Home home, Shelf shelf, DurableFiles files) {
        return new Splitting(ledger, home, shelf, files);
    }

    @Produces
    @Singleton
    @Named("preflight")
    Preflight preflight(Ledger ledger, Shelf shelf, Splitting splitting, Settings settings) {
        return new Preflight(
                ledger,
                shelf,
                new PackageInspector(settings.check()),
                Optional.of(splitting).filter(asWanted -> settings.outbox().splitEdi()));
    }

    @Produces
    @Singleton
    ReplyReader replies(Settings settings) {
        return new ReplyReader(settings.reply());
    }

    @Produces
    @Singleton
    @Named("submission")
    Submission submission(Home home, Ledger ledger, Shelf shelf, ReplyReader replies, Settings settings, Clock clock) {
        LedgerMark mark = LedgerMark.of(home);
        Pace retries = new Pace(settings.submission().retry(), RANDOM);
        Pace imports = new Pace(settings.follow().imports(), RANDOM);
        return new Submission(ledger, shelf, replies, settings, retries, imports, () -> mark.note(ledger), clock);
    }

    @Produces
    @Singleton
    @Named("importStatus")
    ImportFollowing importStatus(Ledger ledger, ReplyReader replies, Settings settings, Clock clock) {
        Pace imports = new Pace(settings.follow().imports(), RANDOM);
        Pace requests = new Pace(settings.follow().requests(), RANDOM);
        return new ImportFollowing(
                ledger, replies, new StatusWords(settings.reply()), settings, imports, requests, clock);
    }

    @Produces
    @Singleton
    @Named("requestStatus")
    RequestFollowing requestStatus(Ledger ledger, ReplyReader replies, Settings settings, Clock clock) {
        Pace requests = new Pace(settings.follow().requests(), RANDOM);
        return new RequestFollowing(ledger, replies, new StatusWords(settings.reply()), settings, requests, clock);
    }
}
