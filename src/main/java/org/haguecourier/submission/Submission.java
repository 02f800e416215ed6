package org.haguecourier.submission;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.BodyKind;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.Pace;
import org.haguecourier.hws.ReplyReader;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.StaleEntryException;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;
import org.haguecourier.ledger.Work;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.Settings.Submission.WhenInDoubt;

/**
 * Sends a package and writes down what became of it. {@link #begin} is on the disk before the first byte leaves, so a
 * crash in between is found again as an entry that is {@code submitting} in nobody's hands: its fate is unknown.
 */
public final class Submission {
    private static final Logger LOG = Logger.getLogger(Submission.class);
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Shelf shelf;
    private final ReplyReader reader;
    private final Settings settings;
    private final Pace retryPace;
    private final Pace importPace;
    private final Departure departure;
    private final Clock clock;

    public Submission(
            Ledger ledger,
            Shelf shelf,
            ReplyReader reader,
            Settings settings,
            Pace retryPace,
            Pace importPace,
            Departure departure,
            Clock clock) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.reader = reader;
        this.settings = settings;
        this.retryPace = retryPace;
        this.importPace = importPace;
        this.departure = departure;
        this.clock = clock;
    }

    public Entry begin(Entry entry) {
        Entry begun = ledger.record(
                entry,
                Change.to(State.SUBMITTING)
                        .because("attempt " + (entry.attempts() + 1))
                        .countsAsAttempt()
                        .witnessed(Attempt.begun(entry, settings.api()))
                        .then(Work.RECOVERY, clock.instant())
                        .keepsLease());
        try {
            departure.prepare();
        } catch (IOException | LedgerException notReady) {
            ledger.record(begun, notBegun(begun, notReady).witnessed(Attempt.notSent(begun, notReady)));
            throw new IllegalStateException(notReady.getMessage(), notReady);
        }
        return begun;
    }

    public Call call(Entry entry) throws IOException {
        return Call.post(settings.api().paths().submit(), shelf.find(entry));
    }

    public Entry conclude(Entry entry, Answer answer) {
        Verdict verdict = Verdict.of(answer, reader.read(answer));
        Witnessed ended = Attempt.ended(entry, answer, verdict, clock.instant());
        Change change = changeFor(entry, verdict, Doubt.after(entry, answer))
                .answer(BodyKind.of(answer), answer.body())
                .witnessed(ended);
        LateAnswer late = new LateAnswer(
                entry,
                answer,
                verdict,
                ended,
                now -> withWireCheck(now, answer, verdict, changeFor(now, verdict, Doubt.after(entry, answer))));
        Entry concluded = record(entry, withWireCheck(entry, answer, verdict, change), late, verdict);
        log(concluded, verdict);
        return concluded;
    }

    /** Found {@code submitting} with nobody at it: the process died, or lost hold of the ledger, in between. */
    public Entry interrupted(Entry entry) {
        Verdict verdict = new Verdict.Unknown(
                Verdict.Likelihood.OPEN,
                Doubt.INTERRUPTED,
                "The courier was stopped between the start of attempt " + entry.attempts()
                        + " and its answer. Whether the package was filed is not known.");
        Change change = changeFor(entry, verdict, Doubt.withoutAnswer(entry));
        Entry concluded = ledger.record(entry, change.witnessed(Attempt.interrupted(entry, verdict)));
        log(concluded, verdict);
        return concluded;
    }

    /** Something of ours failed before anything was sent: the package can wait. */
    public Entry setBack(Entry entry, Throwable why) {
        Entry now = ledger.find(entry.reference()).orElse(entry);
        if (now.state() == State.SUBMITTING) {
            // Our own failure while the POST was under way proves nothing about HWS.
            return interrupted(now);
        }
        if (now.version() != entry.version() || !isBeforeSending(now.state())) {
            return now;
        }
        return ledger.record(now, notBegun(now, why));
    }

    private Change notBegun(Entry entry, Throwable why) {
        String words = Attempt.inWords(why);
        LOG.errorf("%s could not be sent and is tried again later: %s", entry.reference(), words);
        String sentence = "Sending could not begin: " + words + ". Nothing was filed. It is tried again later.";
        return deferred(entry, "not-begun", sentence, retryPace.after(entry.attempts()));
    }

    /** From {@code held} the ledger would let it go back too, but that is an operator's decision and never ours. */
    private static boolean isBeforeSending(State state) {
        return state == State.RECEIVED || state == State.DEFERRED;
    }

    private Change changeFor(Entry entry, Verdict verdict, Doubt doubt) {
        if (verdict instanceof Verdict.Filed filed) {
            return filed(entry, filed);
        }
        if (verdict instanceof Verdict.Deferred deferred) {
            Duration wait = deferred.pace() == Verdict.Wait.LONG
                    ? retryPace.atLongest(deferred.retryAfter())
                    : retryPace.after(entry.attempts() - 1L, deferred.retryAfter());
            return deferred(entry, verdict.code(), verdict.sentence(), wait);
        }
        if (verdict instanceof Verdict.Refused) {
            return Change.to(State.REJECTED)
                    .because(verdict.sentence())
                    .problems(List.of(Problem.of(verdict.code(), verdict.sentence())));
        }
        return inDoubt(entry, (Verdict.Unknown) verdict, doubt);
    }

    private Change filed(Entry entry, Verdict.Filed filed) {
        return Change.to(State.SUBMITTED)
                .because(filed.sentence())
                .progress(entry.progress().withImportId(filed.importId()))
                .problems(List.of())
                .then(Work.IMPORT_STATUS, clock.instant().plus(importPace.after(0)));
    }

    private Change deferred(Entry entry, String code, String sentence, Duration wait) {
        Instant at = clock.instant().plus(wait);
        return Change.to(State.DEFERRED)
                .because(sentence)
                .problems(List.of(Problem.of(code, sentence)))
                .then(Work.SUBMISSION, at);
    }

    /** The Office may have said that a double filing is the lesser evil; otherwise a person decides. */
    private Change inDoubt(Entry entry, Verdict.Unknown verdict, Doubt doubt) {
        boolean resends = settings.submission().whenInDoubt() == WhenInDoubt.RESEND;
        if (resends && verdict.filed() == Verdict.Likelihood.OPEN) {
            String sentence = verdict.sentence() + doubt.facts() + Doubt.SENT_AGAIN;
            return deferred(entry, verdict.code(), sentence, retryPace.after(entry.attempts() - 1L));
        }
        String sentence = verdict.sentence() + doubt.facts() + (resends ? Doubt.HELD_ALL_THE_SAME : Doubt.HELD);
        return Change.to(State.HELD).because(sentence).problems(List.of(Problem.of(verdict.code(), sentence)));
    }

    /** What left must be what the ledger has; anything else is somebody's meddling and must be seen, for good. */
    private Change withWireCheck(Entry entry, Answer answer, Verdict verdict, Change change) {
        Optional<String> other =
                answer.sentSha256().filter(sent -> !sent.equals(entry.parcel().sha256()));
        if (other.isEmpty()) {
            return change;
        }
        String sentence = "The bytes that were sent are not those that were received from the outbox: their SHA-256 is "
                + other.get() + ". Somebody has changed the file in the work folder.";
        LOG.errorf("%s: %s", entry.reference(), sentence);
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of("sent-differs", sentence));
        problems.add(Problem.of(verdict.code(), verdict.sentence()));
        return change.problems(problems).because(verdict.sentence() + " " + sentence);
    }

    /**
     * What HWS has answered is known here and nowhere else, so this does not give up while the process lives. Until it
     * is written down, the log is the only place that has the import ID.
     */
    private Entry record(Entry entry, Change change, LateAnswer late, Verdict verdict) {
        boolean told = false;
        boolean stale = false;
        while (true) {
            try {
                return stale ? late.record(ledger) : ledger.record(entry, change);
            } catch (StaleEntryException decidedMeanwhile) {
                stale = true;
            } catch (LedgerException notNow) {
                if (!told) {
                    LOG.errorf(
                            "%s: the answer cannot be written into the ledger now (%s). It is tried on. Keep this: %s",
                            entry.reference(), notNow.getMessage(), verdict.sentence());
                    told = true;
                }
                LockSupport.parkNanos(UNTIL_TRIED_AGAIN.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw notNow;
                }
            }
        }
    }

    private static void log(Entry entry, Verdict verdict) {
        boolean alarm = verdict instanceof Verdict.Unknown
                || verdict instanceof Verdict.Deferred deferred && deferred.attention() == Verdict.Attention.ALARM;
        LOG.logf(
                alarm ? Logger.Level.ERROR : Logger.Level.INFO,
                "%s is %s: %s",
                entry.reference(),
                entry.state().label(),
                verdict.sentence());
    }
}
