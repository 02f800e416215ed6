package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.routing.local.RoutesReport;
import org.haguecourier.routing.local.RoutesReport.Line;
import org.haguecourier.routing.local.RoutesReport.Report;

/** What runs, ours and theirs, as the daemon has written it down last. */
@Command(
        name = "routes",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the routes that run, the courier's and your own in routes/local.",
            "Of each: how much went through it, and what failed last; and what keeps files in routes/local from running."
        },
        footer = {
            "",
            "The figures are those since the route was started, at most 5 s old. Who follows events: courier subscribers.",
            "Exit codes: 0 all run, 1 something in routes/local does not, or no daemon has run here."
        },
        subcommands = RoutesCheckCommand.class)
final class RoutesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = Installation.home();
        Path file = RoutesReport.file(home);
        if (!Files.exists(file)) {
            throw new CommandFailure(
                    "No daemon has run with the home " + home.root() + " yet; start it with courier run.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Report report = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .readValue(Files.readAllBytes(file), Report.class);
        if (json) {
            out.print(Files.readString(file));
        } else {
            print(report, isRunning(home), out);
        }
        return report.problems().isEmpty()
                        && report.notStarted().isEmpty()
                        && report.busy().isEmpty()
                ? ExitCode.OK
                : ExitCode.FAILED;
    }

    private static boolean isRunning(Home home) throws IOException {
        try (HomeLock lock = HomeLock.take(home)) {
            return false;
        } catch (CommandFailure taken) {
            return true;
        }
    }

    private static void print(Report report, boolean isRunning, PrintWriter out) {
        TextTable table =
                new TextTable("ROUTE", "FILE", "FROM", "STATE", "SINCE", "DONE", "FAILED", "IN HAND", "LAST FAILURE");
        for (Line line : report.routes()) {
            table.add(
                    line.route(),
                    line.file() == null ? "" : "local/" + line.file(),
                    line.from(),
                    line.state(),
                    line.since() == null ? "" : line.since().toString(),
                    Long.toString(line.done()),
                    Long.toString(line.failed()),
                    Long.toString(line.inFlight()),
                    line.lastFailure() == null ? "" : line.lastFailedAt() + " " + line.lastFailure());
        }
        table.print(out);
        long theirs =
                report.routes().stream().filter(line -> line.file() != null).count();
        out.printf(
                "%d routes, %d of them from routes/local, as of %s.%s%n",
                report.routes().size(),
                theirs,
                report.at(),
                isRunning ? "" : " The daemon does not run; this is how it was.");
        report.problems().forEach(problem -> out.println("routes/local/" + problem));
        report.notStarted().forEach((file, why) -> out.println("routes/local/" + file + " cannot be started: " + why));
        if (!report.busy().isEmpty()) {
            out.println("routes/local could not be taken over and is tried again: " + report.busy());
        }
        if (report.sending().equals("waits-for-mending")) {
            out.println("No package is sent until that is mended, since before-submission stands in it.");
        }
    }
}
