package org.haguecourier.operations;

import picocli.CommandLine.Command;

import org.haguecourier.ledger.Entry;
import org.haguecourier.submission.HeldPackages;
import org.haguecourier.submission.HeldPackages.Decided;
import org.haguecourier.submission.HeldPackages.Decision;

@Command(name = "abandon", description = "Gives a held package up: it is never sent again.")
final class AbandonCommand extends DecisionCommand {
    @Override
    Decided decide(HeldPackages held, String reference, Decision decision) {
        return held.abandon(reference, decision);
    }

    @Override
    String told(Entry entry) {
        return entry.reference() + " is given up; the package is in rejected/.";
    }
}
