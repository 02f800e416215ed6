package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

import javax.net.ssl.SSLContext;

import org.apache.camel.spi.Registry;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.hws.ReplyReader;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.outbox.Claims;
import org.haguecourier.outbox.Ticker;
import org.haguecourier.outbox.Waiting;
import org.haguecourier.packages.WholeZip;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.routing.local.AddedLibraries;
import org.haguecourier.routing.local.RouteFigures;
import org.haguecourier.routing.ports.PortGate;
import org.haguecourier.settings.Settings;
import org.haguecourier.submission.Submission;

/** The beans that {@link Assembly}, {@link PublicationAssembly} and {@link WireAssembly} make, under the names that the routes call them by. */
record BoundBeans(Beginning beginning, Waiting waiting, HwsClient sending) {
    /**
     * @param clock the courier's
     * @param tokens another one where the courier's leaps: the authorization server would not like an assertion from the
     *     future
     */
    static BoundBeans in(
            Registry names,
            Home home,
            Ledger ledger,
            Settings settings,
            Clock clock,
            Clock tokens,
            ScheduledExecutorService watch)
            throws IOException {
        Assembly assembly = new Assembly();
        WireAssembly wire = new WireAssembly();
        SSLContext tls = wire.tls(settings);
        Ticker ticker = assembly.ticker();
        DurableFiles files = assembly.files(home);
        Shelf shelf = assembly.shelf(home);
        ReplyReader replies = assembly.replies(settings);
        WholeZip zips = assembly.wholeZip();
        HomeCondition condition = assembly.condition(home, ledger, ticker);
        Waiting waiting = assembly.waiting(home, zips, clock, ticker, settings);
        HwsClient sending = wire.sendingClient(settings, tls, watch);
        Beginning beginning = new Beginning();
        Claims claims = assembly.claims(home);
        beginning.intake = assembly.intake(home, claims, files, ledger, condition, zips, settings, ticker);
        beginning.splitting = assembly.splitting(ledger, home, shelf, files);
        beginning.reconciliation = assembly.reconciliation(home, ledger);
        names.bind("home", home);
        names.bind("clock", clock);
        names.bind("ledger", ledger);
        names.bind("condition", condition);
        names.bind("receipts", assembly.receipts(home, shelf, files, ledger, condition, clock, ticker));
        names.bind("waiting", waiting);
        names.bind("outboxFilter", assembly.outboxFilter());
        names.bind("intake", beginning.intake);
        names.bind("preflight", assembly.preflight(ledger, shelf, beginning.splitting, settings));
        Submission submission = assembly.submission(home, ledger, shelf, replies, settings, clock);
        names.bind("submission", submission);
        LocalAssembly local = new LocalAssembly();
        names.bind("packageMessage", local.packageMessage(shelf, submission));
        names.bind(
                "handedIn",
                local.handedIn(local.handIn(home, claims, files, ledger, condition, zips, settings), ledger));
        names.bind("question", wire.question());
        names.bind("alarm", local.alarm());
        names.bind("portGate", new PortGate());
        beginning.condition = condition;
        beginning.clock = clock;
        beginning.figures = new RouteFigures(clock);
        beginning.libraries = AddedLibraries.in(Path.of("no-lib"));
        names.bind("routeFigures", beginning.figures);
        names.bind("importStatus", assembly.importStatus(ledger, replies, settings, clock));
        names.bind("requestStatus", assembly.requestStatus(ledger, replies, settings, clock));
        names.bind("accessToken", wire.accessTokens(settings, tls, tokens));
        names.bind("hwsRequest", wire.hwsRequest(settings, clock));
        names.bind("hwsAnswer", wire.hwsAnswer(clock));
        names.bind("askingClient", wire.askingClient(settings, tls, watch));
        names.bind("sendingClient", sending);
        names.bind("fetchingClient", wire.fetchingClient(settings, tls, watch));
        PublicationAssembly weekly = new PublicationAssembly();
        beginning.archive = weekly.publicationArchive(home);
        names.bind("publications", weekly.publications(ledger, beginning.archive, settings, clock));
        names.bind("pulls", weekly.pulls(ledger, beginning.archive, settings, clock));
        names.bind("unpacking", weekly.unpacking(beginning.archive));
        return new BoundBeans(beginning, waiting, sending);
    }
}
