package org.haguecourier.routing;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import org.haguecourier.auth.AccessToken;
import org.haguecourier.auth.NoTokenException;
import org.haguecourier.auth.TokenSource;

/** Puts the access token on a call, and drops it when HWS did not accept it. */
public final class AccessTokens implements Processor {
    private static final String USED = "hws.access-token";

    private final TokenSource tokens;

    AccessTokens(TokenSource tokens) {
        this.tokens = tokens;
    }

    @Override
    public void process(Exchange exchange) throws NoTokenException {
        AccessToken token = tokens.get();
        exchange.setProperty(USED, token);
        exchange.getMessage().setHeader("Authorization", "Bearer " + token.value());
    }

    /** The token of this very call; a newer one, which somebody else may have fetched meanwhile, stays. */
    public void refused(Exchange exchange) {
        AccessToken token = exchange.getProperty(USED, AccessToken.class);
        if (token != null) {
            tokens.refused(token);
        }
    }
}
