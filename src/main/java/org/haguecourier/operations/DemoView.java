package org.haguecourier.operations;

import java.util.List;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.sandbox.samples.SamplePackage;

/** How the demonstration is shown: as a living table on a terminal, as plain lines anywhere else. */
interface DemoView {
    void begin(Home home, List<SamplePackage> samples);

    void show(List<Entry> entries);

    void end();
}
