package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.laboratory.Experiment;
import org.haguecourier.laboratory.Plan;
import org.haguecourier.laboratory.Report;
import org.haguecourier.laboratory.Victims;
import org.haguecourier.receipts.ReceiptJson;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;

@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = {
            "The crash laboratory: kills daemons at random on this machine's own disk, and counts what that did.",
            "Packages are dropped all the while, and the sandbox, which stands in for WIPO, misbehaves.",
            "Nothing of it concerns a courier that runs here: home, keys and settings are its own."
        },
        footer = {"", "Exit codes: 0 the promises held, 1 they did not. See docs/crash-laboratory.md."})
final class SelftestCommand implements Callable<Integer> {
    private static final Duration SANDBOX_PACE = Duration.ofMillis(100);

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often a daemon is killed. Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--packages",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many are dropped. Default: ${DEFAULT-VALUE}.")
    private int packages;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = {
                "On the disk to be tried; empty or new. It is kept.",
                "Default: a new one below data/, deleted if the promises held."
            })
    private Path chosenHome;

    @Option(names = "--seed", paramLabel = "S", description = "To draw the same lots as an earlier run.")
    private Long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too; replaces the file.")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Plan plan = plan();
        Path jar = DaemonProcess.ownJar();
        Optional<Path> figures = Optional.ofNullable(json).map(Installation::named);
        if (figures.isPresent()) {
            Files.writeString(figures.get(), "");
        }
        Home home = FreshHome.at(Optional.ofNullable(chosenHome), "selftest");
        Report report = run(plan, jar, home);
        if (figures.isPresent()) {
            Files.writeString(figures.get(), ReceiptJson.text(report.figures()) + "\n");
        }
        boolean kept = chosenHome != null || !report.isClean();
        new SelftestReport(report, spec.commandLine().getOut()).print();
        if (kept) {
            out().println("Everything is kept in " + home.root() + "; what the daemons said in its folder logs.");
        } else {
            delete(home.root());
        }
        out().flush();
        return report.isClean() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Plan plan() {
        try {
            return new Plan(
                    kills, packages, seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed);
        } catch (IllegalArgumentException tooMuch) {
            throw new CommandFailure(tooMuch.getMessage() + ".");
        }
    }

    private Report run(Plan plan, Path jar, Home home) throws IOException {
        SandboxKeys keys = SandboxKeys.in(home.root().resolve("sandbox-keys"));
        SandboxOptions options = SandboxOptions.forClient(keys.publicKey()).withPace(SANDBOX_PACE, SANDBOX_PACE);
        try (Sandbox sandbox = Sandbox.start(options);
                LivingLine line = LivingLine.on(out())) {
            List<String> command = DaemonProcess.command(jar, new Rehearsal(home, sandbox, keys));
            Victims victims = new Victims(
                    command, Path.of("").toAbsolutePath(), home.root().resolve("logs"));
            AtomicBoolean over = new AtomicBoolean();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(victims, home, over)));
            out().printf(
                            "%d packages, %d kills, seed %d, in %s (%s)%n",
                            plan.packages(),
                            plan.kills(),
                            plan.seed(),
                            home.root(),
                            Files.getFileStore(home.root()).type());
            out().flush();
            try {
                return new Experiment(plan, home, sandbox, victims, line).run();
            } finally {
                over.set(true);
                victims.end();
            }
        }
    }

    /** Ctrl-C must leave no daemon behind. */
    private void interrupt(Victims victims, Home home, AtomicBoolean over) {
        if (over.get()) {
            return;
        }
        victims.end();
        out().printf("%nInterrupted. Nothing has been judged; everything is kept in %s%n", home.root());
        out().flush();
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
