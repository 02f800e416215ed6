package org.haguecourier.following;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.Pace;
import org.haguecourier.hws.StatusWords;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.KeptAnswer;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Progress;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.settings.OfficeSettings;
import org.haguecourier.settings.Settings;

/** A package that HWS has taken, and those who ask what became of it; only the clock and the dice are in our hands. */
final class FollowBench implements AutoCloseable {
    /** In the middle of every blur: waits are exactly as the settings say. */
    private static final RandomGenerator STEADY = () -> Long.MIN_VALUE;

    final HandClock clock = new HandClock();
    final Ledger ledger;
    final ImportFollowing imports;
    final RequestFollowing requests;

    FollowBench(Path folder) {
        ledger = new Ledger(
                SqliteDatabase.migrated(folder.resolve("ledger.sqlite")), clock, "test", Duration.ofMinutes(10));
        Settings settings = OfficeSettings.with("hws.follow.patience", "24h");
        StatusWords words = new StatusWords(settings.reply());
        Pace importPace = new Pace(settings.follow().imports(), STEADY);
        Pace requestPace = new Pace(settings.follow().requests(), STEADY);
        imports = new ImportFollowing(ledger, Answers.reader(), words, settings, importPace, requestPace, clock);
        requests = new RequestFollowing(ledger, Answers.reader(), words, settings, requestPace, clock);
    }

    Entry submitted() {
        Entry entry = ledger.enter(new Arrival(new Parcel("id", "A.zip", "", "sha", 1), "sandbox"));
        entry = ledger.record(entry, Change.to(State.SUBMITTING).countsAsAttempt());
        return ledger.record(
                entry,
                Change.to(State.SUBMITTED)
                        .progress(Progress.NONE.withImportId("4711"))
                        .then(Work.IMPORT_STATUS, clock.instant().plusSeconds(15)));
    }

    Entry imported() {
        return ledger.record(
                submitted(),
                Change.to(State.IMPORTED)
                        .progress(Progress.NONE
                                .withImportId("4711")
                                .plus(Optional.of("SRN/1"), Optional.empty(), Optional.empty()))
                        .then(Work.REQUEST_STATUS, clock.instant().plusSeconds(300)));
    }

    static Answer xml(String elements) {
        return Answers.toGet("application/xml", "<Answer>" + elements + "</Answer>");
    }

    static Answer status(String word) {
        return xml("<ProcessingStatus>" + word + "</ProcessingStatus>");
    }

    static Answer http(int status) {
        return http(status, Optional.empty());
    }

    static Answer http(int status, Optional<Duration> retryAfter) {
        return new Answer(
                Call.get("/request/x"),
                status,
                Optional.of("text/plain"),
                Optional.empty(),
                retryAfter,
                ("said " + status).getBytes(StandardCharsets.UTF_8),
                0,
                Optional.empty(),
                Optional.empty());
    }

    Duration wait(Entry entry) {
        return Duration.between(clock.instant(), entry.due().orElseThrow().at());
    }

    static List<String> codes(Entry entry) {
        return entry.problems().stream().map(Problem::code).toList();
    }

    List<String> keptAnswers() {
        return ledger.nextPicture().orElseThrow().newAnswers().stream()
                .map(FollowBench::text)
                .toList();
    }

    private static String text(KeptAnswer answer) {
        return answer.state().label() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
