package org.haguecourier.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Series;
import org.haguecourier.sandbox.publications.Term;

/** All that may befall a publication, drawn by lot. */
final class Misfortune {
    private static final List<String> NOT_YET = List.of("404", "204", "202", "425", "empty");
    private static final List<Endpoint> PUBLICATIONS = List.of(Endpoint.BULLETIN, Endpoint.CONFIDENTIAL_COPY);

    /** What is left of a publication may be shorter than where it was to be cut. */
    private static final Set<String> CUTS = Set.of(Kind.CUT_BODY.word(), Kind.CUT_WITHOUT_LENGTH.word());

    /** No publication of the sandbox is smaller. */
    private static final int WITHIN = 7_000;

    private final Sandbox sandbox;
    private final Random chance;
    private final Map<String, Instant> spoiledUntil = new HashMap<>();

    Misfortune(Sandbox sandbox, Random chance) {
        this.sandbox = sandbox;
        this.chance = chance;
    }

    /** How a week will be published: late, without a length, not to be resumed, or spoiled at first. */
    void plan(Series series, PublishedWeek week, Timeline timeline) {
        PublicationOrder order = PublicationOrder.of(series).in(week.id());
        Duration late = Duration.ofHours(hoursLate());
        if (!late.isZero()) {
            sandbox.publish(order.with(Term.LATE_HOURS, late.toHours()).with(Term.NOT_YET, oneOf(NOT_YET)));
        }
        if (oneIn(8)) {
            sandbox.publish(order.with(Term.LENGTH, oneOf(List.of("false", "chunked"))));
        }
        if (oneIn(8)) {
            sandbox.publish(order.with(Term.RANGES, "false"));
        }
        if (oneIn(20)) {
            Instant mended = week.out().plus(late).plus(Duration.ofMinutes(chance.nextInt(20, 300)));
            sandbox.publish(order.with(Term.CORRUPT_ENTRY, "true"));
            spoiledUntil.put(series.word() + week.id(), mended);
            timeline.at(mended, () -> sandbox.publish(order.with(Term.CORRUPT_ENTRY, "false")));
        }
    }

    private int hoursLate() {
        if (oneIn(60)) {
            return chance.nextInt(24, 24 * 7);
        }
        return oneIn(9) ? chance.nextInt(1, 12) : 0;
    }

    /** What the next requests meet. */
    void strike() {
        for (Endpoint endpoint : PUBLICATIONS) {
            if (oneIn(3)) {
                sandbox.misbehave(ofPublication(endpoint));
            }
        }
        if (oneIn(10)) {
            sandbox.revokeTokens();
        }
        if (oneIn(10)) {
            int status = oneOf(List.of(400, 401, 500));
            sandbox.misbehave(Misbehaviour.at(Endpoint.TOKEN, Kind.STATUS).with(Detail.STATUS, status));
        }
    }

    private Misbehaviour ofPublication(Endpoint endpoint) {
        Kind kind = oneOf(List.of(
                Kind.CUT_BODY,
                Kind.RESET_BODY,
                Kind.CUT_WITHOUT_LENGTH,
                Kind.DROP_BEFORE_READING,
                Kind.RESET,
                Kind.HTML,
                Kind.GARBAGE,
                Kind.EMPTY,
                Kind.STATUS));
        Misbehaviour order = Misbehaviour.at(endpoint, kind).times(chance.nextInt(1, 4));
        return switch (kind) {
            case CUT_BODY, CUT_WITHOUT_LENGTH -> order.with(Detail.BYTES, chance.nextInt(WITHIN));
            case STATUS -> withStatus(order, oneOf(List.of(401, 403, 429, 500, 503)));
            default -> order;
        };
    }

    private Misbehaviour withStatus(Misbehaviour order, int status) {
        Misbehaviour answer = order.with(Detail.STATUS, status);
        boolean busy = status == 429 || status == 503;
        return busy ? answer.with(Detail.RETRY_AFTER, chance.nextInt(1, 7200)) : answer;
    }

    /** Everything is well from now on, but what is late still comes late. */
    void end() {
        List<PublicationOrder> lasting = sandbox.publicationOrders();
        sandbox.behave();
        lasting.forEach(sandbox::publish);
    }

    /** Whether a whole and sound publication was sent, so that there was no reason to ask for it once more. */
    boolean wasGiven(Pull pull) {
        Instant sound = spoiledUntil.getOrDefault(pull.series().word() + pull.week(), Instant.MIN);
        return (pull.answered() == 200 || pull.answered() == 206)
                && pull.misbehaviour().map(CUTS::contains).orElse(true)
                && pull.length() > 0
                && pull.sent() == pull.length()
                && !pull.at().isBefore(sound);
    }

    private boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    private <T> T oneOf(List<T> several) {
        return several.get(chance.nextInt(several.size()));
    }
}
