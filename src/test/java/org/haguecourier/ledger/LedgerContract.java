package org.haguecourier.ledger;

/** What a ledger promises, on whichever database. */
abstract class LedgerContract
        implements EnteringContract,
                MovingContract,
                LeasingContract,
                PictureContract,
                PartsContract,
                EvidenceContract,
                PublicationContract,
                EventsContract {
    private final HandClock clock = new HandClock();

    @Override
    public HandClock clock() {
        return clock;
    }
}
