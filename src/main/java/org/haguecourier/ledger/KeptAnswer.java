package org.haguecourier.ledger;

/**
 * An answer of HWS as received, on its way into the inbox.
 *
 * @param number counts up for each package
 * @param extension {@code xml}, {@code json} or {@code txt}
 */
public record KeptAnswer(int number, State state, String extension, byte[] body) {}
