package org.haguecourier.routing.ports;

import java.util.HashMap;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Producer;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

import org.haguecourier.routing.LocalFailure;

/**
 * Calls on an exchange of its own: what the integrator's route does to headers, body and variables stays there, and its
 * {@code stop} does not stop ours. Only if it comes to its end has it let the exchange through.
 */
public final class PortProducer extends DefaultProducer {
    /** On each exchange that passes a port: its name. Whoever has called it tells of what comes of it. */
    public static final String PORT = "courier.port";

    private final String name;
    private final PortGate gate;
    private Producer direct;

    PortProducer(PortEndpoint endpoint, String name, PortGate gate) {
        super(endpoint);
        this.name = name;
        this.gate = gate;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Endpoint port = getEndpoint().getCamelContext().getEndpoint("direct:" + name + "?failIfNoConsumers=true");
        direct = port.createProducer();
        ServiceHelper.startService(direct);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(direct);
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        gate.through(() -> call(exchange));
    }

    private void call(Exchange exchange) throws Exception {
        Exchange own = direct.getEndpoint().createExchange(ExchangePattern.InOnly);
        own.setProperty(PORT, name);
        own.getIn().setBody(exchange.getMessage().getBody());
        own.getIn().setHeaders(new HashMap<>(exchange.getMessage().getHeaders()));
        try {
            direct.process(own);
        } catch (DirectConsumerNotAvailableException nobody) {
            own.setException(nobody);
        }
        Exception failure = own.getException();
        if (isNobodyThere(failure)) {
            gate.refuseIfDeclared(name);
            return;
        }
        if (failure != null) {
            throw new PortFailedException(failure);
        }
        refuseEarlyEnd(own);
    }

    /** The integrator's own route may in turn call one that is not there. */
    private boolean isNobodyThere(Exception failure) {
        return failure instanceof DirectConsumerNotAvailableException nobody
                && nobody.getMessage().startsWith("No consumers available on endpoint: " + direct.getEndpoint() + ".");
    }

    private void refuseEarlyEnd(Exchange own) throws PortEndedEarlyException {
        if (own.isRollbackOnly() || own.isRollbackOnlyLast()) {
            throw new PortEndedEarlyException(name, "it was marked for rollback");
        }
        if (own.isRouteStop()) {
            throw new PortEndedEarlyException(name, "a step \"stop\" ended it");
        }
        if (own.getExchangeExtension().isErrorHandlerHandledSet()
                && own.getExchangeExtension().isErrorHandlerHandled()) {
            Exception handled = own.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
            throw new PortEndedEarlyException(
                    name, "an exception ended it, which its own onException handled: " + LocalFailure.inWords(handled));
        }
    }
}
