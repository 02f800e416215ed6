package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import org.jboss.logging.Logger;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.receipts.Shelf;

/** The last steps of the way in, whichever way a package came: a copy that nobody else can change, and the entry. */
final class Entrance {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Home home;
    private final Shelf shelf;
    private final DurableFiles files;
    private final Ledger ledger;
    private final Predicate<Path> whole;
    private final String environment;

    Entrance(Home home, DurableFiles files, Ledger ledger, Predicate<Path> whole, String environment) {
        this.home = home;
        this.shelf = new Shelf(home);
        this.files = files;
        this.ledger = ledger;
        this.whole = whole;
        this.environment = environment;
    }

    /** @return nothing if it is not whole (any more); then there is no copy */
    Optional<Fingerprint> copy(Claim claim) throws IOException {
        Fingerprint content = files.copy(claim.file(), own(claim.id()));
        boolean writtenOn = Files.size(claim.file()) != content.bytes();
        if (writtenOn || !whole.test(own(claim.id()))) {
            removeCopy(claim.id());
            return Optional.empty();
        }
        return Optional.of(content);
    }

    Entry enter(Claim claim, Fingerprint content, String how) {
        Parcel parcel = new Parcel(claim.id(), claim.name(), claim.folder(), content.sha256(), content.bytes());
        Entry entry = ledger.enter(
                new Arrival(parcel, environment, reference -> shelf.isTaken(claim.folder(), reference), how));
        LOG.infof(
                "Received %s (%d bytes): %s",
                entry.reference(), content.bytes(), entry.state().label());
        return entry;
    }

    void removeCopy(String id) throws IOException {
        DurableNames.remove(own(id));
    }

    private Path own(String id) {
        return home.work().resolve(id + ".zip");
    }
}
