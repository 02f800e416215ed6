package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import org.haguecourier.files.Home;
import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.outbox.Claim;
import org.haguecourier.outbox.Claims;
import org.haguecourier.receipts.Ahead;

/**
 * Compares the ledger with the folders at the start. A crash leaves folders behind the ledger, never ahead of it; folders
 * that are ahead mean that an older ledger was put in the place of the last one.
 */
public final class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    static final String OLDER_LEDGER = "ledger-older-than-folders";

    /** In which a package would be sent, or may have been a moment ago. */
    static final List<State> BEFORE_AN_ANSWER = List.of(State.RECEIVED, State.DEFERRED, State.SUBMITTING);

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

    /**
     * What lies in {@code sent/} and {@code held/} has been sent or may have been, and so may a package in {@code work/}
     * have been; a ledger that does not know of it would send it again. In {@code rejected/} people work with what they
     * find there, and whatever of it HWS has seen shows in the {@link LedgerMark}.
     */
    public void refuseOlderLedger() throws IOException {
        refuse(home.sent(), unknownIn(home.sent()));
        refuse(home.held(), unknownIn(home.held()));
        List<String> lost = new ArrayList<>();
        for (Path file : strangersInWork()) {
            if (contentOf(file).flatMap(ledger::withContent).isEmpty()) {
                lost.add(stem(file));
            }
        }
        refuse(home.work(), lost);
    }

    private List<String> unknownIn(Path folder) throws IOException {
        return ledger.unknownAmong(
                packagesIn(folder).stream().map(Reconciliation::stem).toList());
    }

    private static void refuse(Path folder, List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new OlderLedgerException("The ledger does not know of " + unknown.size() + " of the packages in "
                    + folder + " (" + someOf(unknown) + "): it is older than the folders.");
        }
    }

    /** What may have been filed since an older ledger was written is not sent until an operator says so. */
    public void holdWhatMayHaveBeenSent() throws IOException {
        for (State state : BEFORE_AN_ANSWER) {
            for (Entry entry : ledger.list(Optional.of(state))) {
                ahead.ofLedger(entry, ledger.history(entry.reference())).ifPresent(found -> hold(entry, found));
            }
        }
    }

    private void hold(Entry entry, String found) {
        String sentence =
                "The ledger says that this package is " + entry.state().label() + ", but " + found
                        + ": the ledger is older than the folders, and the package may have been filed since. Look at the receipt"
                        + " and the answers in the inbox, or ask WIPO.";
        ledger.record(
                entry, Change.to(State.HELD).because(sentence).problems(List.of(Problem.of(OLDER_LEDGER, sentence))));
        LOG.errorf("%s is held: %s", entry.reference(), sentence);
    }

    /** Files in {@code work/} that belong to no package on its way. They are told of and left where they are. */
    public List<String> orphans() throws IOException {
        List<String> found = strangersInWork().stream()
                .map(this::explained)
                .flatMap(Optional::stream)
                .toList();
        found.stream().limit(MOST_NAMED).forEach(LOG::warn);
        if (found.size() > MOST_NAMED) {
            LOG.warnf("and %d more such files in %s", found.size() - MOST_NAMED, home.work());
        }
        return found;
    }

    private Optional<String> explained(Path file) {
        return contentOf(file)
                .flatMap(ledger::withContent)
                .map(known -> Printable.text(file.getFileName())
                        + " in work/ belongs to no package of this ledger. Its content is that of " + known.reference()
                        + ", which is " + known.state().label() + "; the file itself can be removed.");
    }

    /** Copies of what is claimed and not entered yet are no strangers: they are about to be made anew. */
    private List<Path> strangersInWork() throws IOException {
        Set<String> claimed =
                new Claims(home.outbox()).leftovers().stream().map(Claim::id).collect(Collectors.toSet());
        return packagesIn(home.work()).stream()
                .filter(file -> !claimed.contains(stem(file)) && !ledger.knowsParcel(stem(file)))
                .filter(file -> !ledger.isPartInTheMaking(stem(file)))
                .toList();
    }

    private static Optional<String> contentOf(Path file) {
        try {
            return Optional.of(Sha256.of(file).sha256());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static List<Path> packagesIn(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("[.]zip$", "");
    }

    private static String someOf(List<String> names) {
        String some = String.join(", ", names.stream().limit(MOST_NAMED).toList());
        return names.size() > MOST_NAMED ? some + ", ..." : some;
    }
}
