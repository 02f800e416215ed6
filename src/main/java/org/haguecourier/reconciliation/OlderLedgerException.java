package org.haguecourier.reconciliation;

/** The ledger is not the last one, or nobody can tell. If there is no other, {@link Adoption} goes on with it. */
public final class OlderLedgerException extends UnsafeHomeException {
    private static final String WHAT_TO_DO =
            " What was sent since could be sent again. Keep a copy of the folder ledger/, and bring the last ledger back, with"
                    + " the files beside it. If there is none any more, courier adopt-ledger goes on with this one and holds"
                    + " everything that may have been sent, until you have asked WIPO.";

    OlderLedgerException(String found) {
        super(found + WHAT_TO_DO);
    }
}
