package org.haguecourier.packages.hostile;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;

/** What something has cost the thread that did it. */
public record Effort(long milliseconds, long allocatedBytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    public record Of<T>(T result, Effort effort) {}

    public static <T> Of<T> of(Supplier<T> work) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = System.nanoTime();
        T result = work.get();
        return new Of<>(
                result,
                new Effort((System.nanoTime() - nanos) / 1_000_000, THREADS.getThreadAllocatedBytes(thread) - bytes));
    }
}
