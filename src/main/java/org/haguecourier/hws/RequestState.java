package org.haguecourier.hws;

import java.util.Locale;

/** Where a service request stands, in the words of WIPO's guide. */
public enum RequestState {
    UNDEFINED,
    PROCESSING,
    PENDING_REGULARIZATION,
    REGISTERED,
    ABANDONED,
    CANCELLED;

    /** As settings and receipts write it: {@code pending-regularization}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
