package org.haguecourier.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a package stands, in the contract's words, and where it may go from there. */
public enum State {
    RECEIVED,
    REJECTED,
    DUPLICATE,
    /** A payload of several transactions, of which each is a package of its own now; these are under way. */
    SPLIT,
    /** All that it was split into have reached their end. */
    COMPLETED,
    DEFERRED,
    SUBMITTING,
    HELD,
    SUBMITTED,
    IMPORTED,
    IMPORT_FAILED,
    UNDEFINED,
    PROCESSING,
    PENDING_REGULARIZATION,
    REGISTERED,
    ABANDONED,
    CANCELLED,
    GIVEN_UP;

    /** What a service request may be found in, over and over, until the International Bureau is done with it. */
    private static final Set<State> OPEN_REQUEST = EnumSet.of(UNDEFINED, PROCESSING, PENDING_REGULARIZATION);

    private static final Set<State> CLOSED_REQUEST = EnumSet.of(REGISTERED, ABANDONED, CANCELLED);

    /** From deferred and held on to an end, too: the answer to a POST may come after its fate was called unknown. */
    private static final Map<State, Set<State>> NEXT = Map.of(
            RECEIVED, EnumSet.of(REJECTED, DUPLICATE, SPLIT, DEFERRED, SUBMITTING, HELD),
            SPLIT, EnumSet.of(COMPLETED),
            DEFERRED, EnumSet.of(DEFERRED, SPLIT, SUBMITTING, HELD, SUBMITTED, REJECTED, GIVEN_UP),
            SUBMITTING, EnumSet.of(SUBMITTED, DEFERRED, HELD, REJECTED),
            HELD, EnumSet.of(DEFERRED, SUBMITTED, REJECTED, GIVEN_UP),
            SUBMITTED, EnumSet.of(IMPORTED, IMPORT_FAILED),
            IMPORTED, requestStates(),
            UNDEFINED, requestStates(),
            PROCESSING, requestStates(),
            PENDING_REGULARIZATION, requestStates());

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<State> of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equalsIgnoreCase(label))
                .findFirst();
    }

    public boolean isFinal() {
        return !NEXT.containsKey(this);
    }

    /** Nothing of it is under way, and nothing was filed as far as we know. */
    public boolean isBeforeSending() {
        return this == RECEIVED || this == DEFERRED;
    }

    public boolean canBecome(State next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    private static Set<State> requestStates() {
        Set<State> states = EnumSet.copyOf(OPEN_REQUEST);
        states.addAll(CLOSED_REQUEST);
        return states;
    }
}
