package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Printable;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.pack.NotPackableException;
import org.haguecourier.packages.pack.PackPlan;
import org.haguecourier.packages.pack.Packer;

/** Makes a package of a folder and says at once whether it is fit to send. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCode.UNREADABLE,
        description =
                "Makes a package of a folder with an XML and the files that it names, and checks it. Nothing is sent.",
        footer = {
            "",
            "Each file goes in at the path that the XML names, wherever it lies in the folder; what the XML does not name"
                    + " is left out. With errors, too, the package is written.",
            "Exit code: 0 the package is fit to send, 1 findings that are errors, 2 the folder could not be packed.",
            "Works without settings; those of hws.check in config/application.properties count. The rules: docs/rules.md"
        })
final class PackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "With one XML, in it or in a folder below.")
    private Path named;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description =
                    "Where to, or in which folder; otherwise FOLDER.zip beside the folder. Nothing is overwritten.")
    private Path to;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = Installation.named(named).normalize();
        PackageInspector inspector = new PackageInspector(Installation.check());
        inspector.prepare();
        PackPlan plan = plan(folder);
        Path target = target(folder);
        PrintWriter out = spec.commandLine().getOut();
        PackReport report;
        try (LivingLine progress = json ? LivingLine.beside(spec.commandLine().getErr()) : LivingLine.on(out)) {
            write(plan, target, progress);
            progress.accept("checking " + Sizes.inWords(plan.bytes()));
            report = new PackReport(plan, target, inspected(inspector, target));
        }
        if (json) {
            new PackJson(out).print(report);
        } else {
            new PackText(out).print(report);
        }
        return report.exitCode();
    }

    private static PackPlan plan(Path folder) throws IOException {
        try {
            return new Packer().plan(folder);
        } catch (NotPackableException reason) {
            throw refusal(reason.getMessage());
        }
    }

    private Path target(Path folder) {
        Path file = to == null
                ? folder.resolveSibling(zipName(folder))
                : Installation.named(to).normalize();
        Path target = Files.isDirectory(file) && to != null ? file.resolve(zipName(folder)) : file;
        if (!Files.isDirectory(target.getParent())) {
            throw refusal("There is no folder " + Printable.text(target.getParent()) + " to write the package to.");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(target);
        }
        return target;
    }

    private static String zipName(Path folder) {
        if (folder.getFileName() == null) {
            throw refusal("The root of a disk has no name to make a package's of. Say one with --to FILE.");
        }
        return folder.getFileName() + ".zip";
    }

    private static void write(PackPlan plan, Path target, LivingLine progress) throws IOException {
        Optional<Long> all = Optional.of(plan.bytes());
        try {
            new DurableFiles(target.getParent())
                    .create(
                            target,
                            out -> plan.write(new WatchedOutput(
                                    out, passed -> progress.accept("packed " + Sizes.part(passed, all)))));
        } catch (FileAlreadyExistsException faster) {
            throw taken(target);
        } catch (IOException failure) {
            String why = PlainErrors.inWords(failure);
            throw refusal(Printable.text(why) + (why.endsWith(".") ? "" : ".") + " No package was written.");
        }
    }

    /** A daemon takes from its outbox within a moment. */
    private static Inspection inspected(PackageInspector inspector, Path target) {
        Inspection inspection = inspector.inspect(target);
        if (inspection.isUnreadable() && Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(Printable.text(target) + " was written, and taken away before it could be checked."
                    + " If that is an outbox, the courier has it now: look at its receipt.");
        }
        return inspection;
    }

    private static CommandFailure taken(Path target) {
        return refusal(Printable.text(target)
                + " is there already and was not touched. Move it away first, or name another file with --to.");
    }

    private static CommandFailure refusal(String message) {
        return new CommandFailure(ExitCode.UNREADABLE, message);
    }
}
