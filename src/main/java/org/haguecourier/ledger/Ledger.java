package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.haguecourier.packages.TransactionFacts;

/**
 * Writes down what became of each package, before anybody acts on it.
 *
 * <p>Work is handed out on a lease: one worker has the entry until it records something, gives it back, or lets it go.
 * For other processes, which cannot know whether this one is still alive, the lease ends with its time. Every change names the version it was made from, so of two that act on the same entry
 * exactly one prevails and the other gets a {@link StaleEntryException}.
 */
public final class Ledger implements AutoCloseable {
    private static final String ENVIRONMENT = "environment";
    static final String IDENTITY = "identity";
    private static final String TRIAL = "trial";
    private static final int TRIAL_SIZE = 64 * 1024;

    private final Database database;
    private final Clock clock;
    private final String owner;
    private final Duration lease;
    private final Map<Work, Duration> longestWaits;
    private final InHand inHand = new InHand();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param owner who holds leases taken here: this process */
    public Ledger(Database database, Clock clock, String owner, Duration lease) {
        this(database, clock, owner, lease, Map.of());
    }

    /** @param longestWaits how far in the future work of a kind is ever put; beyond that a clock was set back */
    public Ledger(Database database, Clock clock, String owner, Duration lease, Map<Work, Duration> longestWaits) {
        this.longestWaits = Map.copyOf(longestWaits);
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
    }

    /** For a command beside a daemon: to look at entries and to record decisions, not to take work. */
    public static Ledger beside(Database database) {
        return new Ledger(database, Clock.systemUTC(), "command", Duration.ZERO);
    }

    /** Is told after each change, from the thread that made it: to wake those who wait for work. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Ties the home to its environment the first time, and says which one it belongs to ever after. */
    public String environment(String wanted) {
        return settledFact(ENVIRONMENT, wanted);
    }

    /** Tells this ledger from every other one; kept with it in every backup. */
    public String identity() {
        return settledFact(IDENTITY, UUID.randomUUID().toString());
    }

    public Standing standing() {
        return database.read(Standing::of);
    }

    /** Whether this is the ledger that was there once, or one that has gone on from there. */
    public boolean hasPassed(Head head) {
        return database.read(connection -> Standing.hasPassed(connection, head));
    }

    private String settledFact(String name, String proposed) {
        return database.write(connection -> HomeFacts.settle(connection, name, proposed));
    }

    /** The weekly publications: which are wanted, and which have come. */
    public PublicationLedger publications() {
        return new PublicationLedger(database, clock, owner, lease, this::tellListeners);
    }

    /** How much of what there is. */
    public Figures figures() {
        return database.read(Figures::of);
    }

    /** Who follows what happens here, and how far each has heard of it. */
    public Subscriptions subscriptions() {
        return new Subscriptions(database, clock);
    }

    /**
     * Writes a good deal and takes it away again, to see whether the ledger can be written now. So much that it needs
     * room of its own: changing a line in place would succeed in a ledger that can take no new package.
     */
    public void tryOut() {
        database.write(connection -> {
            Rows.update(connection, "INSERT INTO home_fact (name, value) VALUES (?, ?)", TRIAL, "x".repeat(TRIAL_SIZE));
            return Rows.update(connection, "DELETE FROM home_fact WHERE name = ?", TRIAL);
        });
    }

    /** Gives a package its reference and its first line; content that is known already becomes a duplicate. */
    public Entry enter(Arrival arrival) {
        Entry entry = database.write(connection -> new Entering(connection, clock.instant()).enter(arrival));
        tellListeners();
        return entry;
    }

    /**
     * A payload of several transactions becomes packages of one: all of them are entered, and the payload is called split,
     * at once or not at all.
     */
    public Entry split(Entry payload, TransactionFacts facts, List<Problem> problems, List<Arrival> parts) {
        Entry split = database.write(
                connection -> new Parts(connection, clock.instant()).enter(payload, facts, problems, parts));
        tellListeners();
        return split;
    }

    /** What a payload was split into; nothing of any other package. */
    public List<Part> parts(String reference) {
        return database.read(connection -> Parts.of(connection, reference));
    }

    /**
     * Whether the file of this parcel was made for a payload that has not become its parts yet: it is to be split anew, into
     * the same files, or never.
     */
    public boolean isPartInTheMaking(String parcelId) {
        return !knowsParcel(parcelId)
                && Parcel.payloadOf(parcelId)
                        .flatMap(this::withParcel)
                        .filter(payload -> payload.state() != State.SPLIT && payload.state() != State.COMPLETED)
                        .isPresent();
    }

    public boolean knowsParcel(String parcelId) {
        return withParcel(parcelId).isPresent();
    }

    public Optional<Entry> withParcel(String parcelId) {
        return database.read(
                connection -> Rows.one(connection, Rows::entry, "SELECT * FROM entry WHERE parcel = ?", parcelId));
    }

    /** An entry with exactly these bytes, if there is one: of several the first. */
    public Optional<Entry> withContent(String sha256) {
        return database.read(connection -> Rows.one(
                connection, Rows::entry, "SELECT * FROM entry WHERE sha256 = ? ORDER BY number LIMIT 1", sha256));
    }

    /** Those of the references that no package has. */
    public List<String> unknownAmong(List<String> references) {
        return database.read(connection -> {
            List<String> unknown = new ArrayList<>();
            for (String reference : references) {
                if (find(connection, reference).isEmpty()) {
                    unknown.add(reference);
                }
            }
            return unknown;
        });
    }

    /**
     * The longest-due entry for this kind of work, ours until recorded, given back or let go; of packages to be sent, a
     * new one and one that was put off in turn.
     */
    public Optional<Entry> claim(Work work) {
        return database.write(connection -> {
            Claiming claiming = claiming(connection);
            if (longestWaits.containsKey(work)) {
                claiming.bringBack(work, longestWaits.get(work));
            }
            Optional<Entry> entry = claiming.claim(work, inHand.lanes(work));
            entry.ifPresent(inHand::took);
            return entry;
        });
    }

    /** When {@link #claim} may have something again, as far as is known now. */
    public Optional<Instant> nextDue(Work work) {
        return database.read(connection -> claiming(connection).nextDue(work));
    }

    private Claiming claiming(Connection connection) {
        return new Claiming(connection, clock.instant(), owner, lease);
    }

    public Entry record(Entry entry, Change change) {
        Entry changed = database.write(connection -> new Recording(connection, clock.instant()).record(entry, change));
        tellListeners();
        return changed;
    }

    /**
     * Nothing came of a claim: others may have the entry at once.
     *
     * @param claimed as {@link #claim} gave it; without effect if it was recorded since and thus given back
     */
    public void giveBack(Entry claimed) {
        end(claimed, "lease_until = 0");
    }

    /**
     * The hand is done with the entry. If it has not recorded anything that frees it, the entry rests until the lease
     * would have ended: what went wrong will go wrong again.
     */
    public void letGo(Entry claimed) {
        end(claimed, "lease_owner = NULL");
    }

    private void end(Entry claimed, String how) {
        int changed = database.write(connection -> {
            int ours = !inHand.isTicket(claimed)
                    ? 0
                    : Rows.update(
                            connection,
                            "UPDATE entry SET " + how + " WHERE reference = ? AND lease_owner = ? AND lease_until > 0",
                            claimed.reference(),
                            owner);
            inHand.drop(claimed);
            return ours;
        });
        if (changed > 0) {
            tellListeners();
        }
    }

    /** After a crash: what this home's dead process had leased is free at once. Call before any work is taken. */
    public int freeAllLeases() {
        return database.write(connection ->
                Rows.update(connection, "UPDATE entry SET lease_until = 0, lease_owner = NULL WHERE lease_until > 0")
                        + PublicationLedger.freeDaemonsLeases(connection));
    }

    public Optional<Entry> find(String reference) {
        return database.read(connection -> find(connection, reference));
    }

    static Optional<Entry> find(Connection connection, String reference) throws SQLException {
        return Rows.one(
                connection, Rows::entry, "SELECT * FROM entry WHERE reference_key = ?", References.key(reference));
    }

    public List<Entry> list(Optional<State> state) {
        return database.read(connection -> state.isPresent()
                ? Rows.query(
                        connection, Rows::entry, "SELECT * FROM entry WHERE state = ? ORDER BY number", state.get())
                : Rows.query(connection, Rows::entry, "SELECT * FROM entry ORDER BY number"));
    }

    public List<HistoryLine> history(String reference) {
        return database.read(connection -> Pictures.history(connection, reference));
    }

    /**
     * What can be proved of a package.
     *
     * @throws BrokenChainException where nothing can, of any package
     */
    public Optional<Testimony> testimony(String reference) {
        return database.read(connection -> {
            Optional<Entry> entry = find(connection, reference);
            return entry.isEmpty() ? Optional.empty() : Optional.of(Testimonies.of(connection, entry.get()));
        });
    }

    /** The next entry whose folders and receipt are older than itself. */
    public Optional<Picture> nextPicture() {
        return database.read(connection -> Pictures.next(connection, clock.instant(), longestWaits));
    }

    public Optional<Instant> nextPictureDue() {
        return database.read(Pictures::nextDue);
    }

    /** Folders and receipt show this version now. */
    public void pictured(Picture picture) {
        database.write(connection -> Pictures.done(connection, picture));
    }

    /** The folders could not be written; others go first until then. */
    public void pictureLater(Entry entry, Instant at) {
        database.write(connection ->
                Rows.update(connection, "UPDATE entry SET picture_due = ? WHERE reference = ?", at, entry.reference()));
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        database.close();
    }
}
