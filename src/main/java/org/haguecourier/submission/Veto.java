package org.haguecourier.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.haguecourier.files.Printable;
import org.haguecourier.integration.HoldPackage;
import org.haguecourier.integration.RejectPackage;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;

/**
 * The Office's own check, behind {@code before-submission}, has said no. What it says decides what becomes of the package;
 * any other exception says nothing about the package, and is none.
 */
record Veto(String code, State to, String sentence) {
    static final String REJECTED = "rejected-by-office";
    static final String HELD = "held-by-office";

    private static final int LONGEST = 1000;

    /** What may have been sent once is never called rejected: a person has to look at it. */
    static Optional<Veto> of(Entry entry, Throwable why) {
        for (Throwable at = why; at != null; at = at.getCause()) {
            if (at instanceof RejectPackage) {
                State to = entry.attempts() == 0 ? State.REJECTED : State.HELD;
                return Optional.of(new Veto(REJECTED, to, "The Office's own check has rejected it: " + words(at)));
            }
            if (at instanceof HoldPackage) {
                return Optional.of(new Veto(HELD, State.HELD, "The Office's own check holds it: " + words(at)));
            }
        }
        return Optional.empty();
    }

    private static String words(Throwable why) {
        String said = why.getMessage() == null || why.getMessage().isBlank() ? "it gives no reason" : why.getMessage();
        String words = Printable.text(said.strip());
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
    }

    /** An earlier attempt may have been filed: that stays true. */
    Change on(Entry entry) {
        List<Problem> problems = new ArrayList<>(
                entry.problems().stream().filter(Doubt::leavesOpen).toList());
        problems.add(Problem.of(code, sentence));
        return Change.to(to)
                .because("not sent: " + sentence)
                .problems(problems)
                .witnessed(Witnessed.that("not-sent").with("reason", sentence));
    }
}
