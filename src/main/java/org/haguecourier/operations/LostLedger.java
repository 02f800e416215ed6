package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.files.Home;

/**
 * Packages without a ledger: what was sent is no longer known as sent, and with a new ledger it could be sent again. So
 * there is no start before somebody has looked.
 */
final class LostLedger {
    private LostLedger() {}

    static void refuse(Home home) throws IOException {
        if (Files.exists(home.ledgerFile())) {
            return;
        }
        for (Path folder : List.of(home.sent(), home.work(), home.held())) {
            if (holdsPackages(folder)) {
                throw new CommandFailure("There are packages in " + folder + ", but the ledger " + home.ledgerFile()
                        + " is gone. With a new one, what was sent before could be sent again. Bring the ledger back from"
                        + " the backup; or, if there is none, move sent/, work/ and held/ out of the home, start again, and"
                        + " ask WIPO about what was in work/ and held/.");
            }
        }
    }

    private static boolean holdsPackages(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.anyMatch(file -> file.getFileName().toString().endsWith(".zip"));
        }
    }
}
