package org.haguecourier.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import static org.awaitility.Awaitility.await;

/** Threads that all ask at once, and of which one can tell that they wait. */
final class Callers {
    private final List<FutureTask<Object>> calls = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Callers() {}

    static Callers of(int count, Callable<AccessToken> call) {
        Callers callers = new Callers();
        for (int caller = 0; caller < count; caller++) {
            FutureTask<Object> task = new FutureTask<>(() -> resultOf(call));
            callers.calls.add(task);
            callers.threads.add(new Thread(task, "caller-" + caller));
        }
        callers.threads.forEach(Thread::start);
        return callers;
    }

    private static Object resultOf(Callable<AccessToken> call) {
        try {
            return call.call();
        } catch (Exception failure) {
            return failure;
        }
    }

    Callers untilAllWait() {
        await().until(() -> threads.stream()
                .map(Thread::getState)
                .allMatch(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING));
        return this;
    }

    void interrupt(int caller) {
        threads.get(caller).interrupt();
    }

    /** Tokens and exceptions, in the order of the callers. */
    List<Object> results() throws Exception {
        List<Object> results = new ArrayList<>();
        for (FutureTask<Object> call : calls) {
            results.add(call.get());
        }
        return results;
    }
}
