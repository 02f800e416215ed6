package org.haguecourier.publications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

import org.jboss.logging.Logger;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.settings.Settings;

/** Takes old publications out of the archive, if the settings say so, and if the same bytes lie where the Office keeps them. */
final class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final PublicationLedger ledger;
    private final PublicationArchive archive;
    private final WeekCalendar calendar;
    private final Clock clock;

    Retention(PublicationLedger ledger, PublicationArchive archive, WeekCalendar calendar, Clock clock) {
        this.ledger = ledger;
        this.archive = archive;
        this.calendar = calendar;
        this.clock = clock;
    }

    void apply(Series series, Settings.Publication settings) throws IOException {
        if (settings.retention().isEmpty()) {
            return;
        }
        Instant keepFrom = clock.instant().minus(settings.retention().get());
        int kept = 0;
        for (Edition edition : ledger.editions(series)) {
            if (edition.removed().isEmpty() && published(edition).isBefore(keepFrom)) {
                kept += remove(edition, settings.keptElsewhere().orElseThrow()) ? 0 : 1;
            }
        }
        if (kept > 0) {
            LOG.warnf(
                    "%s: %d old weeks stay, since the same bytes are not found below %s",
                    series.label(), kept, settings.keptElsewhere().get());
        }
    }

    private Instant published(Edition edition) {
        return Week.parse(edition.week()).flatMap(calendar::publication).orElse(edition.retrieved());
    }

    private boolean remove(Edition edition, Path elsewhere) throws IOException {
        Path file = archive.file(edition);
        Path copy = elsewhere.resolve(archive.nameWithinSeries(edition));
        if (!isKeptAs(copy, file, edition.content())) {
            return false;
        }
        archive.remove(edition);
        ledger.removed(edition);
        LOG.infof(
                "%s %s is taken out of the archive; it is kept as %s",
                edition.series().label(), edition.week(), copy);
        return true;
    }

    /**
     * What cannot be read there is not known to be there; and what lies in the archive now, and not what once did, must be
     * the same.
     */
    private static boolean isKeptAs(Path copy, Path file, Fingerprint content) {
        try {
            return isAnotherFile(copy, file)
                    && Sha256.of(copy).equals(content)
                    && (!Files.exists(file) || content.isOf(file));
        } catch (IOException unreadable) {
            LOG.warnf("%s cannot be read: %s", copy, Printable.text(unreadable.getMessage()));
            return false;
        }
    }

    /** A link to our own file, or the archive itself under another name, keeps nothing. */
    private static boolean isAnotherFile(Path copy, Path file) throws IOException {
        return Files.isRegularFile(copy) && (!Files.exists(file) || !Files.isSameFile(copy, file));
    }
}
