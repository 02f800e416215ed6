package org.haguecourier.submission;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.TransactionFacts;
import org.haguecourier.packages.split.NotSplittableException;
import org.haguecourier.packages.split.SplitPlan;
import org.haguecourier.packages.split.Splitter;
import org.haguecourier.receipts.Shelf;

/**
 * Makes packages of one transaction out of a payload of many. First all files are there, then the ledger is told of all of
 * them at once. A crash in between leaves files that the same split, tried again, makes anew: the same payload always gives
 * the same bytes under the same names.
 */
public final class Splitting {
    private static final Logger LOG = Logger.getLogger(Splitting.class);
    static final String NOT_SPLITTABLE = "edi-not-splittable";

    private final Ledger ledger;
    private final Home home;
    private final Shelf shelf;
    private final DurableFiles files;

    public Splitting(Ledger ledger, Home home, Shelf shelf, DurableFiles files) {
        this.ledger = ledger;
        this.home = home;
        this.shelf = shelf;
        this.files = files;
    }

    /** @return the payload as it is now: split, or rejected */
    Entry split(Entry payload, TransactionFacts ofTheFirst) throws IOException {
        var facts =
                new TransactionFacts(Optional.empty(), ofTheFirst.st96Version(), Optional.empty(), Optional.empty());
        List<Path> written = new ArrayList<>();
        try {
            SplitPlan plan = new Splitter().plan(shelf.find(payload), payload.reference() + ".zip");
            List<Arrival> parts = parts(payload, plan, written);
            Entry split = ledger.split(payload, facts, parts);
            LOG.infof("Split %s into %d packages", payload.reference(), parts.size());
            return split;
        } catch (NotSplittableException refused) {
            return rejected(payload, facts, refused);
        } catch (IOException | RuntimeException failed) {
            takeAway(written);
            throw failed;
        }
    }

    private List<Arrival> parts(Entry payload, SplitPlan plan, List<Path> written) throws IOException {
        List<Arrival> parts = new ArrayList<>();
        String folder = payload.parcel().folder();
        plan.forEachPart(part -> {
            String id = Parcel.idOfPart(payload.parcel().id(), part.number());
            Path file = home.work().resolve(id + ".zip");
            written.add(file);
            Fingerprint content = files.make(file, part::write);
            parts.add(new Arrival(
                    new Parcel(id, part.name(), folder, content.sha256(), content.bytes()),
                    payload.environment(),
                    reference -> shelf.isTaken(folder, reference),
                    "split off " + payload.reference() + " as "));
        });
        return parts;
    }

    private Entry rejected(Entry payload, TransactionFacts facts, NotSplittableException refused) {
        String sentence = "The payload cannot be split, and nothing of it was sent. " + refused.getMessage();
        LOG.warnf("%s is rejected: %s", payload.reference(), sentence);
        return ledger.record(
                payload,
                Change.to(State.REJECTED)
                        .because("not sent: the payload cannot be split, see problems")
                        .inspected(facts)
                        .problems(List.of(Problem.of(NOT_SPLITTABLE, sentence))));
    }

    /** Call at the start: what a crash has left half done is made anew, or not at all if the setting has changed. */
    public void clearUnfinished() throws IOException {
        try (DirectoryStream<Path> work = Files.newDirectoryStream(home.work(), "*.zip")) {
            for (Path file : work) {
                if (isUnfinished(file.getFileName().toString().replaceFirst("[.]zip$", ""))) {
                    DurableNames.remove(file);
                }
            }
        }
    }

    private boolean isUnfinished(String id) {
        return !ledger.knowsParcel(id)
                && Parcel.payloadOf(id)
                        .flatMap(ledger::withParcel)
                        .filter(payload -> payload.state().isBeforeSending())
                        .isPresent();
    }

    /** Best effort: what stays is known as what it is at the next start, and made anew. */
    private static void takeAway(List<Path> written) {
        for (Path file : written) {
            try {
                DurableNames.remove(file);
            } catch (IOException stays) {
                LOG.debugf("%s stays for now", file);
            }
        }
    }
}
