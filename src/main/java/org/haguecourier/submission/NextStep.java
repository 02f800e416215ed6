package org.haguecourier.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.haguecourier.hws.Pace;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.Settings.Submission.WhenInDoubt;

/** What a verdict means for the package: its state, what is told of it, and what comes next. */
final class NextStep {
    private final Settings settings;
    private final Pace retryPace;
    private final Pace importPace;
    private final Clock clock;

    NextStep(Settings settings, Pace retryPace, Pace importPace, Clock clock) {
        this.settings = settings;
        this.retryPace = retryPace;
        this.importPace = importPace;
        this.clock = clock;
    }

    Change after(Verdict verdict, Entry entry, Doubt doubt) {
        if (verdict instanceof Verdict.Filed filed) {
            return filed(entry, filed);
        }
        if (verdict instanceof Verdict.Deferred deferred) {
            Duration wait = deferred.pace() == Verdict.Wait.LONG
                    ? retryPace.atLongest(deferred.retryAfter())
                    : retryPace.after(entry.attempts() - 1L, deferred.retryAfter());
            return deferred(verdict.code(), verdict.sentence(), wait);
        }
        if (verdict instanceof Verdict.Refused) {
            return Change.to(State.REJECTED)
                    .because(verdict.sentence())
                    .problems(List.of(Problem.of(verdict.code(), verdict.sentence())));
        }
        return inDoubt(entry, (Verdict.Unknown) verdict, doubt);
    }

    /** Nothing was begun. */
    Instant whenToTryAgain(Entry entry) {
        return clock.instant().plus(retryPace.after(entry.attempts()));
    }

    private Change filed(Entry entry, Verdict.Filed filed) {
        return Change.to(State.SUBMITTED)
                .because(filed.sentence())
                .progress(entry.progress().withImportId(filed.importId()))
                .problems(List.of())
                .then(Work.IMPORT_STATUS, clock.instant().plus(importPace.after(0)));
    }

    private Change deferred(String code, String sentence, Duration wait) {
        return Change.to(State.DEFERRED)
                .because(sentence)
                .problems(List.of(Problem.of(code, sentence)))
                .then(Work.SUBMISSION, clock.instant().plus(wait));
    }

    /** The Office may have said that a double filing is the lesser evil; otherwise a person decides. */
    private Change inDoubt(Entry entry, Verdict.Unknown verdict, Doubt doubt) {
        boolean resends = settings.submission().whenInDoubt() == WhenInDoubt.RESEND;
        if (resends && verdict.filed() == Verdict.Likelihood.OPEN) {
            String sentence = verdict.sentence() + doubt.facts() + Doubt.SENT_AGAIN;
            return deferred(verdict.code(), sentence, retryPace.after(entry.attempts() - 1L));
        }
        String sentence = verdict.sentence() + doubt.facts() + (resends ? Doubt.HELD_ALL_THE_SAME : Doubt.HELD);
        return Change.to(State.HELD).because(sentence).problems(List.of(Problem.of(verdict.code(), sentence)));
    }
}
