package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.haguecourier.files.Home;

/** A home for a rehearsal, which must never be one that an Office works with. */
final class FreshHome {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private FreshHome() {}

    /** @param purpose also begins the folder's name, where the Office has not chosen one */
    static Home at(Optional<Path> chosen, String purpose) throws IOException {
        Home home = new Home(chosen.map(Installation::named)
                .orElseGet(() -> Path.of(
                                "data", purpose + "-" + LocalDateTime.now().format(STAMP))
                        .toAbsolutePath())
                .normalize());
        if (Files.exists(home.root())) {
            refuse(home, purpose);
        }
        home.create();
        return home;
    }

    private static void refuse(Home home, String purpose) throws IOException {
        String wanted = " The " + purpose + " needs a folder that is empty or not there yet.";
        if (!Files.isDirectory(home.root())) {
            throw new CommandFailure(home.root() + " is no folder." + wanted);
        }
        if (Files.exists(home.ledgerFile())) {
            throw new CommandFailure(home.root() + " is the home of a courier." + wanted);
        }
        try (var content = Files.list(home.root())) {
            if (content.findAny().isPresent()) {
                throw new CommandFailure(home.root() + " is not empty." + wanted);
            }
        }
    }
}
