package org.haguecourier.packages.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.PackageInspector;
import org.haguecourier.packages.WholeZip;
import org.haguecourier.packages.hostile.Effort;
import org.haguecourier.packages.hostile.Toll;
import org.haguecourier.packages.split.NotSplittableException;
import org.haguecourier.packages.split.SplitPlan;
import org.haguecourier.packages.split.Splitter;

import static org.assertj.core.api.Assertions.assertThat;

/** Gives one package after the other to all that reads packages, and looks whether each behaves as it promises. */
final class Scrutiny {
    private final Path file;
    private final long mostAllocated;
    private final PackageInspector inspector = Inspectors.with();
    private final Toll toll = new Toll();
    private final Map<String, Long> codes = new TreeMap<>();
    private long whole;
    private long split;

    /**
     * @param file to write each package to
     * @param mostAllocated in all, to look at a package once
     */
    Scrutiny(Path file, long mostAllocated) {
        this.file = file;
        this.mostAllocated = mostAllocated;
    }

    Toll toll() {
        return toll;
    }

    /** How many packages had a finding of each code. */
    Map<String, Long> codes() {
        return codes;
    }

    long whole() {
        return whole;
    }

    long split() {
        return split;
    }

    /** Fails with what is wrong; fails with what was thrown if it should not have been. */
    void inspect(String name, byte[] zip) throws IOException {
        Files.write(file, zip);
        Effort.Of<Inspection> inspection = Effort.of(() -> inspector.inspect(file));
        toll.take(name, inspection.effort());
        assertThat(inspection.effort().allocatedBytes()).as("allocated").isLessThan(mostAllocated);
        inspection.result().findings().forEach(new Wording(zip)::check);
        inspection.result().findings().stream()
                .map(Finding::code)
                .distinct()
                .forEach(code -> codes.merge(code, 1L, Long::sum));
        whole += new WholeZip().isWhole(file) ? 1 : 0;
    }

    void split(String name, byte[] zip) throws IOException {
        Files.write(file, zip);
        Effort.Of<String> refusal = Effort.of(this::refusalToSplit);
        toll.take(name + ", split", refusal.effort());
        assertThat(refusal.effort().allocatedBytes()).as("allocated").isLessThan(mostAllocated);
        if (refusal.result().isEmpty()) {
            split++;
        } else {
            new Wording(zip).checkMessage(refusal.result());
        }
    }

    private String refusalToSplit() {
        try {
            SplitPlan plan = new Splitter().plan(file);
            plan.forEachPart(part -> part.write(OutputStream.nullOutputStream()));
            return "";
        } catch (NotSplittableException | IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
