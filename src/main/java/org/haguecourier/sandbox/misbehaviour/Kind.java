package org.haguecourier.sandbox.misbehaviour;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways to misbehave. */
public enum Kind {
    /** Any status (default 503), with a body if one is given; the request is not acted upon. */
    STATUS("status", Reach.WARDED_OFF, Detail.STATUS, Detail.RETRY_AFTER, Detail.BODY, Detail.CONTENT_TYPE),
    /** The connection is closed as soon as the request's head is in. */
    DROP_BEFORE_READING("drop-before-reading", Reach.WARDED_OFF),
    /** A TCP reset in place of an answer, once the request is in, or after so many bytes of a package. */
    RESET("reset", Reach.WARDED_OFF, Detail.BYTES),
    /** The package is accepted and recorded, then the connection is closed without an answer. */
    ACCEPT_THEN_CUT("accept-then-cut", Reach.SUBMISSION),
    ACCEPT_THEN_RESET("accept-then-reset", Reach.SUBMISSION),
    /** The package is accepted and recorded, and the answer is a failure (default 502). */
    ACCEPT_THEN_STATUS(
            "accept-then-status",
            Reach.SUBMISSION,
            Detail.STATUS,
            Detail.RETRY_AFTER,
            Detail.BODY,
            Detail.CONTENT_TYPE),
    /** The package is accepted and recorded, and the answer is a 200 that does not say under which ID. */
    NO_IMPORT_ID("no-import-id", Reach.SUBMISSION),
    /** The proper answer, late or in pieces of so many bytes. */
    SLOW("slow", Reach.LET_THROUGH, Detail.DELAY, Detail.DRIP, Detail.BYTES),
    /** A captive portal's 200. */
    HTML("html", Reach.WARDED_OFF, Detail.BODY),
    EMPTY("empty", Reach.WARDED_OFF, Detail.STATUS),
    /** 200, and bytes that are nothing. */
    GARBAGE("garbage", Reach.WARDED_OFF, Detail.BYTES, Detail.CONTENT_TYPE),
    REDIRECT("redirect", Reach.WARDED_OFF, Detail.STATUS, Detail.URL),
    /** A body of so many blanks (default 64 MiB). */
    HUGE("huge", Reach.WARDED_OFF, Detail.BYTES, Detail.CONTENT_TYPE),
    /** A header of so many characters (default 50 MB). */
    HUGE_HEADER("huge-header", Reach.WARDED_OFF, Detail.BYTES),
    /** The proper answer, closed after so many bytes (default half); its Content-Length promised all. */
    CUT_BODY("cut-body", Reach.LET_THROUGH, Detail.BYTES),
    /** The same with a TCP reset for an end; what was sent before may be lost on the way. */
    RESET_BODY("reset-body", Reach.LET_THROUGH, Detail.BYTES),
    /** Cut without a Content-Length: at the level of HTTP it looks whole. */
    CUT_WITHOUT_LENGTH("cut-without-length", Reach.LET_THROUGH, Detail.BYTES),
    /** As if the week were not out yet. */
    LATE_PUBLICATION("late-publication", Reach.PUBLICATION);

    private enum Reach {
        WARDED_OFF,
        LET_THROUGH,
        SUBMISSION,
        PUBLICATION
    }

    private final String word;
    private final Reach reach;
    private final Set<Detail> details;

    Kind(String word, Reach reach, Detail... details) {
        this.word = word;
        this.reach = reach;
        this.details = details.length == 0 ? Set.of() : EnumSet.copyOf(List.of(details));
    }

    public String word() {
        return word;
    }

    /** Whether the request is acted upon all the same, so that a package is filed. */
    public boolean letsThrough() {
        return reach == Reach.LET_THROUGH || reach == Reach.SUBMISSION;
    }

    public boolean isPossibleAt(Endpoint endpoint) {
        return switch (reach) {
            case SUBMISSION -> endpoint == Endpoint.SUBMIT;
            case PUBLICATION -> endpoint == Endpoint.BULLETIN || endpoint == Endpoint.CONFIDENTIAL_COPY;
            default -> true;
        };
    }

    public boolean takes(Detail detail) {
        return details.contains(detail);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
