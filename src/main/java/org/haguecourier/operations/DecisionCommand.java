package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.submission.HeldPackages;
import org.haguecourier.submission.HeldPackages.Decided;
import org.haguecourier.submission.HeldPackages.Decision;

/** What the three answers to a held package have in common. */
@Command(mixinStandardHelpOptions = true)
abstract class DecisionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REF", description = "The held package, see courier list --state held.")
    private String reference;

    @Option(names = "--reason", defaultValue = "", description = "Why; kept in the package's history.")
    private String reason;

    @Spec
    private CommandSpec spec;

    /** Carries the decision out, and is not surprised to find it carried out already. */
    abstract Decided decide(HeldPackages held, String reference, Decision decision);

    /** What follows from it, in a sentence. */
    abstract String told(Entry entry);

    @Override
    public Integer call() throws Exception {
        Home home = Installation.home();
        try (Ledger ledger = Installation.ledgerToWrite(home)) {
            Decision decision = new Decision(operator(), reason);
            Decided decided = decide(new HeldPackages(ledger, Clock.systemUTC()), reference, decision);
            spec.commandLine().getOut().println(inWords(decided));
            showInFolders(home, ledger);
        }
        return ExitCode.OK;
    }

    private String inWords(Decided decided) {
        return decided.before()
                .map(before -> decided.entry().reference() + " was already " + before + "; nothing was changed.")
                .orElseGet(() -> told(decided.entry()));
    }

    /** Who became another user for this is the one who decides. */
    static String operator() {
        String user = System.getProperty("user.name");
        String before = System.getenv("SUDO_USER");
        return before == null || before.isBlank() ? user : Printable.text(before) + " (as " + user + ")";
    }

    /** A running daemon sees to the folders within a second; without one it is done here. */
    private void showInFolders(Home home, Ledger ledger) {
        if (!Files.isWritable(home.ledger())) {
            return;
        }
        try (HomeLock lock = HomeLock.take(home)) {
            ShowInFolders.all(home, ledger, spec);
        } catch (CommandFailure daemonRuns) {
            return;
        } catch (IOException | LedgerException notNow) {
            ShowInFolders.tell(spec, "Folders and receipts do not show it yet", notNow);
        }
    }
}
