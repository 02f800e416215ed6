package org.haguecourier.failpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Runs the cases of a test two at a time. */
final class Pairwise implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<DynamicTest> tests = new ArrayList<>();
    private final AtomicLong good = new AtomicLong();

    void add(String name, Executable check) {
        Future<Throwable> failure = threads.submit(() -> failure(check));
        tests.add(DynamicTest.dynamicTest(name, () -> {
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw thrown;
            }
        }));
    }

    private Throwable failure(Executable check) {
        try {
            check.execute();
            good.incrementAndGet();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    int size() {
        return tests.size();
    }

    long good() {
        return good.get();
    }

    Stream<DynamicTest> tests() {
        return tests.stream();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
