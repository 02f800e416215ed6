package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.eclipse.microprofile.config.Config;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;
import org.haguecourier.outbox.Waiting;
import org.haguecourier.routing.ports.PortGate;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.SettingsReader;

import static org.awaitility.Awaitility.await;

/**
 * The routes of {@code routes/} with the beans that {@link Assembly} and {@link WireAssembly} make, in a Camel of their own: a courier that
 * starts in a fraction of a second, so that each case has its own settings and its own HWS.
 */
public final class CourierInTest implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Config config;
    private final Home home;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1);
    private final Ledger ledger;
    private final HwsClient sending;
    private final Waiting waiting;

    private CourierInTest(
            Map<String, String> settings, Clock clock, UnaryOperator<Path> disk, List<RouteBuilder> localRoutes)
            throws Exception {
        this.config = config(settings);
        Assembly assembly = new Assembly();
        Settings read = SettingsReader.read(config, Path.of(""));
        this.home = new Home(disk.apply(assembly.home(read).root()));
        this.ledger = assembly.ledger(home, read, clock);
        BoundBeans beans = BoundBeans.in(camel.getRegistry(), home, ledger, read, clock, clock, watch);
        this.sending = beans.sending();
        this.waiting = beans.waiting();
        camel.setStreamCaching(false);
        camel.getComponent("kamelet", KameletComponent.class).setLocation("file:routes/kamelets");
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.getShutdownStrategy().setTimeout(10);
        camel.getPropertiesComponent().setOverrideProperties(placeholders(config));
        PluginHelper.getRoutesLoader(camel).loadRoutes(routeFiles(camel));
        for (RouteBuilder local : localRoutes) {
            camel.addRoutes(local);
        }
        beans.beginning().configure(camel);
        camel.start();
    }

    /** Against this sandbox, with short intervals; what the test sets stands above it. */
    static CourierInTest start(
            Path home, RehearsalKey key, Sandbox sandbox, Map<String, String> more, RouteBuilder... local)
            throws Exception {
        return start(home, key, sandbox, more, Clock.systemUTC(), local);
    }

    /** By a clock that the test sets. */
    static CourierInTest start(
            Path home, RehearsalKey key, Sandbox sandbox, Map<String, String> more, Clock clock, RouteBuilder... local)
            throws Exception {
        Map<String, String> settings = settings(home, key, sandbox);
        settings.putAll(more);
        return new CourierInTest(settings, clock, UnaryOperator.identity(), List.of(local));
    }

    /** On a disk that the test has its hand in. */
    static CourierInTest startOn(
            UnaryOperator<Path> disk, Path home, RehearsalKey key, Sandbox sandbox, RouteBuilder... local)
            throws Exception {
        return new CourierInTest(settings(home, key, sandbox), Clock.systemUTC(), disk, List.of(local));
    }

    static Map<String, String> settings(Path home, RehearsalKey key, Sandbox sandbox) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hws.home", home.toString());
        settings.put("hws.environment", "sandbox");
        settings.put("hws.api.base-url", sandbox.apiBaseUrl().toString());
        settings.put("hws.auth.issuer", sandbox.issuer().toString());
        settings.put("hws.auth.client-id", sandbox.clientId());
        settings.put("hws.auth.scope", sandbox.scope());
        settings.put("hws.auth.private-key", key.file().toString());
        settings.put("hws.http.connect-timeout", "2s");
        settings.put("hws.http.response-timeout", "5s");
        settings.put("hws.outbox.poll", "50ms");
        settings.put("hws.bulletin.enabled", "false");
        settings.put("hws.submission.retry.first", "100ms");
        settings.put("hws.submission.retry.max", "1m");
        settings.put("hws.follow.import.first", "50ms");
        settings.put("hws.follow.import.max", "500ms");
        settings.put("hws.follow.request.first", "50ms");
        settings.put("hws.follow.request.max", "500ms");
        return settings;
    }

    /** Under a name that is left alone until it is whole. */
    public void drop(String name, byte[] zip) throws IOException {
        Path target = home.outbox().resolve(name);
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, zip);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A route file of an Office, as it is. */
    public void load(Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file));
    }

    public Home home() {
        return home;
    }

    public Ledger ledger() {
        return ledger;
    }

    Waiting waiting() {
        return waiting;
    }

    PortGate portGate() {
        return camel.getRegistry().findSingleByType(PortGate.class);
    }

    public CamelContext camel() {
        return camel;
    }

    public Entry entry(String reference) {
        return ledger.find(reference).orElseThrow(() -> new AssertionError(reference + " is not in the ledger"));
    }

    /** Waits for the state, and for the folders to show it. */
    public Entry awaitState(String reference, State state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(reference + " is not " + state.label(), () -> refuseAnotherEnd(reference, state))
                .until(() -> ledger.find(reference)
                                .map(Entry::state)
                                .filter(state::equals)
                                .isPresent()
                        && shows(reference, state));
        return entry(reference);
    }

    private void refuseAnotherEnd(String reference, State wanted) {
        ledger.find(reference)
                .map(Entry::state)
                .filter(now -> now.isFinal() && now != wanted)
                .ifPresent(now -> {
                    throw new AssertionError(ledger.history(reference).toString());
                });
    }

    /** For states that it passes through. */
    public void awaitHistory(String reference, State state) {
        await().atMost(PATIENCE)
                .until(() -> ledger.history(reference).stream().anyMatch(line -> line.state() == state));
    }

    public JsonNode receipt(String reference) throws IOException {
        return JSON.readTree(Files.readAllBytes(home.inbox().resolve(reference + ".receipt.json")));
    }

    /** The files of HWS's answers, in order. */
    List<Path> answers(String reference) throws IOException {
        Path folder = home.inbox().resolve(reference + ".x").getParent();
        String stem = Path.of(reference).getFileName() + ".";
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(stem))
                    .filter(file -> !file.toString().endsWith(".receipt.json"))
                    .sorted()
                    .toList();
        }
    }

    private boolean shows(String reference, State state) throws IOException {
        Entry entry = entry(reference);
        Path folder = home.inbox().resolve(entry.parcel().folder());
        Path receipt = folder.resolve(entry.reference() + ".receipt.json");
        return Files.exists(receipt)
                && JSON.readTree(Files.readAllBytes(receipt))
                        .path("state")
                        .asText()
                        .equals(state.label());
    }

    static Properties placeholders(Config config) {
        Properties properties = new Properties();
        config.getPropertyNames().forEach(name -> properties.setProperty(name, config.getValue(name, String.class)));
        return properties;
    }

    static List<Resource> routeFiles(CamelContext camel) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .map(file -> PluginHelper.getResourceLoader(camel).resolveResource("file:" + file))
                    .toList();
        }
    }

    static Config config(Map<String, String> settings) throws IOException {
        Properties defaults = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            defaults.load(in);
        }
        Map<String, String> all = new LinkedHashMap<>();
        defaults.forEach((key, value) -> all.put(key.toString(), value.toString()));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
    }

    @Override
    public void close() {
        camel.stop();
        watch.shutdownNow();
        ledger.close();
    }
}
