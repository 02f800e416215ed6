package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.eclipse.microprofile.config.Config;

import org.haguecourier.disk.Steps;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.WatchedDatabase;
import org.haguecourier.ledger.Work;
import org.haguecourier.reconciliation.LedgerFile;
import org.haguecourier.reconciliation.LedgerMark;
import org.haguecourier.reconciliation.Reconciliation;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.SettingsReader;
import org.haguecourier.submission.HeldPackages;

/**
 * The routes of {@code routes/} and the beans behind them, one step after the other on one thread, so that two runs take
 * the same steps in the same order: what a route starts from is asked here, and where it would wait the clock leaps.
 */
public final class StepwiseCourier implements AutoCloseable {
    private static final List<Work> WORK =
            List.of(Work.RECOVERY, Work.SUBMISSION, Work.IMPORT_STATUS, Work.REQUEST_STATUS);

    /** What the file component hands to the route, as far as the route looks at it. */
    public record Found(Path path) {
        public Found getFile() {
            return this;
        }

        public Path toPath() {
            return path;
        }
    }

    private final Home home;
    private final Ledger ledger;
    private final LeapingClock clock = new LeapingClock();
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;

    /** @param root of the home, on a watched disk or not */
    public StepwiseCourier(Path root, Map<String, String> settings, Steps steps) throws Exception {
        Config config = CourierInTest.config(settings);
        Settings read = SettingsReader.read(config, Path.of(""));
        this.home = new Home(root);
        home.create();
        LedgerFile.check(home);
        this.ledger = ledger(steps);
        ledger.environment(read.environment().label());
        new Reconciliation(home, ledger).refuseOlderLedger();
        LedgerMark.of(home).note(ledger);
        BoundBeans beans = BoundBeans.in(camel.getRegistry(), home, ledger, read, clock, Clock.systemUTC(), watch);
        camel.setStreamCaching(false);
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.getPropertiesComponent().setOverrideProperties(CourierInTest.placeholders(config));
        PluginHelper.getRoutesLoader(camel).loadRoutes(CourierInTest.routeFiles(camel));
        for (String route : RouteGuard.REQUIRED) {
            advise(route, steps);
        }
        beans.beginning().configure(camel);
        camel.start();
        this.template = camel.createProducerTemplate();
    }

    public static Map<String, String> settings(Path root, RehearsalKey key, Sandbox tokens, FilingHws hws) {
        Map<String, String> settings = CourierInTest.settings(root, key, tokens);
        settings.put("hws.api.base-url", hws.baseUrl());
        return settings;
    }

    private Ledger ledger(Steps steps) {
        steps.before("open the ledger");
        SqliteDatabase database = SqliteDatabase.migrated(home.ledgerFile());
        steps.after("open the ledger");
        Ledger opened = new Ledger(new WatchedDatabase(database, steps), clock, "stepwise", Duration.ofMinutes(1));
        opened.freeAllLeases();
        return opened;
    }

    private void advise(String route, Steps steps) throws Exception {
        AdviceWith.adviceWith(camel, route, false, advice -> {
            if (!route.startsWith("hws")) {
                advice.replaceFromWith("direct:" + route + "-step");
            }
            if (route.equals("hws-call")) {
                for (String call : List.of("POST", "GET")) {
                    String step = "hws-" + call.toLowerCase();
                    advice.weaveById(step).before().process(exchange -> steps.before(call));
                    advice.weaveById(step).after().process(exchange -> steps.after(call));
                }
            }
        });
    }

    /** Everything that there is to do, however far ahead it is due. */
    public void run() throws IOException {
        do {
            lookIntoOutbox();
            showAll();
            while (workOnce()) {
                showAll();
            }
        } while (leap());
    }

    private void lookIntoOutbox() throws IOException {
        step("outbox", null);
        for (Path file : outbox()) {
            step("outbox", new Found(file));
        }
    }

    /** In the order of their names; what lies below hidden folders is not looked at. */
    private List<Path> outbox() throws IOException {
        try (Stream<Path> tree = Files.walk(home.outbox())) {
            return tree.filter(file -> file.toString().endsWith(".zip"))
                    .filter(file -> !home.outbox().relativize(file).toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private boolean workOnce() {
        for (Work work : WORK) {
            if (isDue(work)) {
                DueEntries due = new DueEntries(ledger, work);
                Object entry = due.next().orElseThrow();
                step(work.label(), entry);
                due.done(entry);
                return true;
            }
        }
        return false;
    }

    private boolean isDue(Work work) {
        return ledger.nextDue(work).filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    private void showAll() {
        DueReceipts receipts = new DueReceipts(ledger);
        for (Optional<Object> due = receipts.next(); due.isPresent(); due = receipts.next()) {
            step("receipts", due.get());
        }
    }

    private void step(String route, Object body) {
        Exchange exchange =
                template.send("direct:" + route + "-step", sent -> sent.getIn().setBody(body));
        if (exchange.getException() != null) {
            throw new AssertionError(route + " failed", exchange.getException());
        }
    }

    private boolean leap() {
        Optional<Instant> next =
                WORK.stream().map(ledger::nextDue).flatMap(Optional::stream).min(Instant::compareTo);
        next.ifPresent(clock::leapTo);
        return next.isPresent();
    }

    /** Through {@code direct:submit}, as a route of an Office does. */
    public void handIn(String name, Path zip) throws IOException {
        byte[] content = Files.readAllBytes(zip);
        Exchange exchange = template.send("direct:submit-step", sent -> {
            sent.getIn().setBody(content);
            sent.getIn().setHeader(Exchange.FILE_NAME, name);
        });
        if (exchange.getException() != null) {
            throw new AssertionError("not taken", exchange.getException());
        }
    }

    public void release(String reference) {
        new HeldPackages(ledger, clock).release(reference, new HeldPackages.Decision("operator", "not at WIPO"));
    }

    public Home home() {
        return home;
    }

    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        camel.stop();
        watch.shutdownNow();
        ledger.close();
    }
}
