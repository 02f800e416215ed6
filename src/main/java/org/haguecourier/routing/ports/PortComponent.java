package org.haguecourier.routing.ports;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code port:NAME}: calls the integrator's {@code direct:NAME}, if there is one. */
public class PortComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new PortEndpoint(uri, this, remaining);
    }
}
