package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.DurableNames;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Problem;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.split.Part;
import org.haguecourier.packages.split.SplitPlan;
import org.haguecourier.receipts.Receipt;
import org.haguecourier.receipts.ReceiptJson;

/**
 * Writes the parts of a payload, each whole or not at all, and nothing over another file. All are made and looked into in a
 * hidden folder first: in an outbox the daemon takes each the moment that it has its name.
 */
final class PartsOnDisk {
    private final Path folder;
    private final PackageInspector inspector;
    private final LivingLine progress;

    PartsOnDisk(Path folder, PackageInspector inspector, LivingLine progress) {
        this.folder = folder;
        this.inspector = inspector;
        this.progress = progress;
    }

    SplitReport write(Path payload, SplitPlan plan) throws IOException {
        String name = payload.getFileName().toString();
        Path making = folder.resolve("." + SplitReport.fileName(name) + ".making");
        DurableNames.makeFolder(making);
        try {
            List<SplitReport.Part> parts = made(plan, making);
            for (SplitReport.Part part : parts) {
                refuseOthersFile(part);
            }
            for (SplitReport.Part part : parts) {
                DurableNames.move(making.resolve(part.file()), folder.resolve(part.file()));
            }
            var report = new SplitReport(name, Sha256.of(payload).sha256(), parts, plan.leftOver());
            new DurableFiles(making).replace(folder.resolve(SplitReport.fileName(name)), ReceiptJson.bytes(report));
            return report;
        } finally {
            clear(making);
        }
    }

    private List<SplitReport.Part> made(SplitPlan plan, Path making) throws IOException {
        var files = new DurableFiles(making);
        List<SplitReport.Part> parts = new ArrayList<>();
        plan.forEachPart(part -> {
            parts.add(made(part, files, making.resolve(part.name())));
            progress.accept("made %,d of %,d packages".formatted(parts.size(), plan.count()));
        });
        return parts;
    }

    private SplitReport.Part made(Part part, DurableFiles files, Path target) throws IOException {
        Fingerprint content = files.make(target, part::write);
        Inspection inspection = inspector.inspect(target);
        return new SplitReport.Part(
                part.name(),
                content.sha256(),
                content.bytes(),
                inspection.isFitToSend(),
                Receipt.Transaction.of(inspection.facts()),
                inspection.findings().stream().map(Problem::found).toList(),
                inspection);
    }

    /** The same part from an earlier run is welcome. */
    private void refuseOthersFile(SplitReport.Part part) throws IOException {
        Path target = folder.resolve(part.file());
        boolean taken = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (taken && !new Fingerprint(part.sha256(), part.bytes()).isOf(target)) {
            throw new CommandFailure(
                    ExitCode.UNREADABLE,
                    "Nothing was written: " + Printable.text(target)
                            + " is there already, with another content. Move it away,"
                            + " or name another folder with --to.");
        }
    }

    private static void clear(Path making) throws IOException {
        try (Stream<Path> left = Files.list(making)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(making);
    }
}
