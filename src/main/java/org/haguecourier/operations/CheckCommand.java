package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.RuleTable;

/** The check before sending, for who makes packages: nothing is sent, changed or asked for. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCode.UNREADABLE,
        description = "Looks for what the International Bureau would refuse, offline. Nothing is sent.",
        footer = {
            "",
            "Exit code: 0 all are fit to send, 1 findings that are errors, 2 something could not be read.",
            "Works without settings; those of hws.check in config/application.properties count. The rules: docs/rules.md"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Packages; of a folder, every .zip in it and below.")
    private List<Path> named = List.of();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only packages with findings, and the summary.")
    private boolean quiet;

    @Option(names = "--rules", description = "Show the table of all rules instead, with their codes and sources.")
    private boolean rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rules) {
            spec.commandLine().getOut().print(RuleTable.markdown());
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
        NamedPackages packages = NamedPackages.of(named);
        PackageInspector inspector = new PackageInspector(Installation.check());
        inspector.prepare();
        try (CheckReport report = report(packages.files().size())) {
            for (Path file : packages.files()) {
                report.add(packages.asNamed(file), inspect(inspector, file));
            }
            return report.exitCode();
        }
    }

    private CheckReport report(int packages) {
        var out = spec.commandLine().getOut();
        LivingLine progress =
                json || quiet ? LivingLine.beside(spec.commandLine().getErr()) : LivingLine.silent();
        return new CheckReport(json ? new CheckJson(out) : new CheckText(out, quiet), packages, progress);
    }

    static Inspection inspect(PackageInspector inspector, Path file) {
        return NamedPackages.absence(file).orElseGet(() -> inspector.inspect(file));
    }
}
