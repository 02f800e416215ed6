package org.haguecourier.sandbox.misbehaviour;

import java.time.Duration;
import java.util.Random;

import org.haguecourier.sandbox.wire.Content;
import org.haguecourier.sandbox.wire.Ending;
import org.haguecourier.sandbox.wire.Framing;
import org.haguecourier.sandbox.wire.Manner;
import org.haguecourier.sandbox.wire.Reply;

/** Makes of the proper reply the one that was ordered. */
public final class Disguise {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final String PORTAL = "<!DOCTYPE html><html><head><title>Guest network</title></head>"
            + "<body><h1>Welcome</h1><form method=\"post\"><button>Accept and continue</button></form></body></html>";

    private Disguise() {}

    /** @param proper of no meaning for a kind that does not let the request through */
    public static Reply of(Misbehaviour order, Reply proper) {
        return switch (order.kind()) {
            case STATUS -> status(order, 503);
            case ACCEPT_THEN_STATUS -> status(order, 502);
            case DROP_BEFORE_READING, ACCEPT_THEN_CUT -> Reply.silence(Ending.CLOSE);
            case RESET, ACCEPT_THEN_RESET -> Reply.silence(Ending.RESET);
            case NO_IMPORT_ID -> proper;
            case SLOW -> proper.in(slowly(order, proper.manner()));
            case HTML -> Reply.text(200, "text/html", order.text(Detail.BODY).orElse(PORTAL));
            case EMPTY -> Reply.empty((int) order.number(Detail.STATUS, 200));
            case GARBAGE -> garbage(order);
            case REDIRECT -> redirect(order);
            case HUGE -> Reply.of(200, contentType(order), Content.blanks(order.number(Detail.BYTES, 64 * MEBIBYTE)));
            case HUGE_HEADER ->
                Reply.empty(200).withHeader("X-Huge", "x".repeat((int) order.number(Detail.BYTES, 50_000_000)));
            case CUT_BODY -> proper.in(proper.manner().cut(cutAt(order, proper)));
            case RESET_BODY -> proper.in(proper.manner().reset(cutAt(order, proper)));
            case CUT_WITHOUT_LENGTH ->
                proper.in(proper.manner().framed(Framing.UNTIL_CLOSE).cut(cutAt(order, proper)));
            case LATE_PUBLICATION -> Reply.text(404, "text/plain", "This week has not been published yet.");
        };
    }

    private static Reply status(Misbehaviour order, int otherwise) {
        int status = (int) order.number(Detail.STATUS, otherwise);
        Reply reply = Reply.text(
                status,
                order.text(Detail.CONTENT_TYPE).orElse("text/plain"),
                order.text(Detail.BODY).orElse("The sandbox was told to answer " + status + "."));
        Reply complete = order.text(Detail.RETRY_AFTER)
                .map(seconds -> reply.withHeader("Retry-After", seconds))
                .orElse(reply);
        // After a 1xx the client would wait for the answer proper, for ever.
        return status < 200 ? complete.in(Manner.PROPER.cut(0)) : complete;
    }

    private static Manner slowly(Misbehaviour order, Manner proper) {
        return proper.slow(
                Duration.ofMillis(order.number(Detail.DELAY, 0)), Duration.ofMillis(order.number(Detail.DRIP, 0)), (int)
                        Math.max(1, order.number(Detail.BYTES, 1)));
    }

    /** The same garbage every time: what went wrong once can be made to go wrong again. */
    private static Reply garbage(Misbehaviour order) {
        byte[] bytes = new byte[(int) order.number(Detail.BYTES, 512)];
        new Random(bytes.length).nextBytes(bytes);
        return Reply.of(200, contentType(order), bytes);
    }

    private static Reply redirect(Misbehaviour order) {
        return Reply.empty((int) order.number(Detail.STATUS, 302))
                .withHeader("Location", order.text(Detail.URL).orElse("http://elsewhere.invalid/"));
    }

    private static String contentType(Misbehaviour order) {
        return order.text(Detail.CONTENT_TYPE).orElse("application/xml");
    }

    private static long cutAt(Misbehaviour order, Reply proper) {
        return order.number(Detail.BYTES, proper.content().length() / 2);
    }
}
