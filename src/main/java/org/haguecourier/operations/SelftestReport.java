package org.haguecourier.operations;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.haguecourier.files.Printable;
import org.haguecourier.laboratory.Defect;
import org.haguecourier.laboratory.Finding;
import org.haguecourier.laboratory.Report;

/** The laboratory's figures as a small table, and what was found, in words. */
final class SelftestReport {
    private static final int MOST_NAMED = 50;

    private final Report report;
    private final PrintWriter out;

    SelftestReport(Report report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        TextTable table = new TextTable("FIGURE", "COUNT", "");
        row(table, "kills", report.plan().kills(), listed(report.killsByPhase()));
        row(table, "packages dropped", report.dropped(), listed(report.states()));
        row(table, "POSTs", report.posts(), report.accepted() + " accepted by the sandbox");
        for (Defect defect : Defect.values()) {
            row(table, defect.words(), report.count(defect), "");
        }
        Map<String, Long> held = report.heldBecause();
        row(table, "held", held.values().stream().mapToLong(Long::longValue).sum(), listed(held));
        row(table, "looks of the reader", report.looks(), report.filesRead() + " files opened");
        table.add("longest restart to first POST", seconds(report.longestRestart()), restarts());
        table.print(out);
        report.findings().stream().limit(MOST_NAMED).forEach(this::print);
        if (report.findings().size() > MOST_NAMED) {
            out.println("... and " + (report.findings().size() - MOST_NAMED) + " more.");
        }
        if (!report.hasTriedAnything()) {
            out.println(
                    "No daemon lived until its first POST, so the kills have tried little. Is this machine very busy?");
        }
        out.printf(
                "The promises %s, in %d s (seed %d).%n",
                report.isClean() ? "held" : "DID NOT HOLD",
                report.took().toSeconds(),
                report.plan().seed());
    }

    private String restarts() {
        int restarts = report.restarts().size();
        if (restarts == 0) {
            return "no daemon lived long enough";
        }
        return "median %s of %d, of which %s until the routes ran"
                .formatted(seconds(report.medianRestart()), restarts, seconds(report.medianUntilRoutesRan()));
    }

    private void print(Finding finding) {
        out.println(finding.defect().words() + ": " + Printable.text(finding.subject()) + ": "
                + Printable.text(finding.what()));
    }

    private static void row(TextTable table, String figure, long count, String note) {
        table.add(figure, String.valueOf(count), note);
    }

    private static String listed(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
