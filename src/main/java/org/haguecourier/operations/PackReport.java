package org.haguecourier.operations;

import java.nio.file.Path;

import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.pack.PackPlan;

/** What was packed, and what the check says of it. */
record PackReport(PackPlan plan, Path zip, Inspection inspection) {
    String zipName() {
        return zip.getFileName().toString();
    }

    int exitCode() {
        if (inspection.isUnreadable()) {
            return ExitCode.UNREADABLE;
        }
        return inspection.isFitToSend() ? ExitCode.OK : ExitCode.FAILED;
    }
}
