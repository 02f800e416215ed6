package org.haguecourier.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.BodyKind;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;

/**
 * The answer to an attempt that somebody has meanwhile declared interrupted, or decided on. It is the only proof that
 * there is, so it is never dropped: it counts as if it had come in time where nobody has acted on the doubt, it keeps a
 * filed package from being sent again, and where that is too late it is told to people, for good.
 */
final class LateAnswer {
    private static final Logger LOG = Logger.getLogger(LateAnswer.class);

    private final Entry begun;
    private final Answer answer;
    private final Verdict verdict;
    private final Witnessed ended;
    private final Function<Entry, Change> inTime;

    /** @param inTime what the answer would have meant for the entry */
    LateAnswer(Entry begun, Answer answer, Verdict verdict, Witnessed ended, Function<Entry, Change> inTime) {
        this.begun = begun;
        this.answer = answer;
        this.verdict = verdict;
        this.ended = ended;
        this.inTime = inTime;
    }

    Entry record(Ledger ledger) {
        Entry now = ledger.find(begun.reference()).orElseThrow();
        return ledger.record(
                now, change(now).answer(BodyKind.of(answer), answer.body()).witnessed(ended));
    }

    private Change change(Entry now) {
        boolean sameAttempt = now.attempts() == begun.attempts();
        if (sameAttempt && now.state() == State.SUBMITTING) {
            return inTime.apply(now);
        }
        if (sameAttempt && isHeldAsInterrupted(now)) {
            return verdict instanceof Verdict.Unknown ? stillHeld(now) : inTime.apply(now);
        }
        if (sameAttempt && now.state() == State.DEFERRED && speaksForFiling()) {
            // About to be sent again, by an operator's word or by the settings, and now it is known to have arrived.
            return notSentAgain(now);
        }
        return tooLate(now);
    }

    private static boolean isHeldAsInterrupted(Entry now) {
        return now.state() == State.HELD
                && now.problems().stream().anyMatch(problem -> problem.code().equals(Doubt.INTERRUPTED));
    }

    private Change stillHeld(Entry now) {
        String sentence = verdict.sentence() + Doubt.after(begun, answer).facts() + Doubt.HELD;
        return Change.inPlace()
                .because("The answer came after all. " + sentence)
                .problems(List.of(Problem.of(verdict.code(), sentence)));
    }

    private Change notSentAgain(Entry now) {
        if (verdict instanceof Verdict.Filed) {
            return inTime.apply(now);
        }
        String sentence = verdict.sentence() + Doubt.after(begun, answer).facts() + Doubt.HELD_AGAIN;
        return Change.to(State.HELD).because(sentence).problems(List.of(Problem.of(verdict.code(), sentence)));
    }

    /** What was decided stands, and whoever holds the entry keeps it. */
    private Change tooLate(Entry now) {
        Change change = Change.inPlace().then(now.due()).keepsLease();
        String sentence = "The answer to attempt " + begun.attempts() + " came when the package was already "
                + now.state().label() + ": " + verdict.sentence();
        if (!contradicts(now)) {
            return change.because(sentence);
        }
        String warning = sentence + " It may be filed twice, or be filed although it was given up: please ask WIPO.";
        LOG.errorf("%s: %s", now.reference(), warning);
        List<Problem> problems = new ArrayList<>(now.problems());
        problems.add(Problem.of(Problem.MAY_BE_FILED_TWICE, warning));
        return change.because(warning).problems(problems);
    }

    /** An answer that proves no filing is at odds with nothing; one that does is, unless its import ID is followed. */
    private boolean contradicts(Entry now) {
        if (verdict instanceof Verdict.Filed filed) {
            return !now.progress().importId().equals(Optional.of(filed.importId()));
        }
        return speaksForFiling();
    }

    private boolean speaksForFiling() {
        return verdict instanceof Verdict.Filed
                || verdict instanceof Verdict.Unknown unknown && unknown.filed() == Verdict.Likelihood.VERY_LIKELY;
    }
}
