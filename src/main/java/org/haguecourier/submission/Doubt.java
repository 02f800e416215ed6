package org.haguecourier.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.hws.Answer;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;

/**
 * What is known of an attempt whose end is not, for the person who has to ask WIPO about it.
 *
 * @param begun when the attempt was written down, just before the first byte
 * @param sent how many bytes of the package had left; empty where nobody is left who could know
 */
record Doubt(int attempt, Instant begun, OptionalLong sent, long bytes) {
    static final String INTERRUPTED = "interrupted";
    static final String NO_ANSWER = "no-answer";
    static final String BROKEN_OFF = "answer-broken-off";
    static final String REDIRECTED = "redirected";
    static final String UNEXPECTED = "unexpected-status";

    static final String HELD = " Sending it again might file it twice, so it is held until that is decided.";
    static final String HELD_ALL_THE_SAME =
            " Sending it again would most likely file it twice, so it is held until that is decided, although"
                    + " hws.submission.when-in-doubt=resend.";
    static final String HELD_AGAIN =
            " It was to be sent again, which would most likely file it twice, so it is held until"
                    + " that is decided anew.";
    static final String SENT_AGAIN = " It is sent again all the same, because hws.submission.when-in-doubt=resend; it"
            + " may then be filed twice.";

    private static final String ONCE_MORE = "What became of an earlier attempt is not known, and the package was sent"
            + " again all the same (hws.submission.when-in-doubt=resend). It may be filed once more than is told here:"
            + " please ask WIPO.";

    /** What is put down where the fate of an attempt is open. */
    private static final Set<String> CODES = Stream.concat(
                    Stream.of(INTERRUPTED, NO_ANSWER, BROKEN_OFF, REDIRECTED, UNEXPECTED),
                    StatusRule.codesOf(StatusRule.Outcome.UNKNOWN))
            .collect(Collectors.toUnmodifiableSet());

    static boolean leavesOpen(Problem problem) {
        return CODES.contains(problem.code());
    }

    /** A package that is sent again, though its fate is open, says so from then on and for good. */
    static List<Problem> whenSentAgain(Entry entry) {
        if (entry.state() != State.DEFERRED || entry.problems().stream().noneMatch(Doubt::leavesOpen)) {
            return entry.problems();
        }
        List<Problem> problems = new ArrayList<>(entry.problems());
        problems.add(Problem.of(Problem.MAY_BE_FILED_TWICE, ONCE_MORE));
        return problems;
    }

    static Doubt after(Entry begun, Answer answer) {
        return new Doubt(
                begun.attempts(),
                begun.since(),
                OptionalLong.of(answer.sent()),
                begun.parcel().bytes());
    }

    static Doubt withoutAnswer(Entry begun) {
        return new Doubt(
                begun.attempts(),
                begun.since(),
                OptionalLong.empty(),
                begun.parcel().bytes());
    }

    /** After the sentence on what happened. */
    String facts() {
        return " Attempt " + attempt + " began at " + begun.truncatedTo(ChronoUnit.SECONDS) + "; " + bytesSent() + ".";
    }

    private String bytesSent() {
        if (sent.isEmpty()) {
            return "how many of the " + bytes + " bytes of the package had left is not known";
        }
        return sent.getAsLong() >= bytes
                ? "all " + bytes + " bytes of the package had left"
                : sent.getAsLong() + " of the " + bytes + " bytes of the package had left";
    }
}
