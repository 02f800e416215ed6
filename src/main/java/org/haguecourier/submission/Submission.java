package org.haguecourier.submission;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
import org.haguecourier.ledger.StaleEntryException;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;
import org.haguecourier.ledger.Work;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.settings.Settings;

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
    private final NextStep next;
    private final SetBack setBack;
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
        this.next = new NextStep(settings, retryPace, importPace, clock);
        this.setBack = new SetBack(ledger, next);
        this.departure = departure;
        this.clock = clock;
    }

    /** @throws IOException if the package is not there as it was received; then nothing is begun */
    public Entry begin(Entry entry) throws IOException {
        AsReceived.check(entry, shelf.find(entry));
        Entry begun = ledger.record(
                entry,
                Change.to(State.SUBMITTING)
                        .because("attempt " + (entry.attempts() + 1))
                        .problems(Doubt.whenSentAgain(entry))
                        .countsAsAttempt()
                        .witnessed(Attempt.begun(entry, settings.api()))
                        .then(Work.RECOVERY, clock.instant())
                        .keepsLease());
        try {
            departure.prepare();
        } catch (IOException | LedgerException notReady) {
            setBack.notDeparted(begun, notReady);
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
        LateAnswer late = new LateAnswer(entry, answer, verdict, ended, now -> inTime(now, answer, verdict));
        Change change = inTime(entry, answer, verdict)
                .answer(BodyKind.of(answer), answer.body())
                .witnessed(ended);
        Entry concluded = record(entry, change, late, verdict);
        log(concluded, verdict);
        return concluded;
    }

    private Change inTime(Entry entry, Answer answer, Verdict verdict) {
        return AsReceived.checked(next.after(verdict, entry, Doubt.after(entry, answer)), entry, answer, verdict);
    }

    /** Found {@code submitting} with nobody at it: the process died, or lost hold of the ledger, in between. */
    public Entry interrupted(Entry entry) {
        return unconcluded(
                entry, "The courier was stopped between the start of attempt " + entry.attempts() + " and its answer.");
    }

    private Entry unconcluded(Entry entry, String what) {
        Verdict verdict = new Verdict.Unknown(
                Verdict.Likelihood.OPEN, Doubt.INTERRUPTED, what + " Whether the package was filed is not known.");
        Change change = next.after(verdict, entry, Doubt.withoutAnswer(entry));
        Entry concluded = ledger.record(entry, change.witnessed(Attempt.interrupted(entry, verdict, what)));
        log(concluded, verdict);
        return concluded;
    }

    /**
     * The Office's own check, or something on the way to it, has ended with an exception.
     *
     * @return the entry as it is now: rejected, held or put off
     */
    public Entry notLetThrough(Entry entry, Throwable why) {
        Optional<Veto> veto = Veto.of(entry, why);
        if (veto.isEmpty()) {
            return setBack(entry, why);
        }
        LOG.warnf("%s is not sent: %s", entry.reference(), veto.get().sentence());
        return ledger.record(entry, veto.get().on(entry));
    }

    /** Whether an operator has said that it is to be sent, and nobody has held it since. */
    public boolean isReleased(Entry entry) {
        return entry.state() == State.DEFERRED && HeldPackages.isReleasedSinceHeld(ledger.history(entry.reference()));
    }

    /**
     * Something of ours failed. Before anything was sent the package can wait. From {@code held} the ledger would let it go
     * back too, but that is an operator's decision and never ours.
     */
    public Entry setBack(Entry entry, Throwable why) {
        Entry now = ledger.find(entry.reference()).orElse(entry);
        if (now.state() == State.SUBMITTING) {
            // Our own failure while the POST was under way proves nothing about HWS.
            return unconcluded(
                    now,
                    "Attempt " + now.attempts() + " was broken off by a failure on our side: " + SetBack.inWords(why)
                            + ".");
        }
        return now.version() == entry.version() && now.state().isBeforeSending() ? setBack.record(now, why) : now;
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
