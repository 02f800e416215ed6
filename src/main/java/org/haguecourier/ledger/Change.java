package org.haguecourier.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.haguecourier.packages.TransactionFacts;

/**
 * What is to be written down of an entry: perhaps a move to another state, and whatever was learnt. It takes effect as
 * a whole, durably, or not at all.
 */
public final class Change {
    final Optional<State> to;
    String detail = "";
    Optional<Due> due = Optional.empty();
    Optional<TransactionFacts> facts = Optional.empty();
    Optional<Progress> progress = Optional.empty();
    Optional<List<Problem>> problems = Optional.empty();
    Optional<Answered> answer = Optional.empty();
    Optional<Witnessed> witnessed = Optional.empty();
    boolean countsAsAttempt;
    boolean countsAsAsk;
    boolean keepsLease;

    record Answered(String extension, byte[] body) {}

    private Change(Optional<State> to) {
        this.to = to;
    }

    /** A move, to the same state too: {@link #inPlace} where the state is not in question. */
    public static Change to(State state) {
        return new Change(Optional.of(state));
    }

    public static Change inPlace() {
        return new Change(Optional.empty());
    }

    /** For the history, in plain words. A change in place without it leaves no line: months of asking stay readable. */
    public Change because(String words) {
        detail = words;
        return this;
    }

    /** What is to happen next; without it nothing is due any more. */
    public Change then(Work work, Instant at) {
        due = Optional.of(new Due(work, at));
        return this;
    }

    public Change then(Optional<Due> next) {
        due = next;
        return this;
    }

    public Change inspected(TransactionFacts found) {
        facts = Optional.of(found);
        return this;
    }

    public Change progress(Progress told) {
        progress = Optional.of(told);
        return this;
    }

    /** Replaces the problems known so far; an empty list says that they are over. */
    public Change problems(List<Problem> now) {
        problems = Optional.of(List.copyOf(now));
        return this;
    }

    public Change answer(String extension, byte[] body) {
        answer = body.length == 0 ? Optional.empty() : Optional.of(new Answered(extension, body));
        return this;
    }

    /** To be proved later: it becomes a record of the chain of evidence. */
    public Change witnessed(Witnessed event) {
        witnessed = Optional.of(event);
        return this;
    }

    public Change countsAsAttempt() {
        countsAsAttempt = true;
        return this;
    }

    public Change countsAsAsk() {
        countsAsAsk = true;
        return this;
    }

    /** The work goes on in the same hands: nobody else may take the entry yet. */
    public Change keepsLease() {
        keepsLease = true;
        return this;
    }
}
