package org.haguecourier.packages;

import org.haguecourier.settings.OfficeSettings;

/** The check as an Office has it. */
public final class Inspectors {
    private Inspectors() {}

    /** @param keysAndValues in turn, what the Office has decided otherwise */
    public static PackageInspector with(String... keysAndValues) {
        return new PackageInspector(OfficeSettings.with(keysAndValues).check());
    }
}
