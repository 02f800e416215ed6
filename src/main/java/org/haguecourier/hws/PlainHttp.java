package org.haguecourier.hws;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;

import javax.net.ssl.SSLContext;

import org.haguecourier.settings.Settings;

/** The JDK's HTTP client as the settings want it, for single requests that are no route's affair. */
public final class PlainHttp {
    private PlainHttp() {}

    public static HttpClient client(Settings.Http settings, SSLContext tls) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .sslContext(tls);
        settings.proxy()
                .ifPresent(proxy ->
                        builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort()))));
        return builder.build();
    }
}
