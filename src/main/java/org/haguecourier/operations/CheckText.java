package org.haguecourier.operations;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.files.Printable;
import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.TransactionFacts;

/** The findings for a person: a line a package, and below it two a finding. */
final class CheckText implements CheckReport.Form {
    private final PrintWriter out;
    private final boolean quiet;

    CheckText(PrintWriter out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    @Override
    public void add(String name, Inspection inspection) {
        if (quiet && inspection.findings().isEmpty()) {
            return;
        }
        out.println(Printable.text(name) + ": " + verdict(inspection));
        inspection.findings().forEach(this::print);
        out.flush();
    }

    private void print(Finding finding) {
        out.printf("  %-8s %s  %s%n", finding.severity().label(), finding.code(), Printable.text(finding.where()));
        out.println("           " + Printable.text(finding.message()));
    }

    static String verdict(Inspection inspection) {
        if (inspection.isUnreadable()) {
            return "cannot be read";
        }
        long errors = inspection.findings().stream().filter(Finding::isError).count();
        long warnings = inspection.findings().size() - errors;
        String what = facts(inspection.facts());
        String found = Stream.of(counted(errors, "error"), counted(warnings, "warning"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (errors > 0 ? "NOT fit to send" : "fit to send")
                + (what.isEmpty() ? "" : " (" + what + ")")
                + (found.isEmpty() ? "" : ": " + found);
    }

    private static Optional<String> counted(long number, String what) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + what + (number == 1 ? "" : "s"));
    }

    private static String facts(TransactionFacts facts) {
        return Stream.of(facts.type(), facts.st96Version(), facts.registrationNumber(), facts.officeReference())
                .flatMap(Optional::stream)
                .map(Printable::text)
                .collect(Collectors.joining(", "));
    }

    @Override
    public void end(CheckReport.Counts counts) {
        out.printf(
                "%,d %s: %,d fit to send, %,d not, %,d not readable.%n",
                counts.all(),
                counts.all() == 1 ? "package" : "packages",
                counts.fit(),
                counts.withErrors(),
                counts.unreadable());
        out.flush();
    }
}
