package org.haguecourier.operations;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.haguecourier.evidence.Proven;
import org.haguecourier.evidence.Signer;
import org.haguecourier.evidence.Story;
import org.haguecourier.files.Printable;
import org.haguecourier.receipts.ReceiptJson;

/**
 * What a checked bundle proves, for a person or a program.
 *
 * @param pins the files of keys that the signer's is known to be equal to
 * @param packageFits whether the package itself was shown, and is the one
 */
record VerifiedView(Proven proven, List<Path> pins, boolean packageFits) {
    String text(String file) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.printf("%s is intact.%n", Printable.text(file));
        line(out, "reference", proven.reference());
        line(
                out,
                "package",
                parcel("package") + ", " + parcel("bytes") + " bytes" + (packageFits ? ": the one given" : ""));
        line(out, "sha256", proven.packageSha256());
        line(out, "environment", header("environment"));
        line(out, "state", proven.state() + ", by its last record, of " + proven.stateAt());
        proven.importId().ifPresent(id -> line(out, "import ID", id));
        line(out, "made", header("madeAt") + " by " + header("madeBy"));
        line(out, "chain", chain());
        line(out, "answers of HWS", proven.answers() + ", as received");
        line(out, "signed", signed());
        out.println("  what the records say");
        Story.of(proven).forEach(sentence -> out.println("    " + Printable.text(sentence)));
        out.println("  NOT PROVEN by any record: what the Office's ledger said when this was made");
        said().forEach((name, value) -> out.println("    " + Printable.text(name + " " + value)));
        return text.toString();
    }

    private String chain() {
        long first = proven.header().path("firstRecord").asLong();
        long last = proven.header().path("lastRecord").asLong();
        return "records " + first + " to " + last + " without a gap, "
                + (last - first + 1 - proven.records().size()) + " of other packages";
    }

    private String signed() {
        if (proven.signer().isEmpty()) {
            return "NOT AT ALL: anybody could have written this file";
        }
        Signer signer = proven.signer().get();
        String key = "by the key with the thumbprint " + signer.thumbprint()
                + signer.certificate()
                        .map(name -> " (certificate: " + name + ")")
                        .orElse("");
        return pins.isEmpty()
                ? key + ", which is in the file itself. Whether it is the Office's: ask the Office for its certificate"
                        + " and give it with --certificate"
                : key + ", which is the one in " + pins.get(0);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ok", true);
        all.put("reference", proven.reference());
        all.put("environment", header("environment"));
        all.put("package", proven.parcel());
        all.put("packageGiven", packageFits);
        all.put("state", proven.state());
        all.put("stateAt", proven.stateAt());
        all.put("importId", proven.importId().orElse(null));
        all.put("madeAt", header("madeAt"));
        all.put("signed", proven.signer().isPresent());
        all.put("keyThumbprint", proven.signer().map(Signer::thumbprint).orElse(null));
        all.put("certificate", proven.signer().flatMap(Signer::certificate).orElse(null));
        all.put("keyGiven", !pins.isEmpty());
        all.put("answers", proven.answers());
        all.put("records", proven.records());
        all.put("notProven", said());
        return ReceiptJson.text(all) + System.lineSeparator();
    }

    static String json(String problem) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ok", false);
        all.put("problem", problem);
        return ReceiptJson.text(all);
    }

    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        proven.ledgerSaid()
                .fields()
                .forEachRemaining(
                        field -> said.put(field.getKey(), field.getValue().asText()));
        said.remove("ledger");
        return said;
    }

    private String parcel(String name) {
        return proven.parcel().path(name).asText();
    }

    private String header(String name) {
        return proven.header().path(name).asText();
    }

    private static void line(PrintWriter out, String what, String value) {
        out.printf("  %-20s %s%n", what, Printable.text(value));
    }
}
