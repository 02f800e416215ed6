package org.haguecourier.operations;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.reconciliation.LedgerFile;
import org.haguecourier.reconciliation.LedgerMark;
import org.haguecourier.reconciliation.Reconciliation;
import org.haguecourier.settings.Environment;

/** Whether a daemon may start on a home at all. Call with the home's lock in hand. */
final class Opening {
    private Opening() {}

    static void check(Home home, Environment wanted) throws IOException {
        LedgerFile.check(home);
        try (Ledger ledger =
                new Ledger(SqliteDatabase.migrated(home.ledgerFile()), Clock.systemUTC(), "start", Duration.ZERO)) {
            // What is found out later is told with a stack trace, in the midst of a start.
            ledger.tryOut();
            refuseOtherEnvironment(home, ledger, wanted);
            new Reconciliation(home, ledger).refuseOlderLedger();
            LedgerMark.of(home).note(ledger);
        }
    }

    /**
     * A home belongs to the environment that it was first used with. Its packages were made for that one: a rehearsal's
     * must never reach production because somebody changed an address.
     */
    static void refuseOtherEnvironment(Home home, Ledger ledger, Environment wanted) {
        String made = ledger.environment(wanted.label());
        if (!made.equals(wanted.label())) {
            throw new CommandFailure(
                    ExitCode.BAD_SETTINGS,
                    "hws.environment is " + wanted.label() + ", but the home " + home.root() + " was made for " + made
                            + ", and its packages are sent nowhere else. Set hws.environment=" + made + ", or give "
                            + wanted.label() + " a home of its own with hws.home.");
        }
    }
}
