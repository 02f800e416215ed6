package org.haguecourier.submission;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.haguecourier.files.Printable;
import org.haguecourier.hws.Identifiers;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.StaleEntryException;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;
import org.haguecourier.ledger.Work;

/**
 * An operator's three answers for a package whose fate is unknown. Each may be given again without effect; of two
 * operators who answer differently, the first one prevails and the other is told.
 */
public final class HeldPackages {
    /** Who decided, and why; it stays in the history. */
    public record Decision(String operator, String reason) {
        private String by() {
            return " by " + operator + (reason.isBlank() ? "" : ": " + reason);
        }

        private Witnessed that(String what) {
            return Witnessed.that(what).with("by", operator).with("reason", reason);
        }
    }

    /**
     * What became of an answer.
     *
     * @param before who had given the same answer already, and when, in words; then nothing was changed
     */
    public record Decided(Entry entry, Optional<String> before) {}

    /** The package is not held, and what was asked for has not happened to it either. */
    public static final class NotHeldException extends RuntimeException {
        NotHeldException(Entry entry, Optional<HistoryLine> decided) {
            super(entry.reference() + " is not held; it is " + entry.state().label() + "."
                    + decided.map(line -> " It was " + inWords(line) + ".").orElse("") + " Nothing was changed.");
        }
    }

    private static String inWords(HistoryLine decision) {
        return decision.detail() + " (" + decision.at().truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    private static final String RELEASED = "released";
    private static final String SETTLED = "settled";
    private static final String GIVEN_UP = "given up";

    /** How the lines of the history begin that tell of a person's word. */
    private static final List<String> DECISIONS = List.of(RELEASED, SETTLED, GIVEN_UP);

    private final Ledger ledger;
    private final Clock clock;

    public HeldPackages(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Send it (again): the operator knows that HWS does not have it. */
    public Decided release(String reference, Decision decision) {
        return decide(reference, RELEASED, this::isReleased, entry -> Change.to(State.DEFERRED)
                .because(RELEASED + decision.by())
                .witnessed(decision.that("released"))
                .problems(List.of())
                .then(Work.SUBMISSION, clock.instant()));
    }

    /** HWS has it, under this import ID: it is followed from there. */
    public Decided settle(String reference, String importId, Decision decision) {
        if (!Identifiers.isSane(importId)) {
            throw new IllegalArgumentException("\"" + Printable.text(importId)
                    + "\" is no import ID. Give it as WIPO gave it, without blanks. Nothing was changed.");
        }
        return decide(
                reference,
                SETTLED,
                entry -> entry.progress().importId().filter(importId::equals).isPresent(),
                entry -> Change.to(State.SUBMITTED)
                        .because(SETTLED + " with the import ID " + importId + decision.by())
                        .witnessed(decision.that("settled").with("importId", importId))
                        .progress(entry.progress().withImportId(importId))
                        .problems(List.of())
                        .then(Work.IMPORT_STATUS, clock.instant()));
    }

    /** It is not to be sent any more. */
    public Decided abandon(String reference, Decision decision) {
        return decide(reference, GIVEN_UP, entry -> entry.state() == State.GIVEN_UP, entry -> Change.to(State.GIVEN_UP)
                .because(GIVEN_UP + decision.by())
                .witnessed(decision.that("given-up")));
    }

    /** Who comes second looks again: the same answer is no quarrel, but he is told whose it was. */
    private Decided decide(
            String reference, String word, Predicate<Entry> isSoAlready, Function<Entry, Change> answer) {
        Entry entry = find(reference);
        if (isSoAlready.test(entry)) {
            return new Decided(
                    entry,
                    lastDecision(entry)
                            .filter(isCalled(word))
                            .map(HeldPackages::inWords)
                            .or(() -> Optional.of(entry.state().label())));
        }
        if (entry.state() != State.HELD) {
            throw new NotHeldException(entry, lastDecision(entry));
        }
        try {
            return new Decided(ledger.record(entry, answer.apply(entry)), Optional.empty());
        } catch (StaleEntryException faster) {
            return decide(reference, word, isSoAlready, answer);
        }
    }

    /** Wherever it has got to since. Held anew it is not, and put off for another reason it never was. */
    private boolean isReleased(Entry entry) {
        return entry.state() != State.HELD
                && lastDecision(entry).filter(isCalled(RELEASED)).isPresent();
    }

    /** The last word on it is a release, and not that it was held anew. */
    static boolean isReleasedSinceHeld(List<HistoryLine> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).detail().startsWith(RELEASED)) {
                return true;
            }
            if (history.get(i).state() == State.HELD) {
                return false;
            }
        }
        return false;
    }

    private static Predicate<HistoryLine> isCalled(String word) {
        return line -> line.detail().startsWith(word);
    }

    private Optional<HistoryLine> lastDecision(Entry entry) {
        return ledger.history(entry.reference()).stream()
                .filter(line -> DECISIONS.stream().anyMatch(line.detail()::startsWith))
                .reduce((earlier, later) -> later);
    }

    private Entry find(String reference) {
        return ledger.find(reference).orElseThrow(() -> new UnknownReferenceException(reference));
    }

    /** No package of that name was ever taken from the outbox. */
    public static final class UnknownReferenceException extends RuntimeException {
        UnknownReferenceException(String reference) {
            super("There is no package \"" + reference + "\" in the ledger. All that there are: courier list");
        }
    }
}
