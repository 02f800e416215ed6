package org.haguecourier.routing;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

import org.haguecourier.ledger.Figures;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;
import org.haguecourier.receipts.ReceiptJson;

/** {@code to: ledger:figures}: what the ledger has, in figures, for reports. */
final class FiguresEndpoint extends DefaultEndpoint {
    FiguresEndpoint(String uri, LedgerComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                Ledger ledger = CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), Ledger.class);
                answer(exchange.getMessage(), ledger.figures());
            }
        };
    }

    private static void answer(Message message, Figures figures) {
        Map<String, Object> single = new LinkedHashMap<>();
        single.put("packages", figures.packages());
        single.put("open", figures.open());
        single.put("held", figures.in(State.HELD));
        single.put("archived", figures.archived());
        single.put("missing", figures.missing());
        figures.oldest()
                .ifPresent(since -> single.put(
                        "oldestSince", since.truncatedTo(ChronoUnit.SECONDS).toString()));
        single.forEach(message::setHeader);
        Map<String, Long> states = new LinkedHashMap<>();
        figures.states().forEach((state, count) -> states.put(state.label(), count));
        Map<String, Object> all = new LinkedHashMap<>(single);
        all.put("states", states);
        message.setBody(ReceiptJson.text(all));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "ledger:figures is asked, with \"to\"; ask it from a schedule, for example");
    }

    @Override
    protected String createEndpointUri() {
        return "ledger:figures";
    }
}
