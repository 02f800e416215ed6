package org.haguecourier.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client of the sandbox that knows nothing but HTTP and the guide. */
final class Office {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Sandbox sandbox;
    private final Clock clock;
    private String token = "none";

    Office(Sandbox sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    String tokenEndpoint() throws Exception {
        return JSON.readTree(get(sandbox.issuer() + "/.well-known/openid-configuration")
                        .body())
                .path("token_endpoint")
                .asText();
    }

    Map<String, Object> goodClaims() throws Exception {
        return Assertions.claims(sandbox.clientId(), tokenEndpoint(), clock.instant());
    }

    Map<String, String> form(String assertion) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", sandbox.scope());
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return form;
    }

    HttpResponse<String> askToken(Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(tokenEndpoint(), "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    Office signIn() throws Exception {
        HttpResponse<String> answer = askToken(form(Assertions.signed(goodClaims())));
        token = JSON.readTree(answer.body()).path("access_token").asText();
        return this;
    }

    String token() {
        return token;
    }

    HttpResponse<String> submit(byte[] zip) throws IOException, InterruptedException {
        return post(sandbox.apiBaseUrl() + "/request", "application/zip", zip);
    }

    HttpResponse<String> post(String url, String contentType, byte[] body) throws IOException, InterruptedException {
        return http.send(
                request(url)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> api(String path) throws IOException, InterruptedException {
        return get(sandbox.apiBaseUrl() + path);
    }

    /** @param headers name, value, name, value */
    HttpResponse<byte[]> download(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(sandbox.apiBaseUrl() + path);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(request(url).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String url) throws IOException, InterruptedException {
        return http.send(request(url).DELETE().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> control(String call, String json) throws IOException, InterruptedException {
        return post(sandbox.controlUrl() + "/" + call, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }
}
