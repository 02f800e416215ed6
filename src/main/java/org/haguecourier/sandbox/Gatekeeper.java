package org.haguecourier.sandbox;

import java.util.Optional;

import org.haguecourier.sandbox.authorization.AccessTokens;
import org.haguecourier.sandbox.filing.Submissions;
import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** Lets nobody in without a token of ours; says so in XML, whatever the reply format, as the RAML has it. */
final class Gatekeeper implements Submissions.Gate {
    private static final String BEARER = "Bearer ";
    private static final String BODY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<error><status>401</status><message>The access token is missing, wrong or expired.</message></error>";

    private final AccessTokens tokens;

    Gatekeeper(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Reply> refusal(Request request) {
        String authorization = request.header("Authorization").orElse("");
        boolean valid = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && tokens.isValid(authorization.substring(BEARER.length()).strip());
        return valid
                ? Optional.empty()
                : Optional.of(Reply.text(401, "application/xml", BODY)
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
