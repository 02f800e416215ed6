package org.haguecourier.routing;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultComponent;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Work;

/** {@code ledger:WORK}: the ledger as a source of what is due. */
public class LedgerComponent extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        Work work = Work.of(remaining)
                .orElseThrow(() -> new IllegalArgumentException("ledger:" + remaining + " is no work of the ledger"));
        Ledger ledger = CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), Ledger.class);
        HomeCondition home = CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), HomeCondition.class);
        LedgerEndpoint endpoint = new LedgerEndpoint(uri, this, ledger, work, home);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
