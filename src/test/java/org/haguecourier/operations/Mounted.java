package org.haguecourier.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Disks of a test's own, which can be made full and read-only. Taken away in the end, the last one first. */
final class Mounted implements AutoCloseable {
    private final Deque<Path> disks = new ArrayDeque<>();

    /** A disk in memory. */
    void disk(Path folder, String size) {
        make(folder);
        boolean done = run("mount", "-t", "tmpfs", "-o", "size=" + size, "courier-test", folder.toString()) == 0;
        assumeTrue(
                done, "this test makes disks of its own, and may not mount any here (it needs root, or CAP_SYS_ADMIN)");
        disks.push(folder);
    }

    /** The same folder, but read-only for whoever opens something in it from now on. */
    void readOnly(Path folder) {
        assertThat(run("mount", "--bind", folder.toString(), folder.toString())).isZero();
        disks.push(folder);
        assertThat(run("mount", "-o", "remount,bind,ro", folder.toString())).isZero();
    }

    /** The last disk, or read-only cover, goes. */
    void takeAway() {
        assertThat(run("umount", "-l", disks.pop().toString())).isZero();
    }

    static int run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        while (!disks.isEmpty()) {
            takeAway();
        }
    }
}
