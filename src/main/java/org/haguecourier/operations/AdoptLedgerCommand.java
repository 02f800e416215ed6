package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.reconciliation.Adoption;
import org.haguecourier.reconciliation.OlderLedgerException;
import org.haguecourier.settings.Settings;

@Command(
        name = "adopt-ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Goes on with a ledger that is older than what was done with it, when the last one is lost for good.",
            "Everything that may have been sent is held until you decide; nothing is sent. Not while the daemon runs."
        },
        footer = {"", "Exit codes: 0 the daemon can be started, 1 this home needs something else, which is said."})
final class AdoptLedgerCommand implements Callable<Integer> {
    @Option(names = "--reason", defaultValue = "", description = "Why; kept in the history of each package held.")
    private String reason;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings settings = Installation.settings();
        Home home = new Home(settings.home());
        home.create();
        QuietLog.errorsOnly();
        try (HomeLock lock = HomeLock.take(home)) {
            if (isTheLast(home, settings)) {
                out().println("The ledger of " + home.root() + " is the last one; nothing was changed.");
                return ExitCode.OK;
            }
            adopt(home, settings);
        }
        return ExitCode.OK;
    }

    /** What is wrong in another way than by age is told, and is nothing to adopt. */
    private static boolean isTheLast(Home home, Settings settings) throws IOException {
        try {
            Opening.check(home, settings.environment());
            return true;
        } catch (OlderLedgerException older) {
            return false;
        }
    }

    private void adopt(Home home, Settings settings) throws Exception {
        try (Ledger ledger =
                new Ledger(SqliteDatabase.migrated(home.ledgerFile()), Clock.systemUTC(), "adoption", Duration.ZERO)) {
            Opening.refuseOtherEnvironment(home, ledger, settings.environment());
            List<Entry> held = new Adoption(home, ledger, DecisionCommand.operator(), reason)
                    .adopt(settings.environment().label());
            ShowInFolders.all(home, ledger, spec);
            held.forEach(entry -> out().println(entry.reference() + " is held."));
            out().println("The courier goes on with this ledger. Packages held because of it: " + held.size()
                    + ". Ask WIPO about each, then courier settle, release or abandon it. What was collected from the"
                    + " folders since is not known any more: never drop that again.");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
