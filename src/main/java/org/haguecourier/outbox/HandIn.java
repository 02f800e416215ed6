package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;

/**
 * Takes a package that somebody hands over and waits for the answer. He acts on it: what he is told was not taken he may send
 * by another way, so nothing of it may be left that would still be taken. Whether it was is for the ledger alone to say.
 *
 * <p>A crash leaves him without an answer; what was claimed by then is taken up at the next start, and what he brings again
 * is its duplicate.
 */
public final class HandIn {
    private static final String HOW = "handed in by a route as ";

    private final Claims claims;
    private final DurableFiles files;
    private final Ledger ledger;
    private final HomeCondition condition;
    private final Predicate<Path> whole;
    private final Entrance entrance;
    private final Room room;

    public HandIn(
            Home home,
            Claims claims,
            DurableFiles files,
            Ledger ledger,
            HomeCondition condition,
            Predicate<Path> whole,
            String environment) {
        this.claims = claims;
        this.files = files;
        this.ledger = ledger;
        this.condition = condition;
        this.whole = whole;
        this.entrance = new Entrance(home, files, ledger, whole, environment);
        this.room = new Room(home);
    }

    /** What was handed in is not what packages are. */
    public static final class NotWholeException extends IOException {
        NotWholeException(String message) {
            super(message);
        }
    }

    /** @throws IOException if it is not taken */
    public Entry take(HandedInName name, DurableFiles.Content content) throws IOException {
        if (!condition.isOpen()) {
            throw new IOException("the courier takes no packages now, since its home cannot be written; see its log. "
                    + name.file() + " was not taken");
        }
        String id = UUID.randomUUID().toString();
        claims.hold(id);
        try {
            return take(id, name, content);
        } catch (IOException | RuntimeException | Error failed) {
            condition.isToBlameFor(failed);
            Optional<Entry> entered = enteredDespite(failed, id, name);
            if (entered.isPresent()) {
                return entered.get();
            }
            forget(id, name, failed);
            throw failed;
        } finally {
            claims.letGo(id);
        }
    }

    private Entry take(String id, HandedInName name, DurableFiles.Content content) throws IOException {
        Path newcomer = claims.newcomer(id);
        files.writePassing(newcomer, out -> content.writeTo(room.keptFree(out, name.file())));
        if (!whole.test(newcomer)) {
            throw new NotWholeException(name.file() + " is no whole ZIP; it was not taken");
        }
        room.refuseTooLarge(newcomer, name.file());
        Claim claim = claims.adopt(newcomer, id, name.folder(), name.file());
        Fingerprint copied = entrance.copy(claim)
                .orElseThrow(
                        () -> new NotWholeException(name.file() + " was changed while it was taken; it was not taken"));
        Entry entry = entrance.enter(claim, copied, HOW);
        claims.done(claim);
        return entry;
    }

    /** What failed may have come after the entry, and even the entry may have come through. */
    private Optional<Entry> enteredDespite(Throwable failed, String id, HandedInName name) throws IOException {
        try {
            return ledger.withParcel(id);
        } catch (LedgerException unknown) {
            // What is claimed stays so: it is taken, or taken up, once the ledger can be read.
            DurableNames.remove(claims.newcomer(id));
            throw new IOException(
                    "the ledger fails, and so it is not known whether " + name.file()
                            + " was taken. Hand it in again; if it was, that is recognised by its content",
                    failed);
        }
    }

    /** In this order: a copy without its claim would be taken for the package of a ledger that was lost. */
    private void forget(String id, HandedInName name, Throwable why) {
        try {
            entrance.removeCopy(id);
            claims.forget(id, name.folder(), name.file());
        } catch (IOException stays) {
            why.addSuppressed(stays);
        }
    }
}
