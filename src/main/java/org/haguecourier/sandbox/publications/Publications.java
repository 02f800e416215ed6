package org.haguecourier.sandbox.publications;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.wire.Content;
import org.haguecourier.sandbox.wire.Manner;
import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** The two weekly pulls: from Friday noon in Geneva on, unless something else was ordered. */
public final class Publications {
    private final Clock clock;
    private final PublicationOrders orders = new PublicationOrders();
    private final PullBook book = new PullBook();

    public Publications(Clock clock) {
        this.clock = clock;
    }

    public void order(PublicationOrder order) {
        orders.add(order);
    }

    public List<PublicationOrder> orders() {
        return orders.standing();
    }

    public void clear() {
        orders.clear();
    }

    public List<Pull> pulls() {
        return book.pulls();
    }

    public Reply bulletin(Request request) throws IOException {
        return answer(request, Series.BULLETIN);
    }

    public Reply confidentialCopy(Request request) throws IOException {
        return answer(request, Series.CONFIDENTIAL_COPY);
    }

    /** Writes down what is about to be answered, if it is the answer to a pull. */
    public Reply entered(Request request, Endpoint endpoint, Optional<Misbehaviour> order, Reply reply) {
        return Series.at(endpoint)
                .map(series -> book.enter(pull(request, series, order, reply), reply))
                .orElse(reply);
    }

    private Pull pull(Request request, Series series, Optional<Misbehaviour> order, Reply reply) {
        return new Pull(
                clock.instant(),
                series,
                weekId(request),
                request.header("Range"),
                reply.status(),
                reply.content().length(),
                0,
                order.map(one -> one.kind().word()));
    }

    private Reply answer(Request request, Series series) throws IOException {
        Terms terms = orders.termsOf(series, weekId(request));
        if (terms.isWithheld()) {
            return Absence.of(terms.answer());
        }
        Optional<PublicationWeek> week = terms.scheme().week(weekId(request));
        if (week.isEmpty()) {
            return Reply.text(404, "text/plain", "There is no such week.");
        }
        Issue issue = new Issue(series, week.get(), terms);
        return clock.instant().isBefore(issue.publishedAt()) ? Absence.of(terms.notYet()) : answer(request, issue);
    }

    private static Reply answer(Request request, Issue issue) throws IOException {
        Validators validators = issue.validators();
        if (validators.areKnownTo(request)) {
            return validators.on(Reply.empty(304));
        }
        Content zip = issue.zip();
        boolean inPart = issue.terms().offersRanges() && validators.allowPartFor(request);
        Reply reply = request.header("Range")
                .filter(header -> inPart)
                .flatMap(header -> ByteRange.of(header, zip.length()))
                .map(range -> part(zip, range))
                .orElseGet(() -> Reply.of(200, "application/zip", zip));
        return validators
                .on(reply)
                .withHeader("Accept-Ranges", issue.terms().offersRanges() ? "bytes" : "none")
                .withHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + issue.week().id() + ".zip\"")
                .in(Manner.PROPER.framed(issue.terms().framing()));
    }

    private static Reply part(Content zip, ByteRange range) {
        Reply reply = range.isSatisfiable()
                ? Reply.of(206, "application/zip", zip.part(range.first(), range.count()))
                : Reply.text(416, "text/plain", "The publication ends before.");
        return reply.withHeader("Content-Range", range.header());
    }

    private static String weekId(Request request) {
        List<String> segments = request.segments();
        return segments.get(segments.size() - 1);
    }
}
