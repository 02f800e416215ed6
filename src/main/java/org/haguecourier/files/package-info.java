/**
 * Files that appear whole or not at all, survive a power cut once they are there, and never replace an earlier one.
 *
 * <p>Everything that the courier puts on disk outside the ledger goes through {@code DurableFiles}.
 */
package org.haguecourier.files;
