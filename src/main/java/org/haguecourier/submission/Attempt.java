package org.haguecourier.submission;

import java.time.Instant;

import org.haguecourier.files.Sha256;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Trace;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Witnessed;
import org.haguecourier.settings.Settings;

/** What of an attempt to submit a package becomes evidence; it never holds a token or what is in the package. */
final class Attempt {
    private Attempt() {}

    static Witnessed begun(Entry entry, Settings.Api api) {
        return Witnessed.that("attempt-begun")
                .with("attempt", entry.attempts() + 1L)
                .with("packageFile", entry.parcel().file())
                .with("packageSha256", entry.parcel().sha256())
                .with("packageBytes", entry.parcel().bytes())
                .with("environment", entry.environment())
                .with("request", "POST " + api.baseUrl() + api.paths().submit());
    }

    static Witnessed ended(Entry entry, Answer answer, Verdict verdict, Instant at) {
        Trace trace = answer.trace();
        Witnessed ended = Witnessed.that("attempt-ended")
                .with("attempt", entry.attempts())
                .with("endedAt", at.toString())
                .with("verdict", verdict.code())
                .with("requests", trace.requests())
                .with("request", trace.request())
                .with("serverCertificateSha256", trace.certificate())
                .with("sendingBegan", trace.sendingBegan())
                .with("sendingEnded", trace.sendingEnded())
                .with("sentBytes", answer.sent())
                .with("sentSha256", answer.sentSha256())
                .with("serverDate", trace.date());
        if (verdict instanceof Verdict.Filed filed) {
            ended.with("importId", filed.importId());
        }
        return answer.status() == 0 ? unanswered(ended, answer) : answered(ended, answer);
    }

    /** Its status line may have come all the same. */
    private static Witnessed unanswered(Witnessed ended, Answer answer) {
        return ended.with("statusWithoutAnswer", answer.trace().status()).with("failure", answer.failure());
    }

    private static Witnessed answered(Witnessed ended, Answer answer) {
        return ended.with("status", answer.status())
                .with("answerType", answer.contentType())
                .with("answerBytes", answer.body().length)
                .with("answerSha256", Sha256.of(answer.body()));
    }

    static Witnessed interrupted(Entry entry, Verdict verdict, String what) {
        return Witnessed.that("attempt-interrupted")
                .with("attempt", entry.attempts())
                .with("verdict", verdict.code())
                .with("reason", what);
    }

    /** Begun in the ledger, and given up before anything left. */
    static Witnessed notSent(Entry entry, String why) {
        return Witnessed.that("attempt-not-sent")
                .with("attempt", entry.attempts())
                .with("reason", why);
    }
}
