package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jboss.logging.Logger;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.receipts.Shelf;

/** Takes a whole file from the outbox into the ledger, so that a crash at any point loses and doubles nothing. */
public final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Home home;
    private final Claims claims;
    private final Shelf shelf;
    private final DurableFiles files;
    private final Ledger ledger;
    private final HomeCondition condition;
    private final WaitingForSpace space;
    private final Predicate<Path> whole;
    /** Claims that another thread is just entering. */
    private final Set<String> beingHandedIn = ConcurrentHashMap.newKeySet();

    private final String environment;
    /** The disk or the ledger failed: there is no use in taking anything now. */
    private final Rest closed;

    /** Something claimed could not be entered. */
    private final Rest stuck;

    public Intake(
            Home home,
            Claims claims,
            DurableFiles files,
            Ledger ledger,
            HomeCondition condition,
            Predicate<Path> whole,
            String environment,
            Ticker ticker) {
        this.home = home;
        this.claims = claims;
        this.shelf = new Shelf(home);
        this.files = files;
        this.ledger = ledger;
        this.condition = condition;
        this.space = new WaitingForSpace(home.work(), condition::isSoundNow);
        this.whole = whole;
        this.environment = environment;
        this.closed = new Rest(ticker, PAUSE_AFTER_FAILURE);
        this.stuck = new Rest(ticker, PAUSE_AFTER_FAILURE);
    }

    /** Whether there is use in taking anything now: not while the home cannot be written, nor right after a failure. */
    private boolean isOpen() {
        return condition.isOpen() && closed.isOver();
    }

    /** What lies there and is too large for the space that is left, with what it needs. */
    public Map<Path, String> waitingForSpace() {
        return space.waiting();
    }

    /** @param file in the outbox, found whole a moment ago */
    public Optional<Entry> take(Path file) throws IOException {
        try {
            if (!isOpen() || !space.isEnoughFor(file)) {
                return Optional.empty();
            }
            Optional<Claim> claim = claims.take(file);
            return claim.isEmpty() ? Optional.empty() : enter(claim.get());
        } catch (IOException | RuntimeException failed) {
            if (condition.isToBlameFor(failed)) {
                return Optional.empty();
            }
            closed.begin();
            throw failed;
        }
    }

    /**
     * Takes a package that comes by another way than the outbox. When this returns it is in the ledger; when it throws, whoever
     * brought it has it still, and may bring it again at any time.
     */
    public Entry handIn(HandedInName name, DurableFiles.Content content) throws IOException {
        if (!isOpen()) {
            throw new IOException("the courier takes no packages now: its home cannot be written; see its log");
        }
        String id = UUID.randomUUID().toString();
        beingHandedIn.add(id);
        Path newcomer = claims.newcomer(id);
        try {
            files.writePassing(newcomer, content);
            if (!whole.test(newcomer)) {
                throw new NotWholeException(name.file() + " is no whole ZIP; it was not taken");
            }
            if (!space.isRoomFor(newcomer)) {
                throw new IOException("there is no room for " + name.file() + "; it was not taken");
            }
            return enter(claims.adopt(newcomer, id, name.folder(), name.file()))
                    .orElseThrow(
                            () -> new NotWholeException(name.file() + " could not be read again; it was not taken"));
        } finally {
            DurableNames.remove(newcomer);
            beingHandedIn.remove(id);
        }
    }

    /** What was handed in is not what packages are. */
    public static final class NotWholeException extends IOException {
        NotWholeException(String message) {
            super(message);
        }
    }

    /**
     * Goes on with what a crash or a fault interrupted between the claim and the ledger. One that cannot be gone on
     * with keeps nothing else from being taken, neither the others nor what comes into the outbox.
     */
    public void takeUpAgain() throws IOException {
        if (!isOpen() || !stuck.isOver()) {
            return;
        }
        try {
            for (Claim claim : claims.leftovers()) {
                if (!beingHandedIn.contains(claim.id())) {
                    takeUpAgain(claim);
                }
            }
        } catch (IOException unreadable) {
            stuck.begin();
            if (!condition.isToBlameFor(unreadable)) {
                throw unreadable;
            }
        }
    }

    /** Call at the start, before anything is taken. */
    public void clearEmptyClaims() {
        try {
            claims.removeNewcomers();
            claims.removeEmpty();
        } catch (IOException notNow) {
            LOG.infof("Empty folders of claims stay for now: %s", Printable.text(notNow));
        }
    }

    private void takeUpAgain(Claim claim) {
        try {
            goOn(claim);
        } catch (IOException | RuntimeException failed) {
            stuck.begin();
            if (!condition.isToBlameFor(failed)) {
                LOG.errorf(
                        "Claimed, but cannot be entered now, and is tried again soon: %s (%s)",
                        Printable.text(claim.file()), Printable.text(failed));
            }
        }
    }

    private void goOn(Claim claim) throws IOException {
        if (!condition.isOpen()) {
            return;
        }
        claims.takeWholly(claim);
        if (ledger.knowsParcel(claim.id())) {
            claims.done(claim);
        } else if (space.isEnoughFor(claim.file())) {
            LOG.infof("Taking up again what was claimed but not entered: %s", Printable.text(claim.name()));
            enter(claim);
        }
    }

    private Optional<Entry> enter(Claim claim) throws IOException {
        Path own = home.work().resolve(claim.id() + ".zip");
        Fingerprint content = files.copy(claim.file(), own);
        boolean writtenOn = Files.size(claim.file()) != content.bytes();
        if (writtenOn || !whole.test(own)) {
            LOG.warnf(
                    "Given back to the outbox, since it was changed while it was taken: %s",
                    Printable.text(claim.name()));
            DurableNames.remove(own);
            claims.giveBack(claim);
            return Optional.empty();
        }
        Parcel parcel = new Parcel(claim.id(), claim.name(), claim.folder(), content.sha256(), content.bytes());
        Entry entry =
                ledger.enter(new Arrival(parcel, environment, reference -> shelf.isTaken(claim.folder(), reference)));
        claims.done(claim);
        LOG.infof(
                "Received %s (%d bytes): %s",
                entry.reference(), content.bytes(), entry.state().label());
        return Optional.of(entry);
    }
}
