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

    /** The package is not held, and what was asked for has not happened to it either. */
    public static final class NotHeldException extends RuntimeException {
        NotHeldException(Entry entry, Optional<HistoryLine> decided) {
            super(entry.reference() + " is not held; it is " + entry.state().label() + "."
                    + decided.map(NotHeldException::inWords).orElse("") + " Nothing was changed.");
        }

        private static String inWords(HistoryLine decision) {
            return " It was " + decision.detail() + " (" + decision.at().truncatedTo(ChronoUnit.SECONDS) + ").";
        }
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
    public Entry release(String reference, Decision decision) {
        return decide(reference, this::isReleased, entry -> Change.to(State.DEFERRED)
                .because(RELEASED + decision.by())
                .witnessed(decision.that("released"))
                .problems(List.of())
                .then(Work.SUBMISSION, clock.instant()));
    }

    /** HWS has it, under this import ID: it is followed from there. */
    public Entry settle(String reference, String importId, Decision decision) {
        if (!Identifiers.isSane(importId)) {
            throw new IllegalArgumentException("\"" + Printable.text(importId)
                    + "\" is no import ID. Give it as WIPO gave it, without blanks. Nothing was changed.");
        }
        return decide(
                reference,
                entry -> entry.progress().importId().filter(importId::equals).isPresent(),
                entry -> Change.to(State.SUBMITTED)
                        .because(SETTLED + " with the import ID " + importId + decision.by())
                        .witnessed(decision.that("settled").with("importId", importId))
                        .progress(entry.progress().withImportId(importId))
                        .problems(List.of())
                        .then(Work.IMPORT_STATUS, clock.instant()));
    }

    /** It is not to be sent any more. */
    public Entry abandon(String reference, Decision decision) {
        return decide(reference, entry -> entry.state() == State.GIVEN_UP, entry -> Change.to(State.GIVEN_UP)
                .because(GIVEN_UP + decision.by())
                .witnessed(decision.that("given-up")));
    }

    /** Who comes second looks again: the same answer is no quarrel. */
    private Entry decide(String reference, Predicate<Entry> isSoAlready, Function<Entry, Change> answer) {
        Entry entry = find(reference);
        if (isSoAlready.test(entry)) {
            return entry;
        }
        if (entry.state() != State.HELD) {
            throw new NotHeldException(entry, lastDecision(entry));
        }
        try {
            return ledger.record(entry, answer.apply(entry));
        } catch (StaleEntryException faster) {
            return decide(reference, isSoAlready, answer);
        }
    }

    /** Put off for another reason is not released. */
    private boolean isReleased(Entry entry) {
        boolean onItsWay = entry.state() == State.DEFERRED || entry.state() == State.SUBMITTING;
        return onItsWay
                && lastDecision(entry)
                        .filter(line -> line.detail().startsWith(RELEASED))
                        .isPresent();
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
