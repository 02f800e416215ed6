package org.haguecourier.operations;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.files.Printable;
import org.haguecourier.packages.pack.PackPlan;
import org.haguecourier.packages.pack.PackedFile;
import org.haguecourier.packages.rules.Quoted;

/** What was packed, for a person: what is as the XML says is only counted, all else is named. */
final class PackText {
    private static final int MOST_NAMES = 20;

    private final PrintWriter out;

    PackText(PrintWriter out) {
        this.out = out;
    }

    void print(PackReport report) {
        print(report.plan());
        out.println("Written: " + Printable.text(report.zip()));
        new CheckText(out, false).add(report.zipName(), report.inspection());
        if (!report.inspection().isFitToSend()) {
            out.println("Correct the folder, move " + Printable.text(report.zipName()) + " away and pack it again.");
        }
        out.flush();
    }

    private void print(PackPlan plan) {
        int files = plan.files().size();
        out.printf(
                "Packed %s and %,d %s that it names.%n",
                Quoted.plain(plan.xml().entry()), files, files == 1 ? "file" : "files");
        list("Found elsewhere, and packed at the path that the XML names:", moved(plan));
        list("Named by the XML, but not found:", plan.missing());
        list("Named by the XML, but not packed, since no package may hold such a path:", plan.unfit());
        list("Left out, since the XML does not name them:", plan.leftOut());
        list("Left out, since they are links or no files:", plan.links());
    }

    private static List<String> moved(PackPlan plan) {
        return Stream.concat(Stream.of(plan.xml()), plan.files().stream())
                .filter(PackedFile::isMoved)
                .map(packed -> Quoted.plain(packed.entry()) + " from "
                        + Quoted.plain(packed.file().name()))
                .toList();
    }

    private void list(String heading, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        out.println(heading);
        names.stream().limit(MOST_NAMES).forEach(name -> out.println("  " + Quoted.plain(name)));
        if (names.size() > MOST_NAMES) {
            out.printf("  and %,d more; all of them: --json%n", names.size() - MOST_NAMES);
        }
    }
}
