package org.haguecourier.auth;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

import org.haguecourier.hws.PlainHttp;
import org.haguecourier.settings.Settings;

/**
 * One question and one answer over HTTP. Redirects are never followed: an assertion must not travel to a host that the
 * Office has not named.
 */
final class AuthorizationServer {
    private final Settings.Http http;
    private final HttpClient client;
    private final ExchangeFailures failures;

    AuthorizationServer(Settings.Http http, SSLContext tls) {
        this.http = http;
        this.failures = new ExchangeFailures(http);
        this.client = PlainHttp.client(http, tls);
    }

    ServerAnswer get(URI address) throws NoTokenException, InterruptedException {
        return answerTo(HttpRequest.newBuilder(address).GET());
    }

    ServerAnswer post(URI address, Map<String, String> form) throws NoTokenException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answerTo(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The client's own time-out ends with the headers; ours covers the body too, however slowly it drips. */
    private ServerAnswer answerTo(HttpRequest.Builder question) throws NoTokenException, InterruptedException {
        HttpRequest request = question.header("Accept", "application/json")
                .header("User-Agent", "hague-courier")
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new CappedBody(ServerAnswer.LONGEST));
        try {
            HttpResponse<byte[]> response = exchange.get(http.responseTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new ServerAnswer(
                    request.uri(),
                    response.statusCode(),
                    bodyOf(response),
                    response.headers().firstValue("Location"),
                    response.headers().firstValue("Date"));
        } catch (ExecutionException failed) {
            throw failures.explain(request.uri(), failed.getCause());
        } catch (TimeoutException tooSlow) {
            throw failures.explain(request.uri(), tooSlow);
        } finally {
            // Of use only if we gave up waiting: the exchange must not live on behind our back.
            exchange.cancel(true);
        }
    }

    /** Where the proxy refuses the tunnel, the JDK gives its answer on without any body at all. */
    private static byte[] bodyOf(HttpResponse<byte[]> response) {
        return Optional.ofNullable(response.body()).orElseGet(() -> new byte[0]);
    }
}
