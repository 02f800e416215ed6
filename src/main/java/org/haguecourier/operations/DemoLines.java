package org.haguecourier.operations;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.samples.SamplePackage;

/** A line each time that a package has moved on. */
final class DemoLines implements DemoView {
    private final PrintWriter out;
    private final Map<String, State> last = new HashMap<>();

    DemoLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Home home, List<SamplePackage> samples) {
        out.printf("Dropping %d sample packages into %s%n", samples.size(), home.outbox());
        out.flush();
    }

    @Override
    public void show(List<Entry> entries) {
        for (Entry entry : entries) {
            if (last.put(entry.reference(), entry.state()) != entry.state()) {
                out.printf("%-55s %s%n", entry.reference(), entry.state().label());
            }
        }
        out.flush();
    }

    @Override
    public void end() {
        out.flush();
    }
}
