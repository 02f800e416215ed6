package org.haguecourier.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Pace;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Work;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What an answer without the answer means for a question that may be repeated: always "ask again", the question is only
 * when, and whether somebody should know. Nothing is ever given up here: a package that HWS has taken is followed until
 * HWS says how it ended.
 */
final class AskAgain {
    private static final Logger LOG = Logger.getLogger(AskAgain.class);

    private final Work question;
    private final Pace pace;
    private final Clock clock;
    private final Duration patience;

    AskAgain(Work question, Pace pace, Clock clock, Duration patience) {
        this.question = question;
        this.pace = pace;
        this.clock = clock;
        this.patience = patience;
    }

    /** HWS answered, and there is nothing new: the usual case. */
    Change patiently(Entry entry) {
        return Change.inPlace()
                .countsAsAsk()
                .problems(List.of())
                .then(question, clock.instant().plus(pace.after(entry.asks() + 1L)));
    }

    /** HWS did not answer the question. */
    Change after(Entry entry, Answer answer) {
        Optional<Problem> problem = problem(entry, answer);
        Duration wait = isOurFault(answer.status())
                ? pace.atLongest(answer.retryAfter())
                : pace.after(entry.asks() + 1L, answer.retryAfter());
        Change change = Change.inPlace()
                .countsAsAsk()
                .problems(problem.stream().toList())
                .then(question, clock.instant().plus(wait));
        problem.filter(now -> isNews(entry, now)).ifPresent(now -> {
            LOG.warnf("%s: %s", entry.reference(), now.message());
            change.because(now.message());
        });
        return change;
    }

    private Optional<Problem> problem(Entry entry, Answer answer) {
        int status = answer.status();
        if (isNotYet(answer)) {
            return isOverdue(entry) ? Optional.of(overdue()) : Optional.empty();
        }
        if (answer.isSuccess()) {
            return Optional.of(Problem.of(
                    "answer-not-understood",
                    "When we wanted to " + question.sentence() + ", HWS answered with something in which none of the"
                            + " names in hws.reply.* is found. It is asked again; the answer is kept in the inbox."));
        }
        if (status == 0) {
            return Optional.of(Problem.of(
                    "no-answer",
                    "To " + question.sentence() + " was not possible: "
                            + answer.failure().orElse("no answer") + ". It is tried again."));
        }
        if (status == 401 || status == 403) {
            return Optional.of(Problem.of(
                    "access-refused",
                    "HWS refuses us (HTTP " + status + ") when we " + question.sentence()
                            + ". Check client ID, scope and"
                            + " whether WIPO has allowed this machine's address. It is tried again, seldom."));
        }
        return Optional.of(Problem.of(
                "http-" + status,
                "HWS answered HTTP " + status + " when we wanted to " + question.sentence() + ". It is tried again."));
    }

    private Problem overdue() {
        return Problem.of(
                "unknown-to-hws-for-long",
                "More than " + words(patience) + " after HWS gave this package a number, it does not know it. It is"
                        + " asked on; please ask WIPO as well.");
    }

    private static String words(Duration time) {
        return time.compareTo(Duration.ofHours(2)) < 0 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }

    private boolean isOverdue(Entry entry) {
        Instant latest = entry.since().plus(patience);
        return clock.instant().isAfter(latest);
    }

    /** A question that is refused as such will not be answered the next minute either. */
    private static boolean isOurFault(int status) {
        return status >= 400 && status < 500 && status != 404 && status != 408 && status != 425 && status != 429;
    }

    private static boolean isNotYet(Answer answer) {
        int status = answer.status();
        return status == 404
                || status == 425
                || status == 202
                || status == 204
                || answer.isSuccess() && isEmpty(answer);
    }

    private static boolean isEmpty(Answer answer) {
        return new String(answer.body(), ISO_8859_1).isBlank();
    }

    private static boolean isNews(Entry entry, Problem now) {
        return entry.problems().stream().noneMatch(before -> before.code().equals(now.code()));
    }
}
