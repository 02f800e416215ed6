package org.haguecourier.routing;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.jboss.logging.Logger;

import org.haguecourier.files.Printable;
import org.haguecourier.routing.ports.PortProducer;

/**
 * What is said of an exception that a route of an integrator does not handle: one line without passwords. Camel's own error
 * handler would write a page with the whole stack, and the address with the password in it, at every try. Ours have a policy
 * or none, each by its own word.
 */
final class LocalErrors extends EventNotifierSupport {
    private static final Logger LOG = Logger.getLogger("local");
    private static final String EVENTS = "ledger://events";

    private LocalErrors() {
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeCompletedEvent(true);
        setIgnoreExchangeRedeliveryEvents(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
    }

    static void tellOf(CamelContext context) {
        RedeliveryPolicyDefinition quiet = new RedeliveryPolicyDefinition();
        quiet.setLogExhausted("false");
        quiet.setLogExhaustedMessageHistory("false");
        quiet.setLogStackTrace("false");
        DefaultErrorHandlerDefinition handler = new DefaultErrorHandlerDefinition();
        handler.setRedeliveryPolicy(quiet);
        context.getCamelContextExtension().setErrorHandlerFactory(handler);
        context.getManagementStrategy().addEventNotifier(new LocalErrors());
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((CamelEvent.ExchangeFailedEvent) event).getExchange();
        String route = exchange.getFromRouteId();
        boolean told = route == null
                || RouteGuard.REQUIRED.contains(route)
                || exchange.getProperty(PortProducer.PORT) != null
                || exchange.getFromEndpoint().getEndpointUri().startsWith(EVENTS);
        if (!told) {
            LOG.errorf(
                    "The route %s has failed: %s",
                    Printable.text(route), LocalFailure.inWords(exchange.getException()));
        }
    }
}
