package org.haguecourier.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.haguecourier.files.Sha256;

/** A ledger under test, whatever database is below it, and what the contracts do with it. */
interface LedgerBench {
    Duration LEASE = Duration.ofMinutes(10);

    Database database();

    /** Another connection to the same tables, as another process would have it; closed by the bench. */
    Database anotherConnection();

    HandClock clock();

    default Ledger ledger() {
        return new Ledger(database(), clock(), "this process", LEASE);
    }

    default Ledger besides() {
        return new Ledger(anotherConnection(), clock(), "another process", LEASE);
    }

    default Entry enter(String file) {
        return enter(file, UUID.randomUUID().toString());
    }

    default Entry enter(String file, String content) {
        return ledger().enter(arrival(file, content));
    }

    static Arrival arrival(String file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Parcel parcel = new Parcel(UUID.randomUUID().toString(), file, "", Sha256.of(bytes), bytes.length);
        return new Arrival(parcel, "sandbox");
    }

    default Entry entryIn(State state) {
        return Roads.lead(ledger(), enter("in-" + state.label() + ".zip"), state);
    }

    /** Lets all of them go at once, and gives what each returned or threw. */
    static List<Object> inParallel(List<Callable<Object>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(tasks)) {
                results.add(result(future));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object result(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (java.util.concurrent.ExecutionException failed) {
            return failed.getCause();
        }
    }
}
