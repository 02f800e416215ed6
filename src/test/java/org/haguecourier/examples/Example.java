package org.haguecourier.examples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.OnTheWire;

/** A courier with one example in it, and the settings that its header names. */
abstract class Example extends OnTheWire {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    CourierInTest courierWith(String example, Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("hws.submission.retry.max", "300ms");
        CourierInTest courier = courier(all);
        courier.load(Path.of("routes", "examples", example + ".camel.yaml"));
        return courier;
    }

    int sandboxPosts() {
        return sandbox.posts().size();
    }
}
