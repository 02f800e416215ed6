/**
 * A disk that tells what is done to it. {@code new Home(WatchedDisk.watch(folder, watcher))} makes the unchanged
 * production classes run on it: each act that changes something is reported before and after, and a watcher that throws
 * is a disk that fails.
 *
 * <p>What SQLite does to its own files goes past it.
 */
package org.haguecourier.disk;
