package org.haguecourier.auth;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.haguecourier.settings.Settings;

/** Says in plain words why no answer came. Only TLS may add words of its own, as there they are the diagnosis. */
final class ExchangeFailures {
    private final Settings.Http http;
    private final ServerWords words = new ServerWords("");

    ExchangeFailures(Settings.Http http) {
        this.http = http;
    }

    NoTokenException explain(URI address, Throwable failure) {
        return new NoTokenException("No token: " + address + way() + " " + whatHappened(failure) + ".");
    }

    private String way() {
        return http.proxy()
                .map(proxy -> " through the proxy " + proxy.getAuthority())
                .orElse("");
    }

    /** The connect time-out of the JDK covers the TLS handshake too. */
    private String whatHappened(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "gave us no connection within " + seconds(http.connectTimeout())
                    + ": a firewall on the way, a port that speaks no TLS, or an IP address that WIPO does not know";
        }
        if (failure instanceof TimeoutException) {
            return "did not finish its answer within " + seconds(http.responseTimeout());
        }
        if (failure instanceof SSLException) {
            return "failed the TLS handshake (" + words.quote(String.valueOf(failure.getMessage()))
                    + "): check hws.http.trust-store, and whether a proxy breaks TLS open";
        }
        if (failure instanceof ConnectException) {
            return hasCause(failure, UnresolvedAddressException.class)
                    ? "could not be reached: its host name is unknown to DNS"
                    : "could not be reached: the connection was refused or there is no route";
        }
        if (String.valueOf(failure.getMessage()).startsWith("Tunnel failed")) {
            return "was not reached: the proxy does not let us through";
        }
        return "broke the connection before its answer was complete ("
                + failure.getClass().getSimpleName() + ")";
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        Throwable cause = failure;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
