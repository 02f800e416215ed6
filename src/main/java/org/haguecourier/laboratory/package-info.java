/**
 * The crash laboratory: an Office's own proof, on its own disk, of what the courier promises.
 *
 * <p>A daemon is killed at random moments, under load, while the sandbox misbehaves. The sandbox lives in this process
 * and survives every kill: it is the witness of what was POSTed. A reader watches the folders all the time, as a
 * program of the Office would. At the end everything that was dropped is looked for: in the ledger, in the folders, in
 * the receipts, and in the sandbox's book.
 *
 * <p>It judges by its own means (hashes, the contract's folders, the receipts as text) and not by the classes that it
 * judges; of the ledger it uses what reads, and nothing that writes.
 */
package org.haguecourier.laboratory;
