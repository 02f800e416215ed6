package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.ledger.Problem;
import org.haguecourier.packages.Inspection;
import org.haguecourier.receipts.Receipt;

/** The findings for programs, written package by package: there may be more of them than fit into memory. */
final class CheckJson implements CheckReport.Form {
    private final JsonGenerator json;

    /** One package; its transaction and findings as in a receipt. */
    record Checked(
            String file,
            boolean fit,
            boolean readable,
            long transactions,
            Receipt.Transaction transaction,
            List<Problem> findings) {
        static Checked of(String name, Inspection inspection) {
            return new Checked(
                    name,
                    inspection.isFitToSend(),
                    !inspection.isUnreadable(),
                    inspection.transactions(),
                    Receipt.Transaction.of(inspection.facts()),
                    inspection.findings().stream().map(Problem::found).toList());
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
    public void add(String name, Inspection inspection) {
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
