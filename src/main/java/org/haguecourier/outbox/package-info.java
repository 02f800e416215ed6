/**
 * The way in: from a file that somebody wrote into the outbox to an entry in the ledger.
 *
 * <p>The steps, in this order: the file is whole; it is claimed by a rename, so that nobody else takes it; it is copied
 * to a file of our own, so that a writer who still has it open cannot change it; the copy is whole; the ledger has it;
 * the claimed file goes. A crash after any of them is caught up with from what lies in the claims' folder.
 */
package org.haguecourier.outbox;
