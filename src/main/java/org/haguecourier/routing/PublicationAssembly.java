package org.haguecourier.routing;

import java.time.Clock;
import java.util.random.RandomGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.publications.PublicationArchive;
import org.haguecourier.publications.Publications;
import org.haguecourier.publications.Pulls;
import org.haguecourier.publications.Standings;
import org.haguecourier.publications.Unpacking;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.settings.Settings;

/** What the routes of the weekly publications use. */
@ApplicationScoped
public class PublicationAssembly {
    @Produces
    @Singleton
    PublicationArchive publicationArchive(Home home) {
        return new PublicationArchive(home);
    }

    @Produces
    @Singleton
    @Named("publications")
    Publications publications(Ledger ledger, PublicationArchive archive, Settings settings, Clock clock) {
        return new Publications(
                ledger.publications(), WeekCalendar.of(settings.weeks(), clock), archive, settings, clock);
    }

    @Produces
    @Singleton
    Standings standings(Ledger ledger, Settings settings, Clock clock) {
        return new Standings(ledger.publications(), settings, clock);
    }

    @Produces
    @Singleton
    @Named("pulls")
    Pulls pulls(Ledger ledger, PublicationArchive archive, Settings settings, Clock clock) {
        return new Pulls(
                ledger.publications(),
                archive,
                WeekCalendar.of(settings.weeks(), clock),
                settings,
                clock,
                RandomGenerator.getDefault());
    }

    @Produces
    @Singleton
    @Named("unpacking")
    Unpacking unpacking(PublicationArchive archive) {
        return new Unpacking(archive);
    }
}
