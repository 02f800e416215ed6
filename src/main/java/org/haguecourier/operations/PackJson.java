package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.packages.pack.PackPlan;
import org.haguecourier.packages.pack.PackedFile;

/** What was packed, for programs. */
final class PackJson {
    /** @param file the package */
    record Packed(
            String file,
            Source xml,
            List<Source> files,
            List<String> missing,
            List<String> unfit,
            List<String> leftOut,
            List<String> links,
            CheckJson.Checked check) {
        static Packed of(PackReport report) {
            PackPlan plan = report.plan();
            return new Packed(
                    report.zip().toString(),
                    Source.of(plan.xml()),
                    plan.files().stream().map(Source::of).toList(),
                    plan.missing(),
                    plan.unfit(),
                    plan.leftOut(),
                    plan.links(),
                    CheckJson.Checked.of(report.zipName(), report.inspection()));
        }
    }

    /** @param from below the folder */
    record Source(String entry, String from) {
        static Source of(PackedFile packed) {
            return new Source(packed.entry(), packed.file().name());
        }
    }

    private final PrintWriter out;

    PackJson(PrintWriter out) {
        this.out = out;
    }

    void print(PackReport report) throws IOException {
        out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Packed.of(report)));
        out.flush();
    }
}
