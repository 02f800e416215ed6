package org.haguecourier.packages;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.haguecourier.settings.OfficeSettings;

/** The check as an Office has it. */
public final class Inspectors {
    private Inspectors() {}

    /** @param keysAndValues in turn, what the Office has decided otherwise */
    public static PackageInspector with(String... keysAndValues) {
        PackageInspector inspector =
                new PackageInspector(OfficeSettings.with(keysAndValues).check());
        try {
            inspector.prepare();
        } catch (IOException notReady) {
            throw new UncheckedIOException(notReady);
        }
        return inspector;
    }
}
