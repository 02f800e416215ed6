package org.haguecourier.laboratory;

import java.io.IOException;

/** Looks for everything that was dropped, everywhere. */
final class Audit {
    private Audit() {}

    static void of(Scene scene, Findings findings) throws IOException {
        new LedgerAudit(scene, findings).look();
        new PostAudit(scene, findings).look();
        new FolderAudit(scene, findings).look();
        new ReceiptAudit(scene, findings).look();
    }
}
