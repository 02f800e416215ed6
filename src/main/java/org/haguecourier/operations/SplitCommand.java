package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Printable;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.split.NotSplittableException;
import org.haguecourier.packages.split.SplitPlan;
import org.haguecourier.packages.split.Splitter;
import org.haguecourier.receipts.ReceiptJson;

/** For Offices that come from EDI, which took many transactions at once. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCode.UNREADABLE,
        description =
                "Makes packages of one transaction each out of a payload of many, and checks them. The payload stays.",
        footer = {
            "",
            "Exit code: 0 all parts are fit to send, 1 findings that are errors, or the payload cannot be split, 2 it cannot be"
                    + " read.",
            "The same payload always gives the same bytes, so it may be split again at any time: docs/edi.md"
        })
final class SplitCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 20;

    @Parameters(paramLabel = "FILE", description = "The payload: a ZIP with one XML and the files that it names.")
    private Path named;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where the packages go, the outbox for example; otherwise beside the payload.")
    private Path to;

    @Option(names = "--json", description = "The report as JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path payload = Installation.named(named);
        Path folder = to == null ? payload.getParent() : Installation.named(to);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.UNREADABLE, "There is no folder " + Printable.text(folder) + ".");
        }
        PackageInspector inspector = new PackageInspector(Installation.check());
        inspector.prepare();
        try (LivingLine progress = LivingLine.beside(spec.commandLine().getErr())) {
            PartsOnDisk parts = new PartsOnDisk(folder, inspector, progress);
            SplitReport report = parts.write(payload, plan(payload, inspector));
            progress.close();
            print(report, folder);
            return report.exitCode();
        }
    }

    private static SplitPlan plan(Path payload, PackageInspector inspector) throws IOException {
        try {
            return new Splitter().plan(payload);
        } catch (NotSplittableException refused) {
            boolean unreadable = CheckCommand.inspect(inspector, payload).isUnreadable();
            throw new CommandFailure(
                    unreadable ? ExitCode.UNREADABLE : ExitCode.FAILED,
                    "Nothing was written. " + Printable.text(refused.getMessage()));
        }
    }

    private void print(SplitReport report, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReceiptJson.text(report));
        } else {
            CheckText text = new CheckText(out, false);
            report.parts().forEach(part -> text.add(part.file(), part.inspection()));
            tellLeftOver(report.leftOver(), out);
            out.printf(
                    "%,d %s in %s, %,d fit to send. The report: %s%n",
                    report.parts().size(),
                    report.parts().size() == 1 ? "package" : "packages",
                    Printable.text(folder),
                    report.parts().stream().filter(SplitReport.Part::fit).count(),
                    Printable.text(SplitReport.fileName(report.payload())));
        }
        out.flush();
    }

    private static void tellLeftOver(List<String> leftOver, PrintWriter out) {
        if (!leftOver.isEmpty()) {
            String names =
                    leftOver.stream().limit(MOST_NAMED).map(Printable::text).collect(Collectors.joining(", "));
            out.printf(
                    "%,d of the payload's files %s named by no transaction and went nowhere: %s%s%n",
                    leftOver.size(),
                    leftOver.size() == 1 ? "is" : "are",
                    names,
                    leftOver.size() > MOST_NAMED ? ", ..." : "");
        }
    }
}
