package org.haguecourier.operations;

import picocli.CommandLine.Command;

import org.haguecourier.ledger.Entry;
import org.haguecourier.submission.HeldPackages;
import org.haguecourier.submission.HeldPackages.Decided;
import org.haguecourier.submission.HeldPackages.Decision;

@Command(
        name = "release",
        description = {
            "Sends a held package (again).",
            "Only when you are certain that WIPO does not have it: otherwise it is filed twice."
        })
final class ReleaseCommand extends DecisionCommand {
    @Override
    Decided decide(HeldPackages held, String reference, Decision decision) {
        return held.release(reference, decision);
    }

    @Override
    String told(Entry entry) {
        return entry.reference() + " is released; the daemon sends it next.";
    }
}
