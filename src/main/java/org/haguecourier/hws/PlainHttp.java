package org.haguecourier.hws;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;

import javax.net.ssl.SSLContext;

import org.haguecourier.settings.Settings;

/** The JDK's HTTP client as the settings want it, for requests that are no route's affair: tokens, and a ping. */
public final class PlainHttp {
    private PlainHttp() {}

    public static HttpClient client(Settings.Http settings, SSLContext tls) {
        // WIPO lets us in by IP address, so which way we leave is the Office's setting and never the JVM's default.
        ProxySelector way = settings.proxy()
                .map(proxy -> ProxySelector.of(InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())))
                .orElse(HttpClient.Builder.NO_PROXY);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(way)
                .sslContext(tls)
                .build();
    }
}
