package org.haguecourier.condition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

/** Says it when it begins, when it ends, and now and then in between: a log must not be full of it on a full disk. */
final class Announcement {
    private static final Logger LOG = Logger.getLogger(HomeCondition.class);
    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private Optional<Trouble> told = Optional.empty();
    private Optional<HomeListener> listener = Optional.empty();
    private String sentence = "";
    private long since;
    private long lastTold;

    Announcement(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Hears at once of what has begun already. */
    void listen(HomeListener who) {
        listener = Optional.of(who);
        told.ifPresent(now -> who.begins(sentence));
    }

    void of(List<Trouble> troubles) {
        long now = nanos.getAsLong();
        if (troubles.isEmpty()) {
            told.ifPresent(over -> tellEnd("The courier takes new work again, after " + inWords(now - since)
                    + ". It is over that " + over.what() + "."));
            told = Optional.empty();
        } else if (told.isEmpty()) {
            since = now;
            tell("The courier takes no new work: ", troubles);
            listener.ifPresent(who -> who.begins(sentence));
        } else if (told.get().cause() != troubles.get(0).cause()) {
            tell("The courier still takes no new work, and now: ", troubles);
            listener.ifPresent(who -> who.begins(sentence));
        } else if (now - lastTold >= BETWEEN_REMINDERS.toNanos()) {
            tell("The courier has taken no new work for " + inWords(now - since) + ": ", troubles);
        }
    }

    private void tell(String beginning, List<Trouble> troubles) {
        Trouble first = troubles.get(0);
        sentence = beginning + first.sentence() + alike(troubles) + ". " + whatToDo(first);
        LOG.error(sentence);
        told = Optional.of(first);
        lastTold = nanos.getAsLong();
    }

    private void tellEnd(String over) {
        LOG.info(over);
        listener.ifPresent(who -> who.ends(over));
    }

    private static String alike(List<Trouble> troubles) {
        String others = troubles.stream()
                .skip(1)
                .map(trouble -> String.valueOf(trouble.place().getFileName()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : ", and so it is with " + others;
    }

    private static String whatToDo(Trouble trouble) {
        return trouble.cause().passes()
                ? "It goes on by itself when that is over."
                : "That does not go away by itself: stop the courier, bring the ledger back, with the files beside it, and"
                        + " start the courier again; it will say what does not fit. Drop nothing again that may have been"
                        + " sent.";
    }

    private static String inWords(long nanos) {
        Duration time = Duration.ofNanos(nanos);
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
