package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import org.jboss.logging.Logger;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.KeptAnswer;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Picture;

/**
 * Makes the folders show what the ledger says. Every step may be repeated: after a crash the picture is simply taken
 * again, since the ledger is told last.
 */
public final class Receipts {
    static final String ENDING = ".receipt.json";

    private static final Logger LOG = Logger.getLogger(Receipts.class);
    /** For this long at most a receipt is put off. */
    public static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Home home;
    private final Shelf shelf;
    private final DurableFiles files;
    private final Ledger ledger;
    private final Clock clock;
    private final Predicate<Exception> toldAlready;
    private final Obstructions obstructions;

    /** For a command, which tells its user of each failure. */
    public Receipts(Home home, Shelf shelf, DurableFiles files, Ledger ledger, Clock clock) {
        this(home, shelf, files, ledger, clock, failure -> false, System::nanoTime);
    }

    /**
     * @param toldAlready whether a failure is one of the whole home, of which each receipt need not tell again
     * @param nanos time that passes and that nobody can set
     */
    public Receipts(
            Home home,
            Shelf shelf,
            DurableFiles files,
            Ledger ledger,
            Clock clock,
            Predicate<Exception> toldAlready,
            LongSupplier nanos) {
        this.obstructions = new Obstructions(nanos);
        this.toldAlready = toldAlready;
        this.home = home;
        this.shelf = shelf;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void publish(Picture picture) throws IOException {
        Entry entry = picture.entry();
        shelf.put(entry);
        for (KeptAnswer answer : picture.newAnswers()) {
            publish(entry, answer);
        }
        Receipt receipt = Receipt.of(entry, picture.history(), picture.parts());
        files.replace(file(home, entry), ReceiptJson.bytes(receipt));
        ledger.pictured(picture);
        if (obstructions.isOver(entry.reference())) {
            LOG.infof("The receipt of %s is written again; nothing is in its way any more.", entry.reference());
        }
    }

    /** The disk may be full or read-only: others are tried first, and this one again soon. */
    public void publishLater(Picture picture, Exception why) {
        if (!toldAlready.test(why)) {
            tell(picture.entry().reference(), Obstructions.inWords(why));
        }
        ledger.pictureLater(picture.entry(), clock.instant().plus(PAUSE_AFTER_FAILURE));
    }

    private void tell(String reference, String reason) {
        obstructions
                .found(reference, reason)
                .ifPresent(silence -> LOG.errorf(
                        "The receipt of %s cannot be written: %s. It is tried every %d seconds, and works by itself once"
                                + " that is mended; if it lasts, it is said again in %d minutes.",
                        reference, reason, PAUSE_AFTER_FAILURE.toSeconds(), silence.toMinutes()));
    }

    /** By their references, those that something is in the way of, with what it is. */
    public SortedMap<String, String> obstructed() {
        return obstructions.reasons();
    }

    private void publish(Entry entry, KeptAnswer answer) throws IOException {
        String name =
                String.format(".%02d-%s.%s", answer.number(), answer.state().label(), answer.extension());
        files.create(inInbox(home, entry, name), answer.body());
    }

    static Path file(Home home, Entry entry) {
        return inInbox(home, entry, ENDING);
    }

    private static Path inInbox(Home home, Entry entry, String ending) {
        return home.inbox().resolve(entry.parcel().folder()).resolve(entry.reference() + ending);
    }
}
