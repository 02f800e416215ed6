package org.haguecourier.settings;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses a token, or a package, may be sent to. */
public final class Addresses {
    private Addresses() {}

    /** TLS everywhere but on this machine itself. */
    static URI secure(String value) {
        URI address = uri(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
        if (address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("is no complete address");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must not carry a user or password");
        }
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (!plain && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new IllegalArgumentException("must start with https://");
        }
        if (plain && !isLoopback(address.getHost())) {
            throw new IllegalArgumentException("plain http is allowed on this machine only, elsewhere https");
        }
        return address;
    }

    /** This machine itself: the one place that plain HTTP may go to. */
    public static boolean isLoopback(String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]"));
    }

    /** A proxy: {@code proxy.example.org:3128}, with {@code http://} before it or not. */
    static URI hostAndPort(String value) {
        URI proxy = uri(value.contains("://") ? value : "http://" + value);
        if (proxy.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must not carry a user or password");
        }
        if (proxy.getHost() == null || proxy.getPort() < 1 || !"http".equals(proxy.getScheme())) {
            throw new IllegalArgumentException("is no host and port of an HTTP proxy");
        }
        return proxy;
    }

    private static URI uri(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("is no address", wrong);
        }
    }
}
