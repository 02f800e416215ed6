package org.haguecourier.packages.fuzz;

import java.io.IOException;
import java.nio.file.Path;

import org.haguecourier.packages.RawZip;

/** What the fuzzer calls: it watches which ways through the check its bytes take, and looks for bytes that take others. */
public final class GuidedTarget {
    /** Among the first packages the fuzzer itself allocates much for each class that is loaded. */
    private static final long MOST_ALLOCATED = 1L << 30;

    private static final Scrutiny SCRUTINY = new Scrutiny(Path.of("target", "fuzz", "REF-1.zip"), MOST_ALLOCATED);

    private GuidedTarget() {}

    /** @param bytes a ZIP, or else an XML, which is packed rightly: nobody would guess a checksum */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        boolean isZip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        byte[] zip = isZip ? bytes : new RawZip().stored("a.xml", bytes).bytes();
        SCRUTINY.inspect("", zip);
        SCRUTINY.split("", zip);
    }
}
