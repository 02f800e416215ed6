package org.haguecourier.operations;

import java.io.IOException;
import java.util.Map;

import org.haguecourier.files.Home;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.settings.Defaults;
import org.haguecourier.settings.Environment;

/** A courier that talks to a sandbox and has nothing to do with WIPO. */
record Rehearsal(Home home, Sandbox sandbox, SandboxKeys keys) {
    /**
     * Every setting there is, to stand above the configuration file, which may be a real Office's: the paths and names
     * that WIPO has told it are not the sandbox's.
     */
    Map<String, String> settings() throws IOException {
        Map<String, String> settings = Defaults.ofEveryKey();
        settings.putAll(Map.of(
                "hws.home", home.root().toString(),
                "hws.environment", Environment.SANDBOX.label(),
                "hws.api.base-url", sandbox.apiBaseUrl().toString(),
                "hws.auth.issuer", sandbox.issuer().toString(),
                "hws.auth.client-id", sandbox.clientId(),
                "hws.auth.scope", sandbox.scope(),
                "hws.auth.private-key", keys.privateKey().toString()));
        return settings;
    }
}
