package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;

/**
 * Goes on with a ledger that is not the last one, when there is no other. After it nothing leaves that may have left
 * before, unless an operator says so: each package that the folders have and the ledger has not becomes one of the
 * ledger's, and whatever could be sent is held. The mark comes last, so that a crash leaves the home refused as before,
 * and the same again puts that right.
 */
public final class Adoption {
    private final Home home;
    private final Ledger ledger;
    private final String operator;
    private final String reason;

    /** @param reason why, in the operator's words; may be empty */
    public Adoption(Home home, Ledger ledger, String operator, String reason) {
        this.home = home;
        this.ledger = ledger;
        this.operator = operator;
        this.reason = reason;
    }

    /** @return what is held now on account of it */
    public List<Entry> adopt(String environment) throws IOException {
        for (Path folder : List.of(home.held(), home.sent(), home.rejected(), home.work())) {
            for (Path file : Reconciliation.packagesIn(folder)) {
                if (isUnknown(file)) {
                    enter(file, folder, environment);
                }
            }
        }
        List<Entry> held = new ArrayList<>();
        for (State state : Reconciliation.BEFORE_AN_ANSWER) {
            for (Entry entry : ledger.list(Optional.of(state))) {
                held.add(hold(entry));
            }
        }
        LedgerMark.of(home).note(ledger);
        return held;
    }

    /** By name and content: the same name may mean another package to this ledger. */
    private boolean isUnknown(Path file) throws IOException {
        String stem = Reconciliation.stem(file);
        if (file.getParent().equals(home.work()) && ledger.knowsParcel(stem)) {
            return false;
        }
        Optional<Entry> known = ledger.find(stem);
        return known.isEmpty()
                || !known.get().parcel().sha256().equals(Sha256.of(file).sha256());
    }

    /** Under a second name first, so that at no time the only name is one that no entry leads to. */
    private void enter(Path file, Path folder, String environment) throws IOException {
        boolean inWork = folder.equals(home.work());
        String id = inWork ? Reconciliation.stem(file) : UUID.randomUUID().toString();
        Path own = home.work().resolve(id + ".zip");
        if (!inWork) {
            DurableNames.name(file, own);
        }
        Fingerprint content = Sha256.of(own);
        String below = folder.relativize(file).getNameCount() > 1
                ? folder.relativize(file.getParent()).toString()
                : "";
        String name = file.getFileName().toString();
        ledger.enter(new Arrival(new Parcel(id, name, below, content.sha256(), content.bytes()), environment));
        if (!inWork) {
            DurableNames.remove(file);
        }
    }

    private Entry hold(Entry entry) {
        String sentence = "This package was " + entry.state().label()
                + " in a ledger that was not the last one of this home, and with which it went on by the word of "
                + operator + (reason.isBlank() ? "" : " (" + reason + ")")
                + ". It may have been filed before. Look at what lies in the inbox, or ask WIPO.";
        return ledger.record(
                entry,
                Change.to(State.HELD)
                        .because(sentence)
                        .problems(List.of(Problem.of(Reconciliation.OLDER_LEDGER, sentence)))
                        .witnessed(Witnessed.that("held-with-an-older-ledger")
                                .with("by", operator)
                                .with("reason", reason)));
    }
}
