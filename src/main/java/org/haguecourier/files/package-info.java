/**
 * Files that appear whole or not at all, survive a power cut once they are there, and never replace an earlier one.
 *
 * <p>Whatever the courier changes on the disk outside the ledger is changed here: a file by {@code DurableFiles} (written
 * under a passing name, forced, renamed in one step, the folder forced), a name by {@code DurableNames}; what is too large
 * for that grows in a {@code PartFile} or a {@code FolderInTheMaking}.
 */
package org.haguecourier.files;
