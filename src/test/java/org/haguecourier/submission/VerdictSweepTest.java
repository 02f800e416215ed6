package org.haguecourier.submission;

import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Reply;
import org.haguecourier.submission.Verdict.Attention;
import org.haguecourier.submission.Verdict.Deferred;
import org.haguecourier.submission.Verdict.Filed;
import org.haguecourier.submission.Verdict.Refused;
import org.haguecourier.submission.Verdict.Unknown;
import org.haguecourier.submission.Verdict.Wait;

import static org.assertj.core.api.Assertions.assertThat;

/** Every status, against a list that is written out here once more. */
class VerdictSweepTest {
    private static final Set<Integer> REFUSED = Set.of(400, 404, 405, 410, 413, 415, 422);
    private static final Set<Integer> DEFERRED_QUIETLY = Set.of(408, 425, 429, 503);
    private static final Set<Integer> DEFERRED_WITH_ALARM = Set.of(401, 407, 421, 511);
    private static final Set<Integer> DEFERRED_FOR_LONG_WITH_ALARM = Set.of(403, 411, 414, 417, 426, 428, 431);

    static IntStream everyStatus() {
        return IntStream.rangeClosed(100, 599);
    }

    private static Verdict verdict(int status) {
        return Verdict.of(Answers.toPost(status, "text/plain", ""), Reply.EMPTY);
    }

    private static String told(Verdict verdict) {
        if (verdict instanceof Deferred deferred) {
            return "deferred"
                    + (deferred.pace() == Wait.LONG ? " for long" : "")
                    + (deferred.attention() == Attention.ALARM ? " with alarm" : "");
        }
        return verdict instanceof Refused ? "refused" : verdict instanceof Unknown ? "unknown" : "filed";
    }

    private static String expected(int status) {
        if (REFUSED.contains(status)) {
            return "refused";
        }
        if (DEFERRED_QUIETLY.contains(status)) {
            return "deferred";
        }
        if (DEFERRED_WITH_ALARM.contains(status)) {
            return "deferred with alarm";
        }
        return DEFERRED_FOR_LONG_WITH_ALARM.contains(status) ? "deferred for long with alarm" : "unknown";
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void eachStatusWithoutAnImportId(int status) {
        Verdict verdict = verdict(status);

        assertThat(told(verdict)).isEqualTo(expected(status));
        assertThat(verdict.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(verdict.sentence())
                .contains("The answer was " + status)
                .endsWith(".")
                .doesNotContain("..");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 99, 600, 999, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void whatIsNoStatusProvesNothing(int status) {
        assertThat(verdict(status)).isInstanceOf(Unknown.class);
    }

    @Test
    void onlyASuccessIsEverFiledHoweverGoodTheIdLooks() {
        everyStatus().forEach(status -> {
            Verdict verdict = Verdict.of(
                    Answers.toPost(status, "application/xml", ""),
                    Answers.reader().read(Answers.toPost(200, "application/xml", "<importId>4711</importId>")));

            assertThat(verdict instanceof Filed).isEqualTo(status >= 200 && status <= 299);
        });
    }
}
