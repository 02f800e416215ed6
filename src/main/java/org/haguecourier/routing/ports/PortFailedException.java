package org.haguecourier.routing.ports;

import org.haguecourier.routing.LocalFailure;

/**
 * What an Office's route has failed with, in words that may stand in ledger and receipt: its own message may hold an address
 * with a password. What it meant by its exception is known by the cause.
 */
public class PortFailedException extends Exception {
    PortFailedException(Throwable failure) {
        super(LocalFailure.inWords(failure), failure);
    }
}
