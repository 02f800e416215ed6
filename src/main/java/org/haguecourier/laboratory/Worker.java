package org.haguecourier.laboratory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A thread that takes one step after the other until there are none left or it is closed. What it died of is told. */
final class Worker implements AutoCloseable {
    /** False: there is no further one. */
    @FunctionalInterface
    interface Step {
        boolean take() throws Exception;
    }

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile Exception failure;

    private Worker(String name, Step step) {
        thread = new Thread(() -> work(step), name);
        thread.setDaemon(true);
    }

    static Worker start(String name, Step step) {
        Worker worker = new Worker(name, step);
        worker.thread.start();
        return worker;
    }

    private void work(Step step) {
        try {
            boolean further = true;
            while (further && stopping.getCount() > 0) {
                further = step.take();
            }
        } catch (Exception died) {
            failure = died;
        }
    }

    boolean isWorking() {
        return thread.isAlive();
    }

    /** Whoever relies on it must know that it no longer does anything. */
    void check() {
        if (failure != null) {
            throw new IllegalStateException(
                    "The laboratory's own " + thread.getName() + " has failed: " + failure, failure);
        }
    }

    /** After the step that is being taken. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        check();
        if (thread.isAlive()) {
            throw new IllegalStateException("The laboratory's own " + thread.getName() + " does not stop.");
        }
    }
}
