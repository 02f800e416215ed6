package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.haguecourier.ledger.Entry;

/** Whether each package has its receipt, whole and telling what the ledger knows. */
final class ReceiptAudit {
    private final Scene scene;
    private final Findings findings;

    ReceiptAudit(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    void look() {
        scene.entries().forEach(this::lookAt);
    }

    private void lookAt(Entry entry) {
        Path file = ReceiptText.of(entry, scene.home().inbox());
        String name = scene.home().root().relativize(file).toString();
        try {
            ReceiptText.read(Files.readAllBytes(file))
                    .differsFrom(entry, scene.history(entry).size())
                    .ifPresent(difference -> findings.add(Defect.CONTRADICTION, name, "It " + difference + "."));
        } catch (NoSuchFileException missing) {
            findings.add(Defect.CONTRADICTION, name, "It is not there.");
        } catch (IOException notWhole) {
            findings.add(Defect.PARTIAL, name, "It could not be read as a receipt: " + notWhole.getMessage());
        }
    }
}
