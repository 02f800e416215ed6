package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;

/** A sandbox that gives out the tokens, and whatever else a test opens, closed after it. */
public abstract class OnTheWire {
    @TempDir
    protected Path folder;

    RehearsalKey key;
    protected Sandbox sandbox;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void startSandbox() throws Exception {
        key = RehearsalKey.in(folder.resolve("keys"));
        sandbox = closedAtTheEnd(Sandbox.start(options(SandboxOptions.forClient(key.open()))));
    }

    SandboxOptions options(SandboxOptions usual) {
        return usual;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (int last = opened.size() - 1; last >= 0; last--) {
            opened.get(last).close();
        }
    }

    protected <T extends AutoCloseable> T closedAtTheEnd(T thing) {
        opened.add(thing);
        return thing;
    }

    protected RawHws hws(RawHws.Behaviour behaviour) throws IOException {
        return closedAtTheEnd(new RawHws(behaviour));
    }

    protected RawHws hwsAnswering(String reply) throws IOException {
        return closedAtTheEnd(RawHws.answering(reply));
    }

    /** Against the sandbox itself. */
    protected CourierInTest courier(String... settings) throws Exception {
        return courier(pairs(settings));
    }

    /** Tokens from the sandbox, all else from here. */
    protected CourierInTest courierFor(RawHws hws, String... settings) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("hws.api.base-url", hws.baseUrl()));
        all.putAll(pairs(settings));
        return courier(all);
    }

    protected CourierInTest courier(Map<String, String> settings, RouteBuilder... local) throws Exception {
        return closedAtTheEnd(CourierInTest.start(folder.resolve("home"), key, sandbox, settings, local));
    }

    private static Map<String, String> pairs(String... settings) {
        Map<String, String> pairs = new HashMap<>();
        for (int at = 0; at < settings.length; at += 2) {
            pairs.put(settings[at], settings[at + 1]);
        }
        return pairs;
    }
}
