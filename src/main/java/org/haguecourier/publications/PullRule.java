package org.haguecourier.publications;

import java.util.Set;

import org.haguecourier.files.Printable;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Reasons;
import org.haguecourier.ledger.Series;

/** What an answer other than a whole publication means, and how soon to ask again. The one place that decides it. */
final class PullRule {
    enum Patience {
        /** The week is not out: in the rhythm of the settings, later once a day. */
        NOT_YET,
        /** It will go away by itself: after a moment, and then after longer and longer ones. */
        SOON,
        /** Somebody has to do something about it. */
        LONG
    }

    record Verdict(Patience patience, String words) {}

    private static final Set<Integer> BUSY = Set.of(408, 429, 503);

    private final Set<Integer> notYet;

    PullRule(Set<Integer> notYet) {
        this.notYet = notYet;
    }

    Verdict of(Series series, Answer answer) {
        int status = answer.status();
        if (status == 0) {
            return new Verdict(
                    Patience.SOON,
                    "No whole answer came: " + Printable.text(answer.failure().orElse("no reason is known")));
        }
        if (notYet.contains(status) || status == 200) {
            return new Verdict(Patience.NOT_YET, "HWS does not have it yet (" + inNumbers(answer) + ").");
        }
        String reason = Reasons.sentence(answer);
        if (status == 401 || status == 403) {
            return new Verdict(Patience.LONG, refused(series, status) + reason);
        }
        if (BUSY.contains(status) || status >= 500) {
            return new Verdict(Patience.SOON, "HWS cannot answer now (" + inNumbers(answer) + ")." + reason);
        }
        return new Verdict(
                Patience.LONG,
                "HWS answers " + inNumbers(answer) + ". Is hws.api.paths." + series.label() + " right?" + reason);
    }

    private static String inNumbers(Answer answer) {
        return answer.status() == 200 ? "an empty answer" : "HTTP " + answer.status();
    }

    private static String refused(Series series, int status) {
        if (status == 401) {
            return "HWS does not accept our access token (HTTP 401).";
        }
        return series == Series.CONFIDENTIAL_COPY
                ? "HWS refuses us the confidential copies (HTTP 403). They are for examining Offices only. If yours is one,"
                        + " ask WIPO whether this client may fetch them; if not, set hws.confidential-copy.enabled=false."
                : "HWS refuses us the bulletin (HTTP 403). Has WIPO allowed this machine's address, and the scope?";
    }
}
