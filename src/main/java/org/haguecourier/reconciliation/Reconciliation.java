package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.receipts.Ahead;

/**
 * Compares the ledger with the folders at the start. A crash leaves folders behind the ledger, never ahead of it; folders
 * that are ahead mean that an older ledger was put in the place of the last one.
 */
public final class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    /** A person reads the first few; the rest is a number. */
    private static final int MOST_NAMED = 20;

    private final Home home;
    private final Ledger ledger;
    private final Ahead ahead;

    public Reconciliation(Home home, Ledger ledger) {
        this.home = home;
        this.ledger = ledger;
        this.ahead = new Ahead(home);
    }

    /** What lies in {@code sent/} has been filed; a ledger that does not know of it would send it again. */
    public void refuseOlderLedger() throws IOException {
        List<String> sent =
                packages(home.sent()).stream().map(Reconciliation::stem).toList();
        List<String> unknown = ledger.unknownAmong(sent);
        if (!unknown.isEmpty()) {
            throw new UnsafeHomeException("The ledger does not know of " + unknown.size() + " of the packages in "
                    + home.sent() + " (" + someOf(unknown)
                    + "): it is older than the folders, and what was sent since could be sent again. Bring the last ledger"
                    + " back. If there is none, move those files out of sent/, never drop them again, and start.");
        }
    }

    /** What may have been filed since an older ledger was written is not sent until an operator says so. */
    public void holdWhatMayHaveBeenSent() {
        for (State state : List.of(State.RECEIVED, State.DEFERRED, State.SUBMITTING)) {
            for (Entry entry : ledger.list(Optional.of(state))) {
                int lines = ledger.history(entry.reference()).size();
                ahead.ofLedger(entry, lines).ifPresent(found -> hold(entry, found));
            }
        }
    }

    private void hold(Entry entry, String found) {
        String sentence =
                "The ledger says that this package is " + entry.state().label() + ", but " + found
                        + ": the ledger is older than the folders, and the package may have been filed since. Look at the receipt"
                        + " and the answers in the inbox, or ask WIPO.";
        ledger.record(
                entry,
                Change.to(State.HELD)
                        .because(sentence)
                        .problems(List.of(Problem.of("ledger-older-than-folders", sentence))));
        LOG.errorf("%s is held: %s", entry.reference(), sentence);
    }

    /** Files in {@code work/} that belong to no package on its way. They are told of and left where they are. */
    public List<String> orphans() throws IOException {
        List<String> found = packages(home.work()).stream()
                .filter(file -> !ledger.knowsParcel(stem(file)))
                .map(this::explained)
                .toList();
        found.stream().limit(MOST_NAMED).forEach(LOG::warn);
        if (found.size() > MOST_NAMED) {
            LOG.warnf("and %d more such files in %s", found.size() - MOST_NAMED, home.work());
        }
        return found;
    }

    private String explained(Path file) {
        String start = Printable.text(file.getFileName()) + " in work/ belongs to no package of this ledger. ";
        try {
            Fingerprint content = Sha256.of(file);
            return start
                    + ledger.withContent(content.sha256())
                            .map(known -> "Its content is that of " + known.reference() + ", which is "
                                    + known.state().label() + "; the file itself can be removed.")
                            .orElse("The ledger does not know its content (SHA-256 " + content.sha256()
                                    + "). Perhaps another ledger was here; then it may have been sent. If it was not, move it"
                                    + " to the outbox.");
        } catch (IOException unreadable) {
            return start + "It cannot be read: " + Printable.text(unreadable);
        }
    }

    private static List<Path> packages(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("[.]zip$", "");
    }

    private static String someOf(List<String> names) {
        String some = String.join(", ", names.stream().limit(MOST_NAMED).toList());
        return names.size() > MOST_NAMED ? some + ", ..." : some;
    }
}
