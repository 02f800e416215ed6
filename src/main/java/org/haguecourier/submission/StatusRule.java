package org.haguecourier.submission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a status other than success proves about a POSTed package. A status is listed as not filed only where its
 * definition says that the request was not performed; of those, the package is refused where it or the address is at
 * fault, and deferred where the way to HWS is, since the same package can go once that is mended. Whatever is missing
 * here is unknown.
 */
enum StatusRule {
    BAD_REQUEST(400, Outcome.REFUSED, "the request was found faulty"),
    NOT_FOUND(404, Outcome.REFUSED, "there is nothing at the address that the package was sent to"),
    METHOD_NOT_ALLOWED(405, Outcome.REFUSED, "the address that the package was sent to takes no packages"),
    /** A 404 that has become final; an API version taken out of service. */
    GONE(410, Outcome.REFUSED, "the address that the package was sent to is out of service"),
    PACKAGE_TOO_LARGE(413, Outcome.REFUSED, "the package is larger than HWS takes"),
    MEDIA_TYPE_REFUSED(415, Outcome.REFUSED, "HWS does not take the package in this content type"),
    CONTENT_REFUSED(422, Outcome.REFUSED, "HWS does not take the package as it is"),

    REQUEST_TIMEOUT(408, Outcome.DEFERRED, "the package did not arrive in full in time"),
    TOO_EARLY(425, Outcome.DEFERRED, "the connection was too young for a request to be performed"),
    TOO_MANY_REQUESTS(429, Outcome.DEFERRED, "HWS wants fewer requests"),
    SERVICE_UNAVAILABLE(503, Outcome.DEFERRED, "HWS is out of service for now"),

    TOKEN_REFUSED(401, Outcome.DEFERRED_ALARM, "HWS refused the access token, and a fresh one too"),
    /** From the proxy on our side, which has not let the request through. */
    PROXY_AUTHENTICATION(407, Outcome.DEFERRED_ALARM, "the proxy wants a user and password"),
    /** By its definition another connection may do better; a proxy that mixes up hosts may not. */
    MISDIRECTED(421, Outcome.DEFERRED_ALARM, "the request came to a server that does not speak for HWS"),
    /** By its definition from a network in between and never from the server itself. */
    NETWORK_AUTHENTICATION(511, Outcome.DEFERRED_ALARM, "the network wants a login before it lets anything through"),

    FORBIDDEN(
            403, Outcome.DEFERRED_LONG_ALARM, "HWS does not let us in; our IP address or our scope may not be listed"),
    /** These refuse the form of the request before its meaning; it is settings that are wrong, or a proxy. */
    LENGTH_REQUIRED(411, Outcome.DEFERRED_LONG_ALARM, "the length of the package got lost on the way"),
    ADDRESS_TOO_LONG(414, Outcome.DEFERRED_LONG_ALARM, "the address that the package was sent to is too long"),
    EXPECTATION_FAILED(417, Outcome.DEFERRED_LONG_ALARM, "a server on the way cannot meet the header Expect"),
    UPGRADE_REQUIRED(426, Outcome.DEFERRED_LONG_ALARM, "HWS wants another protocol version"),
    PRECONDITION_REQUIRED(428, Outcome.DEFERRED_LONG_ALARM, "HWS takes only requests that carry a condition"),
    HEADERS_TOO_LARGE(431, Outcome.DEFERRED_LONG_ALARM, "the headers are too large, perhaps the access token"),

    /** Reserved, with no agreed meaning; with fees in play it may follow a filing. */
    PAYMENT_REQUIRED(402, Outcome.UNKNOWN, "HWS speaks of a payment"),
    /** Some frameworks find out only after the work that they cannot write the answer as we accept it. */
    NOT_ACCEPTABLE(406, Outcome.UNKNOWN, "HWS has no answer in a form that we accept"),
    /** It may well mean that HWS has the package already. */
    CONFLICT(409, Outcome.UNKNOWN, "HWS sees a conflict, perhaps with a package that it has already"),
    /** We set no condition and ask for no range, so these carry a meaning of the server's own. */
    PRECONDITION_FAILED(412, Outcome.UNKNOWN, "HWS speaks of a condition that we did not set"),
    RANGE_NOT_SATISFIABLE(416, Outcome.UNKNOWN, "HWS speaks of a range that we did not ask for"),
    LOCKED(423, Outcome.UNKNOWN, "HWS says that something is locked"),
    /** Something else failed; whether before or after the package was stored is not said. */
    FAILED_DEPENDENCY(424, Outcome.UNKNOWN, "HWS says that something which this depends on has failed"),
    /** A censor's word, and nobody has defined it for a filing. */
    LEGAL_REASONS(451, Outcome.UNKNOWN, "somebody speaks of legal reasons"),
    SERVER_ERROR(500, Outcome.UNKNOWN, "HWS failed while it worked on the request"),
    NOT_IMPLEMENTED(501, Outcome.UNKNOWN, "HWS came to something that it cannot do"),
    BAD_GATEWAY(502, Outcome.UNKNOWN, "a gateway did not get a proper answer from HWS"),
    GATEWAY_TIMEOUT(504, Outcome.UNKNOWN, "a gateway did not get an answer from HWS in time");

    enum Outcome {
        REFUSED,
        DEFERRED,
        DEFERRED_ALARM,
        DEFERRED_LONG_ALARM,
        UNKNOWN
    }

    private static final Map<Integer, StatusRule> BY_STATUS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(rule -> rule.status, Function.identity()));

    private final int status;
    private final Outcome outcome;
    private final String meaning;

    StatusRule(int status, Outcome outcome, String meaning) {
        this.status = status;
        this.outcome = outcome;
        this.meaning = meaning;
    }

    static Optional<StatusRule> listed(int status) {
        return Optional.ofNullable(BY_STATUS.get(status));
    }

    static Stream<String> codesOf(Outcome outcome) {
        return Arrays.stream(values()).filter(rule -> rule.outcome == outcome).map(StatusRule::code);
    }

    Outcome outcome() {
        return outcome;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the middle of a sentence. */
    String meaning() {
        return meaning;
    }
}
