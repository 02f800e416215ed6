package org.haguecourier.operations;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;
import org.haguecourier.receipts.Receipt;
import org.haguecourier.receipts.ReceiptJson;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists where every package is.",
        footer = {"", "Works while the daemon runs and when it does not. One package's whole story: courier show REF"})
final class ListCommand implements Callable<Integer> {
    @Option(names = "--state", paramLabel = "STATE", description = "Only packages in this state, e.g. held.")
    private String state;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** One package in a line. */
    record Line(
            String reference,
            String state,
            Instant since,
            @JsonProperty("final") boolean isFinal,
            String type,
            String importId,
            String serviceRequestNumber,
            Receipt.Next next) {
        static Line of(Entry entry) {
            return new Line(
                    entry.reference(),
                    entry.state().label(),
                    entry.since().truncatedTo(ChronoUnit.SECONDS),
                    entry.state().isFinal(),
                    entry.facts().type().orElse(null),
                    entry.progress().importId().orElse(null),
                    entry.progress().serviceRequestNumber().orElse(null),
                    Receipt.next(entry));
        }
    }

    @Override
    public Integer call() throws Exception {
        Optional<State> wanted = Optional.ofNullable(state).map(this::known);
        try (Ledger ledger = Installation.ledgerToRead()) {
            List<Line> lines = ledger.list(wanted).stream().map(Line::of).toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(ReceiptJson.text(lines));
            } else {
                print(lines, out);
            }
        }
        return ExitCode.OK;
    }

    private static void print(List<Line> lines, PrintWriter out) {
        TextTable table = new TextTable("REFERENCE", "STATE", "SINCE", "TYPE", "SRN", "NEXT");
        for (Line line : lines) {
            table.add(
                    line.reference(),
                    line.state(),
                    line.since().toString(),
                    line.type(),
                    line.serviceRequestNumber(),
                    next(line));
        }
        table.print(out);
        long open = lines.stream().filter(line -> !line.isFinal()).count();
        out.printf("%d packages, %d of them not at their end.%n", lines.size(), open);
    }

    /** The three answers to a held package would not fit into a table. */
    private static String next(Line line) {
        Receipt.Next next = line.next();
        if (next == null) {
            return "";
        }
        if (line.state().equals(State.HELD.label())) {
            return "you decide: courier show " + line.reference();
        }
        return next.at() == null ? next.what() : next.what() + ", " + next.at();
    }

    private State known(String label) {
        return State.of(label)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no state \"" + label + "\". The states: "
                                + Arrays.stream(State.values())
                                        .map(State::label)
                                        .collect(Collectors.joining(", "))));
    }
}
