package org.haguecourier.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import org.haguecourier.hws.Clause;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;
import org.haguecourier.ledger.Work;
import org.haguecourier.submission.AsReceived.AlteredPackageException;

/** Something of ours failed before anything was sent: the package waits, or is kept aside where waiting mends nothing. */
final class SetBack {
    private static final Logger LOG = Logger.getLogger(Submission.class);
    private static final String NOT_BEGUN = "not-begun";
    private static final String ALTERED = "package-altered";

    private final Ledger ledger;
    private final NextStep next;

    SetBack(Ledger ledger, NextStep next) {
        this.ledger = ledger;
        this.next = next;
    }

    static String inWords(Throwable why) {
        return Clause.of(why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage());
    }

    Entry record(Entry now, Throwable why) {
        return why instanceof AlteredPackageException ? keptAside(now, inWords(why)) : putOff(now, inWords(why));
    }

    /** The same reason once more is no news: a file that is missing for a week must not fill log and receipt. */
    private Entry putOff(Entry now, String words) {
        Problem reason = notBegun(words);
        boolean isNews = now.state() != State.DEFERRED || !now.problems().contains(reason);
        Change change = isNews ? Change.to(State.DEFERRED).because(reason.message()) : Change.inPlace();
        if (isNews) {
            LOG.errorf("%s could not be sent and is tried again later: %s", now.reference(), words);
        }
        return ledger.record(now, change.problems(with(now, reason)).then(Work.SUBMISSION, next.whenToTryAgain(now)));
    }

    /** The attempt is in the ledger, and ends before the first byte. */
    Entry notDeparted(Entry begun, Throwable why) {
        Problem reason = notBegun(inWords(why));
        LOG.errorf("%s could not be sent and is tried again later: %s", begun.reference(), inWords(why));
        return ledger.record(
                begun,
                Change.to(State.DEFERRED)
                        .because(reason.message())
                        .problems(with(begun, reason))
                        .witnessed(Attempt.notSent(begun, inWords(why)))
                        .then(Work.SUBMISSION, next.whenToTryAgain(begun)));
    }

    private static Problem notBegun(String words) {
        return Problem.of(
                NOT_BEGUN, "Sending could not begin: " + words + ". Nothing was sent. It is tried again later.");
    }

    private Entry keptAside(Entry now, String words) {
        String sentence = "Not sent: " + words + ". Not one byte of it left. It is held; put the file that was received"
                + " in its place in held/ and say courier release " + now.reference() + ", or courier abandon "
                + now.reference() + ".";
        LOG.errorf("%s is held: %s", now.reference(), sentence);
        return ledger.record(
                now,
                Change.to(State.HELD)
                        .because(sentence)
                        .problems(with(now, Problem.of(ALTERED, sentence)))
                        .witnessed(Witnessed.that("not-sent").with("reason", words)));
    }

    /** An earlier attempt may have been filed: that stays true. */
    private static List<Problem> with(Entry now, Problem problem) {
        List<Problem> problems =
                now.problems().stream().filter(Doubt::leavesOpen).collect(Collectors.toCollection(ArrayList::new));
        problems.add(problem);
        return problems;
    }
}
