package org.haguecourier.submission;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Clause;
import org.haguecourier.hws.Reasons;
import org.haguecourier.hws.Reply;
import org.haguecourier.submission.Verdict.Attention;
import org.haguecourier.submission.Verdict.Deferred;
import org.haguecourier.submission.Verdict.Filed;
import org.haguecourier.submission.Verdict.Likelihood;
import org.haguecourier.submission.Verdict.Refused;
import org.haguecourier.submission.Verdict.Unknown;
import org.haguecourier.submission.Verdict.Wait;

/** Finds the verdict by the import ID, by the proof that nothing left, or by the {@link StatusRule} of the status. */
final class Outcomes {
    private static final String NOT_FILED_LATER = " Nothing was filed. The package will be sent again later.";
    private static final String NOT_FILED_ALARM =
            NOT_FILED_LATER + " Somebody should look into it: it will not go away by itself.";
    private static final String NOT_FILED_REFUSED = " Nothing was filed, and the same package will not be sent again.";
    private static final String KEPT = " What came of it is kept beside this receipt.";
    private static final String NOT_KNOWN = " Whether the package was filed is not known.";

    private Outcomes() {}

    static Verdict of(Answer answer, Reply reply) {
        if (answer.status() == 0) {
            return noAnswer(answer);
        }
        if (answer.isSuccess()) {
            return success(answer, reply);
        }
        return StatusRule.listed(answer.status())
                .map(rule -> byRule(rule, answer, reply))
                .orElseGet(() -> unlisted(answer, reply));
    }

    private static Verdict noAnswer(Answer answer) {
        if (answer.trace().status().isPresent()) {
            return brokenOff(answer, answer.trace().status().get());
        }
        if (answer.sent() == 0) {
            return new Deferred(
                    Wait.NORMAL,
                    Attention.NONE,
                    answer.retryAfter(),
                    "not-sent",
                    "HWS was not reached, not one byte of the package left" + why(answer) + NOT_FILED_LATER);
        }
        return new Unknown(
                Likelihood.OPEN,
                Doubt.NO_ANSWER,
                "No answer came after " + answer.sent() + " bytes of the request had left" + why(answer) + NOT_KNOWN);
    }

    /** Its beginning counts for what it proves, and nothing is taken from what may be half a word. */
    private static Verdict brokenOff(Answer answer, int status) {
        boolean success = status >= 200 && status < 300;
        return new Unknown(
                success ? Likelihood.VERY_LIKELY : Likelihood.OPEN,
                Doubt.BROKEN_OFF,
                "HWS answered " + status + (success ? ", a success" : "") + ", but its answer could not be received to"
                        + " the end" + why(answer) + (answer.body().length == 0 ? "" : KEPT) + NOT_KNOWN);
    }

    private static String why(Answer answer) {
        return answer.failure().map(failure -> ": " + Clause.of(failure) + ".").orElse(".");
    }

    private static Verdict success(Answer answer, Reply reply) {
        return reply.importId()
                .<Verdict>map(id -> new Filed(
                        id,
                        "filed",
                        "HWS has received the package and gave it the import ID " + id + importStatus(reply)
                                + ". It will be asked what became of the import."))
                .orElseGet(() -> new Unknown(
                        Likelihood.VERY_LIKELY,
                        "no-import-id",
                        "The answer was " + answer.status() + ", a success, but no import ID can be read in it"
                                + why(answer)
                                + NOT_KNOWN));
    }

    /** Even "failed" is no refusal of the POST: the import exists, and following it brings the reason. */
    private static String importStatus(Reply reply) {
        return reply.importStatus()
                .map(status -> " and the import status \"" + status + "\"")
                .orElse("");
    }

    private static Verdict byRule(StatusRule rule, Answer answer, Reply reply) {
        String what = "The answer was " + answer.status() + ": " + rule.meaning() + "." + Reasons.sentence(answer);
        return switch (rule.outcome()) {
            case REFUSED -> new Refused(rule.code(), what + NOT_FILED_REFUSED);
            case DEFERRED -> deferred(Wait.NORMAL, Attention.NONE, rule, answer, what + NOT_FILED_LATER);
            case DEFERRED_ALARM -> deferred(Wait.NORMAL, Attention.ALARM, rule, answer, what + NOT_FILED_ALARM);
            case DEFERRED_LONG_ALARM -> deferred(Wait.LONG, Attention.ALARM, rule, answer, what + NOT_FILED_ALARM);
            case UNKNOWN -> new Unknown(Likelihood.OPEN, rule.code(), what + trace(reply) + NOT_KNOWN);
        };
    }

    private static Verdict deferred(Wait wait, Attention attention, StatusRule rule, Answer answer, String sentence) {
        return new Deferred(wait, attention, answer.retryAfter(), rule.code(), sentence);
    }

    /** What nobody has thought of proves nothing. */
    private static Verdict unlisted(Answer answer, Reply reply) {
        boolean redirected = answer.status() >= 300 && answer.status() < 400;
        return redirected
                ? new Unknown(
                        Likelihood.OPEN,
                        Doubt.REDIRECTED,
                        "The answer was " + answer.status() + ", a redirect, which is not followed: the package and the"
                                + " access token go to HWS alone." + NOT_KNOWN)
                : new Unknown(
                        Likelihood.OPEN,
                        Doubt.UNEXPECTED,
                        "The answer was " + answer.status() + ", which does not say what became of the request."
                                + trace(reply) + NOT_KNOWN);
    }

    /** Not enough to call it filed, but a help to the operator who has to find out. */
    private static String trace(Reply reply) {
        return reply.importId()
                .map(id -> " It mentions " + id + ", which may be an import ID.")
                .orElse("");
    }
}
