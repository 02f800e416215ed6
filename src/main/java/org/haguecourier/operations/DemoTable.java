package org.haguecourier.operations;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.samples.SamplePackage;
import org.haguecourier.sandbox.samples.SamplePackages;

/** One row a kind of transaction, one column an ST.96 version, drawn over itself; fits a terminal of 80 by 24. */
final class DemoTable implements DemoView {
    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final String FIRST_COLUMN = "%-32s";
    private static final String COLUMN = "%-16.15s";

    private final PrintWriter out;
    private final Map<TransactionType, Map<String, List<String>>> references = new EnumMap<>(TransactionType.class);
    private int drawn;

    DemoTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Home home, List<SamplePackage> samples) {
        out.printf("Dropping %d sample packages into %s%n", samples.size(), home.outbox());
        for (SamplePackage sample : samples) {
            references
                    .computeIfAbsent(sample.type(), type -> new TreeMap<>())
                    .computeIfAbsent(sample.version(), version -> new ArrayList<>())
                    .add(sample.name());
        }
    }

    @Override
    public void show(List<Entry> entries) {
        Map<String, State> states = entries.stream().collect(Collectors.toMap(Entry::reference, Entry::state));
        if (drawn > 0) {
            out.printf(UP, drawn);
        }
        drawn = 0;
        line(row("TRANSACTION", SamplePackages.VERSIONS));
        references.forEach((type, names) -> line(row(
                type.slug(),
                SamplePackages.VERSIONS.stream()
                        .map(version -> cell(names.getOrDefault(version, List.of()), states))
                        .toList())));
        out.flush();
    }

    @Override
    public void end() {
        out.println();
    }

    private void line(String text) {
        out.println(CLEAR_LINE + text.stripTrailing());
        drawn++;
    }

    private static String row(String first, List<String> cells) {
        return String.format(FIRST_COLUMN, first)
                + cells.stream().map(cell -> String.format(COLUMN, cell)).collect(Collectors.joining());
    }

    /** A transaction may be sent in more than one form: the one that is furthest behind speaks for all. */
    private static String cell(List<String> names, Map<String, State> states) {
        if (names.isEmpty() || !states.keySet().containsAll(names)) {
            return "-";
        }
        State last = names.stream().map(states::get).min(State::compareTo).orElseThrow();
        long there = names.stream().filter(name -> states.get(name) == last).count();
        return last.label() + (there == names.size() ? "" : " " + there + "/" + names.size());
    }
}
