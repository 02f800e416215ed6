package org.haguecourier.publications;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.PublicationArchive.Place;
import org.haguecourier.publications.contents.ContentsReader;
import org.haguecourier.publications.contents.NotWholeException;
import org.haguecourier.publications.contents.PublicationContents;
import org.haguecourier.receipts.ReceiptJson;

/** Gives whole publications their place in the archive; nothing there is ever replaced. */
final class Shelving {
    private static final Logger LOG = Logger.getLogger(Shelving.class);

    private final PublicationLedger ledger;
    private final PublicationArchive archive;
    private final WeekCalendar calendar;
    private final Clock clock;

    Shelving(PublicationLedger ledger, PublicationArchive archive, WeekCalendar calendar, Clock clock) {
        this.ledger = ledger;
        this.archive = archive;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What lies in the archive whole, and the ledger does not know: a crash, or an older ledger, has come between. */
    boolean adopt(Pull pull) throws IOException {
        for (Place found : archive.taken(pull.issue().series(), pull.week())) {
            try {
                PublicationContents contents = new ContentsReader().read(found.file());
                pull.arrived(new Pull.Arrival(Sha256.of(found.file()), contents));
                pull.at(found);
                archive.finishMove(pull.issue().series(), pull.week());
                return true;
            } catch (NotWholeException foreign) {
                LOG.warnf(
                        "%s: what lies in the archive as %s is not ours (%s). It is left there.",
                        pull.issue().name(), archive.nameOf(found), foreign.getMessage());
            }
        }
        return false;
    }

    void shelve(Pull pull) throws IOException {
        Series series = pull.issue().series();
        if (pull.place() == null) {
            Optional<Edition> same = pull.sameAs();
            int from = same.map(Edition::edition).orElse(pull.latestBefore() + 1);
            Place place =
                    archive.placeFor(series, pull.week(), from, pull.arrival().content());
            if (Files.exists(place.file())) {
                archive.discard(pull.part());
            } else {
                archive.put(pull.part(), place, series);
            }
            pull.at(place);
        }
        disagreement(pull).ifPresent(pull::problem);
    }

    private Optional<String> disagreement(Pull pull) {
        PublicationContents contents = pull.arrival().contents();
        return new Agreement(calendar.scheme(), pull.week())
                .disagreement(contents.number(), contents.publicationDate());
    }

    boolean canBeUnpacked(Pull pull) {
        if (!pull.arrival().contents().mayBeUnpacked()) {
            pull.problem("It is not unpacked, since that would not be safe.");
            return false;
        }
        return !Files.exists(archive.unpacked(pull.place()));
    }

    Edition conclude(Pull pull) throws IOException {
        Instant now = clock.instant();
        PublicationContents contents = pull.arrival().contents();
        Series series = pull.issue().series();
        Place place = pull.place();
        Edition edition = new Edition(
                series,
                pull.week().id(),
                place.edition(),
                archive.nameOf(place),
                pull.arrival().content(),
                now,
                contents.number(),
                contents.publicationDate(),
                pull.problems(),
                Optional.empty());
        SideFile side = SideFile.of(series, place, pull.arrival().content(), contents, pull.problems(), now);
        archive.describe(place, series, ReceiptJson.bytes(side));
        ledger.archived(pull.issue(), edition, said(pull, edition));
        return edition;
    }

    private static String said(Pull pull, Edition edition) {
        if (pull.sameAs().isPresent()) {
            return "Fetched again: the same content.";
        }
        if (pull.before().isEmpty()) {
            return "Archived.";
        }
        String again =
                "It was published again with other content, which lies beside the first as " + edition.file() + ".";
        LOG.warnf("%s: %s", pull.issue().name(), again);
        return again;
    }
}
