package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.TransactionFacts;

/** The findings for programs, written package by package: there may be more of them than fit into memory. */
final class CheckJson implements CheckReport.Form {
    private final JsonGenerator json;

    /** One package. */
    record Checked(
            String file,
            boolean fit,
            boolean readable,
            long transactions,
            Transaction transaction,
            List<Found> findings) {
        static Checked of(String name, Inspection inspection) {
            return new Checked(
                    name,
                    inspection.isFitToSend(),
                    !inspection.isUnreadable(),
                    inspection.transactions(),
                    Transaction.of(inspection.facts()),
                    inspection.findings().stream().map(Found::of).toList());
        }
    }

    /** As in a receipt. */
    record Transaction(
            String type, String st96Version, String officeReference, String internationalRegistrationNumber) {
        static Transaction of(TransactionFacts facts) {
            return new Transaction(
                    facts.type().orElse(null),
                    facts.st96Version().orElse(null),
                    facts.officeReference().orElse(null),
                    facts.registrationNumber().orElse(null));
        }
    }

    record Found(String code, String severity, String message, String where) {
        static Found of(Finding finding) {
            return new Found(finding.code(), finding.severity().label(), finding.message(), finding.where());
        }
    }

    CheckJson(PrintWriter out) {
        try {
            json = new ObjectMapper()
                    .createGenerator(out)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("packages");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void add(String name, Path file, Inspection inspection) {
        try {
            json.writePOJO(Checked.of(name, inspection));
            json.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void end(CheckReport.Counts counts) {
        try {
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("packages", counts.all());
            json.writeNumberField("fit", counts.fit());
            json.writeNumberField("withErrors", counts.withErrors());
            json.writeNumberField("unreadable", counts.unreadable());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw(System.lineSeparator());
            json.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
