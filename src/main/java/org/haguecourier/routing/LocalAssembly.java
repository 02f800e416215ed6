package org.haguecourier.routing;

import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.outbox.Claims;
import org.haguecourier.outbox.HandIn;
import org.haguecourier.packages.WholeZip;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.routing.local.AcceptedSet;
import org.haguecourier.routing.local.AddedLibraries;
import org.haguecourier.routing.local.LocalRoutes;
import org.haguecourier.routing.local.RouteFigures;
import org.haguecourier.routing.local.RouteSetCheck;
import org.haguecourier.routing.local.RoutesReport;
import org.haguecourier.routing.ports.AlarmMessage;
import org.haguecourier.routing.ports.HandedIn;
import org.haguecourier.routing.ports.PackageMessage;
import org.haguecourier.routing.ports.PortGate;
import org.haguecourier.settings.Settings;
import org.haguecourier.submission.Submission;

/** Puts together what integrators' routes meet. */
@ApplicationScoped
public class LocalAssembly {
    @Produces
    @Singleton
    PortGate portGate() {
        return new PortGate();
    }

    @Produces
    @Singleton
    AddedLibraries addedLibraries() {
        return AddedLibraries.in(Path.of("lib"));
    }

    @Produces
    @Singleton
    @Named("packageMessage")
    PackageMessage packageMessage(Shelf shelf, Submission submission) {
        return new PackageMessage(shelf, submission);
    }

    @Produces
    @Singleton
    HandIn handIn(
            Home home,
            Claims claims,
            DurableFiles files,
            Ledger ledger,
            HomeCondition condition,
            WholeZip zips,
            Settings settings) {
        return new HandIn(
                home,
                claims,
                files,
                ledger,
                condition,
                zips::isWhole,
                settings.environment().label());
    }

    @Produces
    @Singleton
    @Named("handedIn")
    HandedIn handedIn(HandIn handIn, Ledger ledger) {
        return new HandedIn(handIn, ledger);
    }

    @Produces
    @Singleton
    @Named("alarm")
    AlarmMessage alarm() {
        return new AlarmMessage();
    }

    @Produces
    @Singleton
    RouteFigures routeFigures(Clock clock) {
        return new RouteFigures(clock);
    }

    @Produces
    @Singleton
    LocalRoutes localRoutes(
            Home home, DurableFiles files, PortGate gate, AddedLibraries libraries, Settings settings, Config config) {
        Path base = Path.of("");
        RouteSetCheck check = new RouteSetCheck(config, base, libraries.loader());
        return new LocalRoutes(
                base.resolve("routes").resolve("local"),
                check::problems,
                new AcceptedSet(home, files),
                gate,
                settings.routes().poll());
    }

    @Produces
    @Singleton
    RoutesReport routesReport(Home home, DurableFiles files, RouteFigures figures, LocalRoutes local, Clock clock) {
        return new RoutesReport(home, files, figures, local, clock);
    }
}
