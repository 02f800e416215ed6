package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Drops the packages, several at once, whether the daemon is alive or dead. They are let go in portions, so that there
 * is something to do up to the last kill.
 */
final class Writers implements AutoCloseable {
    private static final int AT_ONCE = 3;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private final Path outbox;
    private final Queue<Drop> waiting;
    private final Queue<Drop> dropped = new ConcurrentLinkedQueue<>();
    private final Queue<Drop> notTaken = new ConcurrentLinkedQueue<>();
    private final Set<Path> beingWritten = ConcurrentHashMap.newKeySet();
    private final Semaphore portion = new Semaphore(0);
    private final List<Worker> workers;

    Writers(Path outbox, List<Drop> drops, SplittableRandom random) {
        this.outbox = outbox;
        this.waiting = new ConcurrentLinkedQueue<>(drops);
        this.workers = Stream.generate(random::split)
                .limit(AT_ONCE)
                .map(own -> Worker.start("writer", () -> writeOne(own)))
                .toList();
    }

    void allow(int more) {
        portion.release(more);
    }

    List<Drop> dropped() {
        return List.copyOf(dropped);
    }

    /** Whether something lies in the outbox that is whole and that nobody has taken yet. */
    boolean isAnyWaiting() {
        notTaken.removeIf(drop -> !Files.exists(drop.in(outbox)));
        return !notTaken.isEmpty();
    }

    void check() {
        workers.forEach(Worker::check);
    }

    private boolean writeOne(RandomGenerator random) throws Exception {
        if (waiting.isEmpty()) {
            return false;
        }
        if (portion.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            Drop drop = waiting.poll();
            if (drop != null && !write(drop, random)) {
                waiting.add(drop);
                portion.release();
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
        return true;
    }

    /** An Office does not write over its own file that has not been taken yet. */
    private boolean write(Drop drop, RandomGenerator random) throws IOException {
        Path file = drop.in(outbox);
        if (!beingWritten.add(file)) {
            return false;
        }
        try {
            if (Files.exists(file)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            drop.way().write(file, drop.content().bytes(), () -> pause(random));
            dropped.add(drop);
            notTaken.add(drop);
            return true;
        } finally {
            beingWritten.remove(file);
        }
    }

    private static void pause(RandomGenerator random) {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
