package org.haguecourier.routing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.Receiver;
import org.haguecourier.hws.RetryAfter;
import org.haguecourier.hws.Trace;

/** Turns what came back, or the failure that nothing did, into an {@link Answer}; HWS's headers end here. */
public final class HwsAnswer implements Processor {
    private final RetryAfter retryAfter;

    HwsAnswer(RetryAfter retryAfter) {
        this.retryAfter = retryAfter;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        byte[] body = body(exchange, status);
        Optional<WireParcel> parcel = parcel(exchange);
        Answer answer = new Answer(
                exchange.getProperty(HwsRequest.CALL, Call.class),
                status,
                header(message, Exchange.CONTENT_TYPE),
                header(message, "Location"),
                header(message, "Retry-After").flatMap(retryAfter::parse),
                body == null ? new byte[0] : body,
                parcel.map(WireParcel::sent).orElse(0L),
                parcel.flatMap(WireParcel::sha256),
                Optional.empty());
        answered(message, answer.seenAs(trace(exchange)));
    }

    private static byte[] body(Exchange exchange, int status) throws IOException {
        Message message = exchange.getMessage();
        Optional<Receiver> receiver =
                exchange.getProperty(HwsRequest.CALL, Call.class).receiver();
        if (receiver.isEmpty() || !Downloads.areLeftOnTheLine(status)) {
            return message.getBody(byte[].class);
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            receiver.get().receive(head(message, status), stream == null ? InputStream.nullInputStream() : stream);
        }
        return new byte[0];
    }

    private static Receiver.Head head(Message message, int status) {
        return new Receiver.Head(
                status,
                header(message, Exchange.CONTENT_LENGTH).map(Long::parseLong).orElse(-1L),
                header(message, "Content-Range"),
                header(message, "Accept-Ranges"),
                header(message, "ETag"),
                header(message, "Last-Modified"));
    }

    /** For the catch in hws.camel.yaml: no answer came, and this is what is known of how far the request got. */
    public void none(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Message message = exchange.getMessage();
        Call call = exchange.getProperty(HwsRequest.CALL, Call.class);
        Answer none = Answer.none(
                call,
                parcel(exchange).map(WireParcel::sent).orElse(0L),
                parcel(exchange).flatMap(WireParcel::sha256),
                Failures.inWords(failure));
        // A question is simply asked again; of a POST, this may be the only place where the import ID is to be read.
        Answer known = BrokenOffException.in(failure)
                .filter(brokenOff -> call.hasParcel())
                .map(brokenOff -> none.brokenOff(brokenOff.contentType(), brokenOff.arrived()))
                .orElse(none);
        answered(message, known.seenAs(trace(exchange)));
    }

    /** The status alone is told as Camel's other answers tell it; 0 where no answer came. */
    private static void answered(Message message, Answer answer) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setBody(answer);
    }

    private static Trace trace(Exchange exchange) {
        return parcel(exchange)
                .map(parcel -> new Trace(
                        exchange.getProperty(HwsRequest.REQUESTS, Integer.class),
                        parcel.conversation().request(),
                        parcel.conversation().certificate(),
                        parcel.began(),
                        parcel.ended(),
                        parcel.conversation().status(),
                        parcel.conversation().date()))
                .orElse(Trace.NONE);
    }

    private static Optional<WireParcel> parcel(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(HwsRequest.PARCEL, WireParcel.class));
    }

    private static Optional<String> header(Message message, String name) {
        return Optional.ofNullable(message.getHeader(name, String.class));
    }
}
