package org.haguecourier.routing.ports;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

/** One port. */
@UriEndpoint(firstVersion = "0.1.0", scheme = "port", title = "Port", syntax = "port:name", producerOnly = true)
public class PortEndpoint extends DefaultEndpoint {
    @UriPath(description = "The name after direct: at which an integrator may listen.")
    private final String name;

    PortEndpoint(String uri, PortComponent component, String name) {
        super(uri, component);
        this.name = name;
    }

    public String getName() {
        return name;
    }

    @Override
    public Producer createProducer() {
        PortGate gate = CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), PortGate.class);
        return new PortProducer(this, name, gate);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("listen at direct:" + name + ", not at " + getEndpointUri());
    }
}
