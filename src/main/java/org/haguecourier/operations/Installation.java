package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

import org.eclipse.microprofile.config.Config;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.packages.CheckPolicy;
import org.haguecourier.reconciliation.LedgerMark;
import org.haguecourier.settings.ConfigFiles;
import org.haguecourier.settings.Settings;
import org.haguecourier.settings.SettingsReader;

/** The folder that the courier is installed in, which is also the one that it runs in, and what its settings say. */
final class Installation {
    private static final Path BASE = Path.of("").toAbsolutePath();

    private Installation() {}

    static Config config() throws IOException {
        return ConfigFiles.below(BASE);
    }

    static Settings settings() throws IOException {
        return SettingsReader.read(config(), BASE);
    }

    static SortedSet<String> unknownKeys() throws IOException {
        return SettingsReader.unknownKeys(config(), BASE);
    }

    static Home home() throws IOException {
        return new Home(SettingsReader.home(config(), BASE));
    }

    /** What the check before sending needs, which is there without any setting. */
    static CheckPolicy check() throws IOException {
        return SettingsReader.check(config(), BASE);
    }

    static Path privateKey() throws IOException {
        return SettingsReader.privateKey(config(), BASE);
    }

    static Optional<Path> certificate() throws IOException {
        return SettingsReader.certificate(config(), BASE);
    }

    /** The ledger beside a daemon that may be running, to look at. */
    static Ledger ledgerToRead() throws IOException {
        return Ledger.beside(SqliteDatabase.readOnly(existingLedger(home())));
    }

    /** The same for an operator's decision, which must not end in a ledger that is about to be replaced. */
    static Ledger ledgerToWrite(Home home) throws IOException {
        try (Ledger ledger = Ledger.beside(SqliteDatabase.readOnly(existingLedger(home)))) {
            LedgerMark.of(home).check(ledger);
        }
        return Ledger.beside(SqliteDatabase.existing(existingLedger(home)));
    }

    private static Path existingLedger(Home home) {
        if (!Files.isRegularFile(home.ledgerFile())) {
            throw new CommandFailure("There is no ledger in " + home.root()
                    + ". Has the courier run with this home? The setting is hws.home.");
        }
        return home.ledgerFile();
    }

    /** A file named on the command line: below the folder that the command was typed in. */
    static Path named(Path file) {
        return Path.of(System.getProperty("courier.invoked-from", ""))
                .resolve(file)
                .toAbsolutePath();
    }
}
