package org.haguecourier.operations;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.samples.SamplePackage;
import org.haguecourier.sandbox.samples.SamplePackages;

/** One row a kind of transaction, one column an ST.96 version, drawn over itself. */
final class DemoTable implements DemoView {
    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_LINE = "\u001b[2K";

    private final PrintWriter out;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private int drawn;

    DemoTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Home home, List<SamplePackage> samples) {
        out.printf("Dropping %d sample packages into %s%n%n", samples.size(), home.outbox());
        for (SamplePackage sample : samples) {
            rows.computeIfAbsent(kind(sample), kind -> new TreeMap<>()).put(sample.version(), sample.name());
        }
    }

    @Override
    public void show(List<Entry> entries) {
        Map<String, State> states = entries.stream().collect(Collectors.toMap(Entry::reference, Entry::state));
        if (drawn > 0) {
            out.printf(UP, drawn);
        }
        drawn = 0;
        line(String.format("%-50s%-24s%-24s%-24s", "TRANSACTION", (Object[]) SamplePackages.VERSIONS.toArray()));
        rows.forEach((kind, names) -> line(String.format("%-50s", kind)
                + SamplePackages.VERSIONS.stream()
                        .map(version -> String.format("%-24s", label(states.get(names.get(version)))))
                        .collect(Collectors.joining())));
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

    private static String label(State state) {
        return state == null ? "-" : state.label();
    }

    private static String kind(SamplePackage sample) {
        return sample.name().replaceFirst("[-_]?" + sample.version() + ".*", "");
    }
}
