package org.haguecourier.sandbox;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.haguecourier.sandbox.control.Control;
import org.haguecourier.sandbox.filing.Submissions;
import org.haguecourier.sandbox.misbehaviour.Disguise;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.misbehaviour.Mischief;
import org.haguecourier.sandbox.publications.Publications;
import org.haguecourier.sandbox.wire.Handler;
import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** Sends each request to the endpoint that it is for, past what has been ordered to go wrong there. */
final class FrontDoor implements Handler {
    private final Control control;
    private final Mischief mischief;
    private final Gatekeeper gatekeeper;
    private final Submissions submissions;
    private final Publications publications;
    private final Map<Endpoint, Handler> handlers;

    FrontDoor(
            Control control,
            Mischief mischief,
            Gatekeeper gatekeeper,
            Submissions submissions,
            Publications publications,
            Map<Endpoint, Handler> handlers) {
        this.control = control;
        this.mischief = mischief;
        this.gatekeeper = gatekeeper;
        this.submissions = submissions;
        this.publications = publications;
        this.handlers = handlers;
    }

    @Override
    public Reply answer(Request request) throws IOException {
        if (request.segments().get(0).equals("control")) {
            return control.answer(request);
        }
        Optional<Endpoint> endpoint = Endpoint.at(request.segments());
        if (endpoint.isEmpty()) {
            return Reply.text(404, "text/plain", "There is nothing at " + request.path());
        }
        return answer(request, endpoint.get());
    }

    private Reply answer(Request request, Endpoint endpoint) throws IOException {
        if (!endpoint.method().equals(request.method())) {
            return Reply.text(405, "text/plain", "Only " + endpoint.method() + " is allowed here.")
                    .withHeader("Allow", endpoint.method());
        }
        Optional<Misbehaviour> order = mischief.next(endpoint);
        if (endpoint == Endpoint.SUBMIT) {
            return submissions.answer(request, order, gatekeeper);
        }
        return publications.entered(request, endpoint, order, seen(request, endpoint, order));
    }

    private Reply seen(Request request, Endpoint endpoint, Optional<Misbehaviour> order) throws IOException {
        if (order.isEmpty()) {
            return proper(request, endpoint);
        }
        boolean reached = order.get().kind().letsThrough();
        return Disguise.of(order.get(), reached ? proper(request, endpoint) : Reply.empty(0));
    }

    private Reply proper(Request request, Endpoint endpoint) throws IOException {
        Optional<Reply> refusal = endpoint.needsToken() ? gatekeeper.refusal(request) : Optional.empty();
        return refusal.isPresent() ? refusal.get() : handlers.get(endpoint).answer(request);
    }
}
