package org.haguecourier.routing;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

import javax.net.ssl.SSLContext;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.haguecourier.settings.Settings;

/**
 * The HTTP client below camel-http, made to do exactly what it is told and once: no retries, no redirects, no cookies,
 * no compression.
 */
final class HwsClient implements HttpClientConfigurer {
    private static final int MOST_CONNECTIONS = 64;

    /** Bytes of a package between two looks for an early answer. On TLS each look costs a millisecond. */
    private static final long LOOK_FOR_ANSWER_EVERY = 256 * 1024;

    private static final Http1Config BOUNDED_HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 * 1024)
            .build();

    private final Settings.Http settings;
    private final SSLContext tls;
    private final ScheduledExecutorService watch;
    private final Purpose purpose;

    private enum Purpose {
        ASKING,
        SENDING,
        FETCHING
    }

    private HwsClient(Settings.Http settings, SSLContext tls, ScheduledExecutorService watch, Purpose purpose) {
        this.settings = settings;
        this.tls = tls;
        this.watch = watch;
        this.purpose = purpose;
    }

    /** For GETs, which may be repeated: connections are kept. */
    static HwsClient forAsking(Settings.Http settings, SSLContext tls, ScheduledExecutorService watch) {
        return new HwsClient(settings, tls, watch, Purpose.ASKING);
    }

    /**
     * For POSTs: a new connection each. On a kept one the peer may just have closed, which looks like a request that
     * was cut, and a package that never arrived would be held as one that may have.
     */
    static HwsClient forSending(Settings.Http settings, SSLContext tls, ScheduledExecutorService watch) {
        return new HwsClient(settings, tls, watch, Purpose.SENDING);
    }

    /** For publications, of which the body is left on the line for whoever takes it to the disk. */
    static HwsClient forFetching(Settings.Http settings, SSLContext tls, ScheduledExecutorService watch) {
        return new HwsClient(settings, tls, watch, Purpose.FETCHING);
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        builder.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .setConnectionManager(connections())
                .setConnectionManagerShared(false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(settings.responseTimeout()))
                        .setConnectionRequestTimeout(timeout(settings.responseTimeout()))
                        .setExpectContinueEnabled(false)
                        .build())
                .addExecInterceptorFirst(
                        "limits", new AnswerLimits(settings.responseTimeout().multipliedBy(2), watch, leftOnTheLine()));
        settings.proxy().ifPresent(proxy -> builder.setProxy(new HttpHost("http", proxy.getHost(), proxy.getPort())));
        if (purpose == Purpose.SENDING) {
            builder.addExecInterceptorFirst("witness", new WitnessOfSending());
            builder.setRequestExecutor(new EarlyAnswers());
            builder.setConnectionReuseStrategy((request, response, context) -> false);
        } else {
            builder.evictIdleConnections(TimeValue.of(30, TimeUnit.SECONDS));
        }
    }

    private IntPredicate leftOnTheLine() {
        return purpose == Purpose.FETCHING ? Downloads::areLeftOnTheLine : status -> false;
    }

    private PoolingHttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(BOUNDED_HEADERS)
                        // The client's own reader of answers is made without these bounds.
                        .responseParserFactory(unbounded -> new StatusLineFirst(BOUNDED_HEADERS))
                        .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(LOOK_FOR_ANSWER_EVERY))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(settings.responseTimeout()))
                        .setTcpNoDelay(true)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.of(2, TimeUnit.SECONDS))
                        .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
