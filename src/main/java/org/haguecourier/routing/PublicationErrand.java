package org.haguecourier.routing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.net.ssl.SSLContext;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.eclipse.microprofile.config.Config;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Database;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.PublicationArchive;
import org.haguecourier.publications.Pulls;
import org.haguecourier.settings.Settings;

/**
 * Pulls publications for a command, beside a daemon that may be running: the same routes in a Camel of their own, and
 * none of those that begin something by themselves.
 */
public final class PublicationErrand implements AutoCloseable {
    private static final List<String> ROUTES = List.of("hws", "pull-publication");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1, work -> {
        Thread thread = new Thread(work, "time-outs");
        thread.setDaemon(true);
        return thread;
    });
    private final ProducerTemplate template;
    private final PublicationLedger ledger;
    private final Pulls pulls;

    private PublicationErrand(Config config, Settings settings, Ledger ledger) throws Exception {
        Clock clock = Clock.systemUTC();
        PublicationAssembly assembly = new PublicationAssembly();
        PublicationArchive archive = assembly.publicationArchive(new Home(settings.home()));
        this.ledger = ledger.publications();
        this.pulls = assembly.pulls(ledger, archive, settings, clock);
        Registry names = camel.getRegistry();
        names.bind("pulls", pulls);
        names.bind("unpacking", assembly.unpacking(archive));
        bindWire(names, settings, clock);
        camel.setStreamCaching(false);
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.getPropertiesComponent().setOverrideProperties(placeholders(config));
        PluginHelper.getRoutesLoader(camel).loadRoutes(routeFiles());
        camel.start();
        this.template = camel.createProducerTemplate();
    }

    /** @param database the ledger's; closed with this */
    public static Ledger ledger(Database database, Settings settings) {
        String owner =
                PublicationLedger.COMMAND + ManagementFactory.getRuntimeMXBean().getName();
        return new Ledger(database, Clock.systemUTC(), owner, Assembly.lease(settings));
    }

    public static PublicationErrand start(Config config, Settings settings, Ledger ledger) throws Exception {
        return new PublicationErrand(config, settings, ledger);
    }

    private void bindWire(Registry names, Settings settings, Clock clock) {
        WireAssembly wire = new WireAssembly();
        SSLContext tls = wire.tls(settings);
        names.bind("accessToken", wire.accessTokens(settings, tls, clock));
        names.bind("question", wire.question());
        names.bind("hwsRequest", wire.hwsRequest(settings, clock));
        names.bind("hwsAnswer", wire.hwsAnswer(clock));
        names.bind("askingClient", wire.askingClient(settings, tls, watch));
        names.bind("sendingClient", wire.sendingClient(settings, tls, watch));
        names.bind("fetchingClient", wire.fetchingClient(settings, tls, watch));
    }

    private static Properties placeholders(Config config) {
        Properties properties = new Properties();
        config.getPropertyNames().forEach(name -> config.getOptionalValue(name, String.class)
                .ifPresent(value -> properties.setProperty(name, value)));
        return properties;
    }

    private List<Resource> routeFiles() {
        return ROUTES.stream()
                .map(name -> PluginHelper.getResourceLoader(camel)
                        .resolveResource("file:" + Path.of("routes", name + ".camel.yaml")))
                .toList();
    }

    /**
     * @param known editions of the week; if another has come while somebody else was pulling it, there is nothing to do
     * @return what the ledger says of the week now; nothing while somebody else is pulling it
     */
    public Optional<Issue> pull(Series series, String week, int known) throws IOException {
        Optional<Issue> claimed = claim(series, week);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        if (ledger.editions(series, week).size() > known) {
            ledger.letGo(claimed.get());
        } else {
            pull(claimed.get());
        }
        return ledger.find(series, week);
    }

    private void pull(Issue issue) {
        try {
            template.sendBody("direct:pull-publication", issue);
        } catch (CamelExecutionException failure) {
            pulls.setBack(issue, failure.getCause());
        }
    }

    private Optional<Issue> claim(Series series, String week) {
        Optional<Issue> claimed = ledger.claim(series, week);
        return claimed.isEmpty() && ledger.freeIfItsOwnerIsGone(series, week) ? ledger.claim(series, week) : claimed;
    }

    @Override
    public void close() {
        camel.stop();
        watch.shutdownNow();
    }
}
