package org.haguecourier.operations;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Picture;
import org.haguecourier.receipts.Receipts;
import org.haguecourier.receipts.Shelf;

/** Brings folders and receipts up to date for a command, with the home's lock in hand: no daemon is there to do it. */
final class ShowInFolders {
    private ShowInFolders() {}

    /** What is in the way of one package is told, and is no matter of the others. */
    static void all(Home home, Ledger ledger, CommandSpec command) {
        Clock clock = Clock.systemUTC();
        Receipts receipts = new Receipts(home, new Shelf(home), new DurableFiles(home.work()), ledger, clock);
        for (Optional<Picture> due = ledger.nextPicture(); due.isPresent(); due = ledger.nextPicture()) {
            Picture picture = due.get();
            try {
                receipts.publish(picture);
            } catch (IOException obstructed) {
                tell(command, "The receipt of " + picture.entry().reference() + " cannot be written now", obstructed);
                ledger.pictureLater(picture.entry(), clock.instant().plus(Receipts.PAUSE_AFTER_FAILURE));
            }
        }
    }

    /** What the command has done stands; only its picture is behind. */
    static void tell(CommandSpec command, String what, Exception why) {
        command.commandLine()
                .getErr()
                .println("courier " + command.name() + ": " + what + " (" + PlainErrors.inWords(why)
                        + "). The courier sees to it when it runs.");
    }
}
