package org.haguecourier.condition;

/**
 * What must be left so that what is in hand can be finished. More is asked for opening than for staying open, or a disk
 * that is just about full would make us open and close all the time.
 *
 * @param bytes on the disk of each folder, for the ledger, receipts and answers
 * @param descriptors of the process; with none left not even the classes for an error can be loaded
 */
record Need(long bytes, long descriptors) {
    static final Need TO_STAY_OPEN = new Need(512 << 10, 24);
    static final Need TO_OPEN = new Need(1 << 20, 32);
}
