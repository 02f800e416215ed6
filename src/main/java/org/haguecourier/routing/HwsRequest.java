package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

import org.haguecourier.hws.Call;
import org.haguecourier.settings.Settings;

/** Turns a {@link Call} into a message for camel-http, with our headers and nobody else's. */
public final class HwsRequest implements Processor {
    static final String CALL = "hws.call";
    static final String PARCEL = "hws.parcel";
    static final String REQUESTS = "hws.requests";

    private final Settings settings;
    private final Clock clock;

    HwsRequest(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        Call call = message.getBody(Call.class);
        exchange.setProperty(REQUESTS, requests(exchange, call));
        exchange.setProperty(CALL, call);
        exchange.removeProperty(PARCEL);
        message.removeHeaders("*");
        int query = call.path().indexOf('?');
        message.setHeader(
                Exchange.HTTP_PATH, query < 0 ? call.path() : call.path().substring(0, query));
        if (query >= 0) {
            message.setHeader(Exchange.HTTP_QUERY, call.path().substring(query + 1));
        }
        message.setHeader(Exchange.HTTP_METHOD, call.hasParcel() ? "POST" : "GET");
        message.setHeader("Accept", settings.http().accept());
        call.headers().forEach(message::setHeader);
        message.setBody(
                call.parcel().isPresent() ? entity(exchange, call.parcel().get()) : null);
    }

    /** The same call once more is the repetition after a 401. */
    private static int requests(Exchange exchange, Call call) {
        boolean again = exchange.getProperty(CALL) == call;
        return again ? exchange.getProperty(REQUESTS, Integer.class) + 1 : 1;
    }

    private Object entity(Exchange exchange, Path file) throws IOException {
        WireParcel parcel = new WireParcel(file, clock);
        exchange.setProperty(PARCEL, parcel);
        return WireEntity.of(parcel, file.getFileName().toString(), settings.submission());
    }
}
