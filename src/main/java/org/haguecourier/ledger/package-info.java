/**
 * The only truth: one entry a package, its append-only history, and the one place that moves it between states.
 *
 * <p>What is written here is on the disk when the call returns, and it is written before the act that it allows.
 * Folders and receipts are pictures of it.
 */
package org.haguecourier.ledger;
