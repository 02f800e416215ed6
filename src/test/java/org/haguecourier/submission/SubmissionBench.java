package org.haguecourier.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Pace;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.sandbox.samples.SamplePackages;
import org.haguecourier.settings.OfficeSettings;
import org.haguecourier.settings.Settings;

/** A package on its way to HWS, with everything real but the clock, the dice, and HWS. */
final class SubmissionBench implements AutoCloseable {
    static final byte[] PACKAGE =
            SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip();

    /** In the middle of every blur: waits are exactly as the settings say. */
    private static final RandomGenerator STEADY = () -> Long.MIN_VALUE;

    final HandClock clock = new HandClock();
    final Home home;
    final Ledger ledger;
    final Shelf shelf;
    final Preflight preflight;
    final Submission submission;
    Departure departure = () -> {};

    SubmissionBench(Path root, String... keysAndValues) throws IOException {
        home = new Home(root);
        home.create();
        ledger = new Ledger(SqliteDatabase.migrated(home.ledgerFile()), clock, "test", Duration.ofMinutes(10));
        shelf = new Shelf(home);
        preflight = new Preflight(ledger, shelf, Inspectors.with(), Optional.empty());
        Settings settings = OfficeSettings.with(keysAndValues);
        submission = new Submission(
                ledger,
                shelf,
                Answers.reader(),
                settings,
                new Pace(settings.submission().retry(), STEADY),
                new Pace(settings.follow().imports(), STEADY),
                () -> departure.prepare(),
                clock);
    }

    Entry received() throws IOException {
        return received(PACKAGE);
    }

    Entry received(byte[] content) throws IOException {
        Files.write(home.work().resolve("id.zip"), content);
        Parcel parcel = new Parcel("id", "A.zip", "", Sha256.of(content), content.length);
        return ledger.enter(new Arrival(parcel, "sandbox"));
    }

    Entry begun() throws IOException {
        return submission.begin(received());
    }

    Duration wait(Entry entry) {
        return Duration.between(clock.instant(), entry.due().orElseThrow().at());
    }

    HistoryLine lastLine() {
        List<HistoryLine> history = ledger.history("A");
        return history.get(history.size() - 1);
    }

    static List<String> codes(Entry entry) {
        return entry.problems().stream().map(Problem::code).toList();
    }

    static Answer filed() {
        return Answers.toPost(200, "application/xml", "<a><ImportId>4711</ImportId></a>");
    }

    /** The same answer, had these bytes been sent. */
    static Answer having(byte[] sent, Answer answer) {
        return new Answer(
                answer.call(),
                answer.status(),
                answer.contentType(),
                answer.location(),
                answer.retryAfter(),
                answer.body(),
                sent.length,
                Optional.of(Sha256.of(sent)),
                answer.failure());
    }

    static byte[] other() {
        byte[] other = Arrays.copyOf(PACKAGE, PACKAGE.length);
        other[0]++;
        return other;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
