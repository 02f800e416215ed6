package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Printable;
import org.haguecourier.routing.local.RouteProblem;
import org.haguecourier.routing.local.RouteSet;
import org.haguecourier.routing.local.RouteSetCheck;

/** What the daemon would say of local routes, said before it meets them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCode.UNREADABLE,
        description = "Looks for what is wrong with your own routes, offline. Nothing is run, connected or changed.",
        footer = {
            "",
            "Each problem is a line, FILE:LINE: what is wrong, and what to do.",
            "Exit code: 0 nothing is wrong, 1 problems, 2 something could not be read.",
            "Needs no running daemon. Values for {{...}} come from the settings of this installation."
        })
final class RoutesCheckCommand implements Callable<Integer> {
    private static final Path LOCAL = Path.of("routes", "local");

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "With *.camel.yaml files; otherwise routes/local of this installation.")
    private Path named;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** For programs. */
    record Checked(List<RouteProblem> problems, int files, List<String> routes) {}

    @Override
    public Integer call() throws IOException {
        QuietLog.errorsOnly();
        RouteSet set = RouteSet.read(folder());
        RouteSetCheck check =
                RouteSetCheck.of(Installation.config(), Path.of("").toAbsolutePath());
        List<RouteProblem> problems =
                check.problems(set).stream().map(this::below).toList();
        Checked checked = new Checked(problems, set.files().size(), RouteSetCheck.routeIds(set));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(checked));
        } else {
            print(checked, out);
        }
        out.flush();
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Path folder() {
        if (named == null) {
            return LOCAL;
        }
        Path folder = Installation.named(named);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.UNREADABLE,
                    Printable.text(named) + " is no folder. Name one with your *.camel.yaml files, or none for " + LOCAL
                            + ".");
        }
        return folder;
    }

    /** As it was named, so that an editor finds it. */
    private RouteProblem below(RouteProblem problem) {
        Path folder = named == null ? LOCAL : named;
        return new RouteProblem(folder.resolve(problem.file()).toString(), problem.line(), problem.message());
    }

    private void print(Checked checked, PrintWriter out) {
        checked.problems().forEach(out::println);
        String in = named == null ? LOCAL.toString() : Printable.text(named);
        String files = counted(checked.files(), "file");
        if (!checked.problems().isEmpty()) {
            out.println(counted(checked.problems().size(), "problem") + " in " + files + " of " + in + ".");
        } else if (checked.files() == 0) {
            out.println("There are no routes in " + in + ".");
        } else {
            out.println("Nothing is wrong with " + files + " of " + in + ": "
                    + counted(checked.routes().size(), "route") + ".");
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
