package org.haguecourier.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.rules.archive.NotTooManyEntries;
import org.haguecourier.packages.rules.envelope.BySchema;
import org.haguecourier.packages.rules.envelope.OneTransaction;
import org.haguecourier.receipts.Shelf;

/** Looks into each package once, before anything else is done for it; what is not fit to send ends here. */
public final class Preflight {
    private static final Logger LOG = Logger.getLogger(Preflight.class);

    private static final Set<String> MENDED_BY_SPLITTING =
            Set.of(OneTransaction.NO_SECOND.code(), NotTooManyEntries.ENTRIES.code(), BySchema.VALID.code());

    private final Ledger ledger;
    private final Shelf shelf;
    private final PackageInspector inspector;
    private final Optional<Splitting> splitting;

    /** @param splitting what becomes of a payload of several transactions; without it, such a one is rejected */
    public Preflight(Ledger ledger, Shelf shelf, PackageInspector inspector, Optional<Splitting> splitting) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.inspector = inspector;
        this.splitting = splitting;
    }

    /**
     * @return the entry as it is now: rejected, split, or ready to be sent
     * @throws IOException if the package is not there as it was received, or nobody can say whether it may be sent
     */
    public Entry check(Entry entry) throws IOException {
        inspector.prepare();
        if (entry.inspected()) {
            return stillFit(entry);
        }
        Path file = shelf.find(entry);
        // Or somebody else's file would be judged, and rejected, in the package's name.
        AsReceived.check(entry, file);
        Inspection inspection = inspector.inspect(file);
        if (inspection.failure().isPresent()) {
            throw new IOException(
                    "the package could not be looked into", inspection.failure().get());
        }
        if (splitting.isPresent() && isPayload(inspection)) {
            return splitting.get().split(entry, inspection);
        }
        List<Problem> problems =
                inspection.findings().stream().map(Problem::found).toList();
        Change change = inspection.isFitToSend() ? goesOn(entry) : rejected(inspection);
        Entry checked =
                ledger.record(entry, change.inspected(inspection.facts()).problems(problems));
        LOG.infof(
                "Checked %s: %s%s",
                entry.reference(), inspection.isFitToSend() ? "fit to send" : "rejected", codes(inspection));
        return checked;
    }

    /** While a package waited for HWS, the Office may have sent it by another way. */
    private Entry stillFit(Entry entry) {
        Optional<Finding> sent = inspector.sentMeanwhile(entry.facts());
        if (sent.isEmpty()) {
            return entry;
        }
        Change change = entry.attempts() == 0
                ? Change.to(State.REJECTED).because("not sent: it went by EDI meanwhile, see problems")
                : Change.to(State.HELD).because("not sent again: it went by EDI meanwhile, see problems");
        LOG.warnf("%s is not sent: %s", entry.reference(), sent.get().message());
        return ledger.record(entry, change.problems(List.of(Problem.found(sent.get()))));
    }

    /** Nothing else is wrong with it than what splitting mends, or what is judged again of each part. */
    private static boolean isPayload(Inspection inspection) {
        return inspection.transactions() > 1
                && inspection.findings().stream()
                        .filter(Finding::isError)
                        .map(Finding::code)
                        .allMatch(MENDED_BY_SPLITTING::contains);
    }

    private static String codes(Inspection inspection) {
        return inspection.findings().isEmpty()
                ? ""
                : inspection.findings().stream()
                        .map(Finding::code)
                        .distinct()
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static Change goesOn(Entry entry) {
        return Change.inPlace().then(entry.due()).keepsLease();
    }

    private static Change rejected(Inspection inspection) {
        long errors = inspection.findings().stream().filter(Finding::isError).count();
        return Change.to(State.REJECTED)
                .because("not sent: the check before sending found " + errors + (errors == 1 ? " error" : " errors")
                        + ", see problems");
    }
}
