package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jboss.logging.Logger;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;

/** Takes a whole file from the outbox into the ledger, so that a crash at any point loses and doubles nothing. */
public final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final String HOW = "taken from the outbox as ";

    private final Claims claims;
    private final Ledger ledger;
    private final HomeCondition condition;
    private final WaitingForSpace space;
    private final Entrance entrance;

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
        this.claims = claims;
        this.ledger = ledger;
        this.condition = condition;
        this.space = new WaitingForSpace(home.work(), condition::isSoundNow);
        this.entrance = new Entrance(home, files, ledger, whole, environment);
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
     * Goes on with what a crash or a fault interrupted between the claim and the ledger. One that cannot be gone on
     * with keeps nothing else from being taken, neither the others nor what comes into the outbox.
     */
    public void takeUpAgain() throws IOException {
        if (!isOpen() || !stuck.isOver()) {
            return;
        }
        try {
            for (Claim claim : claims.leftovers()) {
                takeUpAgain(claim);
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

    /** Unless somebody is just handing it in, and has not come to his end with it. */
    private void takeUpAgain(Claim claim) {
        if (!claims.hold(claim.id())) {
            return;
        }
        try {
            goOn(claim);
        } catch (IOException | RuntimeException failed) {
            stuck.begin();
            if (!condition.isToBlameFor(failed)) {
                LOG.errorf(
                        "Claimed, but cannot be entered now, and is tried again soon: %s (%s)",
                        Printable.text(claim.file()), Printable.text(failed));
            }
        } finally {
            claims.letGo(claim.id());
        }
    }

    private void goOn(Claim claim) throws IOException {
        if (!condition.isOpen() || Files.notExists(claim.file())) {
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
        Optional<Fingerprint> content = entrance.copy(claim);
        if (content.isEmpty()) {
            LOG.warnf(
                    "Given back to the outbox, since it was changed while it was taken: %s",
                    Printable.text(claim.name()));
            claims.giveBack(claim);
            return Optional.empty();
        }
        Entry entry = entrance.enter(claim, content.get(), HOW);
        claims.done(claim);
        return Optional.of(entry);
    }
}
