package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.settings.Environment;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs sandbox and daemon together in a fresh home, and shows sample packages travel.",
            "There is a sample of every kind of transaction, in each version of ST.96."
        },
        footer = {"", "Exit codes: 0 every sample has reached its end, 1 not all have."})
final class DemoCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Duration SANDBOX_PACE = Duration.ofMillis(700);

    @Option(names = "--once", description = "End when every sample has reached its end.")
    private boolean once;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "An empty or new folder. Default: a new one below data/.")
    private Path chosenHome;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Home home = new Home(freshHome());
        home.create();
        PrintWriter out = spec.commandLine().getOut();
        SandboxKeys keys = SandboxKeys.in(home.root().resolve("sandbox-keys"));
        SandboxOptions options = SandboxOptions.forClient(keys.publicKey()).withPace(SANDBOX_PACE, SANDBOX_PACE);
        try (Sandbox sandbox = Sandbox.start(options);
                HomeLock lock = HomeLock.take(home)) {
            Opening.check(home, Environment.SANDBOX);
            settings(home, sandbox, keys).forEach(System::setProperty);
            // A thread of its own: the common pool may have but one, and the JDK's HTTP client needs it.
            AfterStart.ledger()
                    .thenAcceptAsync(new Demo(home, sandbox, out, once), show -> new Thread(show, "demo").start());
            return Daemon.run();
        }
    }

    private Path freshHome() throws IOException {
        Path home = chosenHome == null
                ? Path.of("data", "demo-" + LocalDateTime.now().format(STAMP)).toAbsolutePath()
                : Installation.named(chosenHome);
        if (Files.isDirectory(home)) {
            try (var content = Files.list(home)) {
                if (content.findAny().isPresent()) {
                    throw new CommandFailure(home + " is not empty. The demonstration needs a fresh home.");
                }
            }
        }
        return home;
    }

    /** Everything that the demonstration decides stands above the configuration file, which may be a real Office's. */
    private static Map<String, String> settings(Home home, Sandbox sandbox, SandboxKeys keys) throws IOException {
        return Map.ofEntries(
                Map.entry("hws.home", home.root().toString()),
                Map.entry("hws.environment", Environment.SANDBOX.label()),
                Map.entry("hws.api.base-url", sandbox.apiBaseUrl().toString()),
                Map.entry("hws.auth.issuer", sandbox.issuer().toString()),
                Map.entry("hws.auth.token-endpoint", ""),
                Map.entry("hws.auth.audience", ""),
                Map.entry("hws.auth.key-id", ""),
                Map.entry("hws.auth.certificate", ""),
                Map.entry("hws.auth.client-id", sandbox.clientId()),
                Map.entry("hws.auth.scope", sandbox.scope()),
                Map.entry("hws.auth.private-key", keys.privateKey().toString()),
                Map.entry("hws.http.proxy", ""),
                Map.entry("hws.http.trust-store", ""),
                Map.entry("hws.follow.import.first", "500ms"),
                Map.entry("hws.follow.import.max", "2s"),
                Map.entry("hws.follow.request.first", "500ms"),
                Map.entry("hws.follow.request.max", "2s"),
                Map.entry("quarkus.http.port", String.valueOf(freePort())),
                Map.entry("quarkus.log.console.enabled", "false"),
                Map.entry("quarkus.log.file.enabled", "true"),
                Map.entry("quarkus.log.file.json.enabled", "false"),
                Map.entry(
                        "quarkus.log.file.path",
                        home.root().resolve("courier.log").toString()));
    }

    /** The usual port if it is free, so that the address is the one that everybody knows. */
    private static int freePort() throws IOException {
        try (ServerSocket usual = new ServerSocket(8080, 1, InetAddress.getLoopbackAddress())) {
            return usual.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }
}
