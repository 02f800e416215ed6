package org.haguecourier.ledger;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.function.Predicate;

import org.haguecourier.disk.Steps;

/**
 * Tells of each commit: before it, when all statements are done and the transaction is still open, and after it. A
 * commit is named by the ledger's method and by who called it, {@code commit record (Submission.begin)} for example.
 */
public final class WatchedDatabase implements Database {
    private static final String LEDGER = Ledger.class.getPackageName() + ".";

    private final Database database;
    private final Steps steps;

    public WatchedDatabase(Database database, Steps steps) {
        this.database = database;
        this.steps = steps;
    }

    @Override
    public <T> T write(Job<T> job) {
        String name = StackWalker.getInstance().walk(frames -> name(frames.toList()));
        T result = database.write(connection -> {
            T done = job.run(connection);
            steps.before(name);
            return done;
        });
        steps.after(name);
        return result;
    }

    private static String name(List<StackFrame> frames) {
        List<StackFrame> ledger = frames.stream().takeWhile(inLedger()).toList();
        List<StackFrame> callers = frames.stream().dropWhile(inLedger()).toList();
        String caller = callers.get(0).getClassName();
        List<StackFrame> sameCaller = callers.stream()
                .takeWhile(frame -> frame.getClassName().equals(caller))
                .toList();
        return "commit " + last(ledger).getMethodName() + " (" + caller.substring(caller.lastIndexOf('.') + 1) + "."
                + last(sameCaller).getMethodName() + ")";
    }

    private static Predicate<StackFrame> inLedger() {
        return frame -> frame.getClassName().startsWith(LEDGER);
    }

    private static StackFrame last(List<StackFrame> frames) {
        return frames.get(frames.size() - 1);
    }

    @Override
    public <T> T read(Job<T> job) {
        return database.read(job);
    }

    @Override
    public void close() {
        database.close();
    }
}
