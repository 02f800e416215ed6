package org.haguecourier.operations;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.haguecourier.ledger.Entry;
import org.haguecourier.submission.HeldPackages;
import org.haguecourier.submission.HeldPackages.Decided;
import org.haguecourier.submission.HeldPackages.Decision;

@Command(
        name = "settle",
        description = "Says that WIPO has received a held package, under the import ID that WIPO told you.")
final class SettleCommand extends DecisionCommand {
    @Option(names = "--import-id", required = true, paramLabel = "ID", description = "As WIPO gave it.")
    private String importId;

    @Override
    Decided decide(HeldPackages held, String reference, Decision decision) {
        return held.settle(reference, importId, decision);
    }

    @Override
    String told(Entry entry) {
        return entry.reference() + " is settled with the import ID " + importId
                + "; the daemon asks what became of it.";
    }
}
