package org.haguecourier.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.haguecourier.routing.RehearsalKey;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;

/** A sandbox and a fresh home for the whole courier. */
public class SandboxResource implements QuarkusTestResourceLifecycleManager {
    static Sandbox sandbox;
    static RehearsalKey key;
    static Path home;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("courier-road");
            home = folder.resolve("home");
            key = RehearsalKey.in(folder.resolve("keys"));
            sandbox = Sandbox.start(SandboxOptions.forClient(key.open()));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hws.home", home.toString());
        settings.put("hws.environment", "sandbox");
        settings.put("hws.api.base-url", sandbox.apiBaseUrl().toString());
        settings.put("hws.auth.issuer", sandbox.issuer().toString());
        settings.put("hws.auth.client-id", sandbox.clientId());
        settings.put("hws.auth.scope", sandbox.scope());
        settings.put("hws.auth.private-key", key.file().toString());
        settings.put("hws.outbox.poll", "50ms");
        settings.put("hws.submission.retry.first", "100ms");
        settings.put("hws.follow.import.first", "100ms");
        settings.put("hws.follow.request.first", "100ms");
        settings.put("quarkus.http.test-port", "0");
        // The folder for the Office's own routes need not be there.
        settings.put("camel.main.routes-include-pattern", "file:routes/*.camel.yaml");
        return settings;
    }

    @Override
    public void stop() {
        try {
            sandbox.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
