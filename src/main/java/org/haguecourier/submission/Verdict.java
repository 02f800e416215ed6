package org.haguecourier.submission;

import java.time.Duration;
import java.util.Optional;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Reply;

/**
 * What became of a package that was POSTed. HWS cannot be asked afterwards whether it has a package, so a verdict
 * claims no more than the answer proves: filed, not filed (deferred or refused), or unknown.
 */
public sealed interface Verdict {
    /** Stable, for programs: {@code gateway-timeout}. */
    String code();

    /** For the receipt: what happened, what is known of the package, and what follows. */
    String sentence();

    /** HWS has it. Whether its import succeeds is another question, for the import status to answer. */
    record Filed(String importId, String code, String sentence) implements Verdict {}

    /**
     * HWS does not have it, and sending it again is safe.
     *
     * @param retryAfter what the server asked for; no promise that it is waited for in full
     */
    record Deferred(Wait pace, Attention attention, Optional<Duration> retryAfter, String code, String sentence)
            implements Verdict {}

    /** HWS does not have it and does not want it. */
    record Refused(String code, String sentence) implements Verdict {}

    /** HWS may have it. To be kept aside; a second filing is legal damage, and so is none. */
    record Unknown(Likelihood filed, String code, String sentence) implements Verdict {}

    enum Likelihood {
        /** Nothing speaks for either. */
        OPEN,
        /** HWS said that it was a success, and only the import ID is missing: sent again, it would be filed twice. */
        VERY_LIKELY
    }

    enum Wait {
        /** Growing with the tries. */
        NORMAL,
        /** The longest at once: knocking again soon would only look like an attack. */
        LONG
    }

    enum Attention {
        /** Time alone mends it. */
        NONE,
        /** Somebody has to mend something, or it stays like this. */
        ALARM
    }

    /**
     * The one decision.
     *
     * @param answer to the POST; a first 401 has been met with a fresh token before, so a 401 here is the second
     * @param reply what the answer says
     */
    static Verdict of(Answer answer, Reply reply) {
        return Outcomes.of(answer, reply);
    }
}
