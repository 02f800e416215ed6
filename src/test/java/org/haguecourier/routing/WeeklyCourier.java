package org.haguecourier.routing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.eclipse.microprofile.config.Config;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.publications.PublicationArchive;
import org.haguecourier.publications.Publications;
import org.haguecourier.publications.Pulls;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.SettingsReader;

/**
 * The routes of the weekly publications and the beans behind them, one step after the other on one thread, by a clock
 * that the test moves: what the routes start from is asked here, so that two runs take the same steps.
 */
final class WeeklyCourier implements AutoCloseable {
    private static final List<String> FILES = List.of("errors", "hws", "publications", "pull-publication");
    private static final String LOOK = "publications-at-start";
    private static final String PULL = "publications-due";
    private static final List<String> BEGUN_HERE = List.of(LOOK, PULL, "bulletin", "confidential-copy");

    private final Home home;
    private final Ledger ledger;
    private final DuePublications due;
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;

    /**
     * @param clock the machine's
     * @param tokens the right time: the authorization server gives nothing to a clock that is wrong
     */
    WeeklyCourier(Map<String, String> settings, Clock clock, Clock tokens, RandomGenerator chance) throws Exception {
        Config config = CourierInTest.config(settings);
        Settings read = SettingsReader.read(config, Path.of(""));
        Assembly assembly = new Assembly();
        this.home = assembly.home(read);
        this.ledger = assembly.ledger(home, read, clock);
        BoundBeans.in(camel.getRegistry(), home, ledger, read, clock, tokens, watch);
        WeekCalendar calendar = WeekCalendar.of(read.weeks(), clock);
        PublicationArchive archive = new PublicationArchive(home);
        camel.getRegistry().bind("pulls", new Pulls(ledger.publications(), archive, calendar, read, clock, chance));
        this.due = new DuePublications(
                ledger.publications(), camel.getRegistry().lookupByNameAndType("publications", Publications.class));
        camel.setStreamCaching(false);
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.getPropertiesComponent().setOverrideProperties(CourierInTest.placeholders(config));
        load();
        camel.start();
        this.template = camel.createProducerTemplate();
    }

    private void load() throws Exception {
        for (String file : FILES) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(PluginHelper.getResourceLoader(camel)
                            .resolveResource("file:routes/" + file + ".camel.yaml"));
        }
        for (String route : BEGUN_HERE) {
            AdviceWith.adviceWith(camel, route, false, advice -> advice.replaceFromWith(step(route)));
        }
    }

    private static String step(String route) {
        return "direct:" + route + "-step";
    }

    /** As at the start and on Friday noon. */
    void look() {
        take(LOOK, null);
    }

    /** @return whether anything was due */
    boolean pullOne() {
        Optional<Object> issue = due.next();
        issue.map(Issue.class::cast).ifPresent(this::pull);
        return issue.isPresent();
    }

    void pull(Issue claimed) {
        take(PULL, claimed);
        due.done(claimed);
    }

    Optional<Instant> nextDue() {
        return due.nextDue();
    }

    private void take(String route, Object body) {
        Exchange exchange = template.send(step(route), sent -> sent.getIn().setBody(body));
        if (exchange.getException() != null) {
            throw new AssertionError(route + " failed", exchange.getException());
        }
    }

    Home home() {
        return home;
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        camel.stop();
        watch.shutdownNow();
        ledger.close();
    }
}
