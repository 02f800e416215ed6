package org.haguecourier.submission;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.FreeSpace;
import org.haguecourier.files.Home;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.TransactionFacts;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.files.NothingElse;
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

    /** Each move of a part is told in the payload's receipt, with all parts. */
    private static final int MOST_PARTS = 2_000;

    /** Parts are not compressed, and files that many of them name are in each. */
    private static final int ROOM = 3;

    private static final int MOST_NAMED = 20;

    private static final Demand LEFT_OVER = NothingElse.NAMED;

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
    Entry split(Entry payload, Inspection inspection) throws IOException {
        var facts = new TransactionFacts(
                Optional.empty(), inspection.facts().st96Version(), Optional.empty(), Optional.empty());
        List<String> written = new ArrayList<>();
        try {
            Path file = shelf.find(payload);
            SplitPlan plan = planned(file, payload);
            List<Arrival> parts = parts(payload, plan, written);
            // It has been read for a good while; what somebody did to it meanwhile must not become what is sent.
            AsReceived.check(payload, file);
            Entry split = ledger.split(payload, facts, problems(inspection, plan), parts);
            LOG.infof("Split %s into %d packages", payload.reference(), parts.size());
            return split;
        } catch (NotSplittableException refused) {
            return rejected(payload, facts, refused);
        } catch (IOException | RuntimeException failed) {
            takeAway(written);
            throw failed;
        }
    }

    private SplitPlan planned(Path file, Entry payload) throws IOException, NotSplittableException {
        SplitPlan plan = new Splitter().plan(file, payload.reference() + ".zip");
        if (plan.count() > MOST_PARTS) {
            throw new NotSplittableException(
                    "It carries %,d transactions, more than the %,d that the daemon splits at once."
                                    .formatted(plan.count(), MOST_PARTS)
                            + " Split it with courier split, and drop the parts.");
        }
        long free = FreeSpace.of(home.work());
        if (free < payload.parcel().bytes() * ROOM) {
            throw new IOException("Splitting needs " + payload.parcel().bytes() * ROOM + " bytes of the disk, and "
                    + free + " are left; it is tried again when there is room");
        }
        return plan;
    }

    /** What is told of the payload for good: the parts have only what they name, and nobody else would miss the rest. */
    private static List<Problem> problems(Inspection inspection, SplitPlan plan) {
        Stream<Problem> warnings = inspection.findings().stream()
                .filter(finding -> !finding.isError())
                .map(Problem::found);
        return Stream.concat(
                        warnings,
                        plan.leftOver().stream()
                                .limit(MOST_NAMED)
                                .map(name -> Problem.found(LEFT_OVER.unmet(
                                        "No transaction names this file, so it went into none of the packages. Was it forgotten in"
                                                + " the XML?",
                                        Printable.text(name)))))
                .toList();
    }

    private List<Arrival> parts(Entry payload, SplitPlan plan, List<String> written) throws IOException {
        List<Arrival> parts = new ArrayList<>();
        String folder = payload.parcel().folder();
        plan.forEachPart(part -> {
            String id = freeId(payload, part.number());
            written.add(id);
            Fingerprint content = files.make(inWork(id), part::write);
            parts.add(new Arrival(
                    new Parcel(id, part.name(), folder, content.sha256(), content.bytes()),
                    payload.environment(),
                    reference -> shelf.isTaken(folder, reference),
                    "split off " + payload.reference() + " as "));
        });
        return parts;
    }

    /** After a ledger was lost, a part may have been entered under its own number already; then this one is its duplicate. */
    private String freeId(Entry payload, int number) {
        String usual = Parcel.idOfPart(payload.parcel().id(), number);
        return ledger.knowsParcel(usual) ? UUID.randomUUID().toString() : usual;
    }

    private Path inWork(String id) {
        return home.work().resolve(id + ".zip");
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
                if (ledger.isPartInTheMaking(file.getFileName().toString().replaceFirst("[.]zip$", ""))) {
                    DurableNames.remove(file);
                }
            }
        }
    }

    /**
     * Only what the ledger does not have: a commit that failed for us may have come through. What stays is known as what it
     * is at the next start.
     */
    private void takeAway(List<String> written) {
        for (String id : written) {
            try {
                if (!ledger.knowsParcel(id)) {
                    DurableNames.remove(inWork(id));
                }
            } catch (IOException | LedgerException stays) {
                LOG.debugf("%s stays in work for now", id);
            }
        }
    }
}
