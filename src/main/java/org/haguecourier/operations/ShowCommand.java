package org.haguecourier.operations;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Printable;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.receipts.Receipt;
import org.haguecourier.receipts.ReceiptJson;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one package: where it is, what happened to it, what comes next.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REF", description = "The reference: the file's name without .zip, see courier list.")
    private String reference;

    @Option(names = "--json", description = "As JSON: the receipt.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Ledger ledger = Installation.ledgerToRead()) {
            Entry entry = ledger.find(reference)
                    .orElseThrow(() -> new CommandFailure("There is no package \"" + Printable.text(reference)
                            + "\" in the ledger. All that there are: courier list"));
            List<HistoryLine> history = ledger.history(entry.reference());
            Receipt receipt = Receipt.of(entry, history, ledger.parts(entry.reference()));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(ReceiptJson.text(receipt));
            } else {
                print(receipt, out);
            }
        }
        return ExitCode.OK;
    }

    private static void print(Receipt receipt, PrintWriter out) {
        out.printf("%s is %s since %s%n", Printable.text(receipt.reference()), receipt.state(), receipt.since());
        line(out, "file", receipt.file() + ", " + receipt.bytes() + " bytes");
        line(out, "sha256", receipt.sha256());
        line(out, "environment", receipt.environment());
        line(out, "transaction", receipt.transaction().type());
        line(out, "ST.96 version", receipt.transaction().st96Version());
        line(out, "office reference", receipt.transaction().officeReference());
        line(out, "IRN in the package", receipt.transaction().internationalRegistrationNumber());
        line(out, "import ID", receipt.importId());
        line(out, "SRN", receipt.serviceRequestNumber());
        line(out, "IRN", receipt.internationalRegistrationNumber());
        line(out, "to be published", receipt.expectedPublicationDate());
        line(out, "attempts", String.valueOf(receipt.attempts()));
        if (receipt.next() != null) {
            String at = receipt.next().at() == null ? "" : ", " + receipt.next().at();
            line(out, "next", receipt.next().what() + at);
        }
        receipt.problems()
                .forEach(problem -> line(
                        out,
                        problem.severity() == null ? "problem" : problem.severity(),
                        problem.message() + (problem.where() == null ? "" : " (" + problem.where() + ")")));
        line(out, "part of", receipt.partOf());
        receipt.parts().forEach(part -> line(out, "part", part.reference() + " is " + part.state()));
        out.println("  history");
        receipt.history()
                .forEach(step ->
                        out.printf("    %s  %-22s  %s%n", step.at(), step.state(), Printable.text(step.detail())));
    }

    private static void line(PrintWriter out, String what, String value) {
        if (value != null) {
            out.printf("  %-20s %s%n", what, Printable.text(value));
        }
    }
}
