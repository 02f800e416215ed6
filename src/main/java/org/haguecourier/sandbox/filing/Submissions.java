package org.haguecourier.sandbox.filing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.haguecourier.sandbox.misbehaviour.Disguise;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** POST /request: every one goes into the book, and each that is properly made is accepted. */
public final class Submissions {
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/zip", "application/octet-stream", "multipart/form-data");

    /** What was decided on one POST. */
    private record Decision(Optional<String> importId, Reply reply) {
        static final Decision NONE = new Decision(Optional.empty(), Reply.empty(0));
    }

    /** Says why a request may not pass, if it may not. */
    @FunctionalInterface
    public interface Gate {
        Optional<Reply> refusal(Request request);
    }

    private final ServiceRequests requests;
    private final PostBook book;
    private final SheetPrinter printer;

    public Submissions(ServiceRequests requests, PostBook book, SheetPrinter printer) {
        this.requests = requests;
        this.book = book;
        this.printer = printer;
    }

    /** @param gate answers only those whose token is not valid */
    public Reply answer(Request request, Optional<Misbehaviour> order, Gate gate) throws IOException {
        Instant at = requests.now();
        OptionalLong stop = order.map(Misbehaviour::stopsReadingAfter).orElse(OptionalLong.empty());
        if (stop.isPresent()) {
            return leaveUnread(at, request, order.get(), stop.getAsLong());
        }
        Parcel parcel = Parcel.receive(request);
        if (parcel.brokenOff().isPresent()) {
            enter(at, request, parcel, Decision.NONE, order);
            parcel.discard();
            throw parcel.brokenOff().get();
        }
        return answer(at, request, parcel, order, gate);
    }

    private Reply answer(Instant at, Request request, Parcel parcel, Optional<Misbehaviour> order, Gate gate) {
        boolean reached = order.map(Misbehaviour::kind).map(Kind::letsThrough).orElse(true);
        Decision proper = reached ? decide(request, parcel, order, gate) : Decision.NONE;
        Decision seen = order.map(one -> new Decision(proper.importId(), Disguise.of(one, proper.reply())))
                .orElse(proper);
        enter(at, request, parcel, seen, order);
        if (seen.importId().isEmpty()) {
            parcel.discard();
        }
        return seen.reply();
    }

    private Decision decide(Request request, Parcel parcel, Optional<Misbehaviour> order, Gate gate) {
        Optional<Reply> refusal = gate.refusal(request).or(() -> refusal(request, parcel));
        if (refusal.isPresent()) {
            return new Decision(Optional.empty(), refusal.get());
        }
        String importId = requests.accept(parcel);
        Sheet sheet = new Sheet("dgn:HagueImport")
                .with("dgn:ImportIdentifier", "importId", importId)
                .with("dgn:ImportStatusCategory", "importStatus", "Received");
        boolean conceal = order.filter(one -> one.kind() == Kind.NO_IMPORT_ID).isPresent();
        return new Decision(Optional.of(importId), printer.print(200, conceal ? sheet.without("importId") : sheet));
    }

    private Optional<Reply> refusal(Request request, Parcel parcel) {
        if (request.body().declaredLength().isEmpty()) {
            return refused(411, "LENGTH_REQUIRED", "Content-Length is required.");
        }
        if (!MEDIA_TYPES.contains(request.mediaType())) {
            return refused(415, "MEDIA_TYPE", "Content-Type must be one of " + MEDIA_TYPES + ".");
        }
        if (parcel.malformed().isPresent()) {
            return refused(400, "MULTIPART_MALFORMED", parcel.malformed().get());
        }
        if (parcel.size() == 0) {
            return refused(400, "PACKAGE_EMPTY", "There is no package in the body.");
        }
        return Optional.empty();
    }

    private Optional<Reply> refused(int status, String code, String text) {
        return Optional.of(printer.printError(status, code, text));
    }

    private Reply leaveUnread(Instant at, Request request, Misbehaviour order, long stop) throws IOException {
        InputStream body = request.body().stream();
        long read = 0;
        while (read < stop && body.read() >= 0) {
            read++;
        }
        book.enter(new ReceivedPost(
                at,
                "",
                read,
                announced(request),
                Optional.empty(),
                0,
                false,
                Optional.of(order.kind().word())));
        return Disguise.of(order, Reply.empty(0));
    }

    private void enter(Instant at, Request request, Parcel parcel, Decision decision, Optional<Misbehaviour> order) {
        book.enter(new ReceivedPost(
                at,
                parcel.sha256(),
                parcel.size(),
                announced(request),
                decision.importId(),
                decision.reply().status(),
                decision.importId().isPresent(),
                order.map(one -> one.kind().word())));
    }

    private static long announced(Request request) {
        return request.body().declaredLength().orElse(0);
    }
}
