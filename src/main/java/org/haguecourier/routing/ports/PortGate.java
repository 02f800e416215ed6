package org.haguecourier.routing.ports;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Nobody passes a port while the route behind it is being replaced, or a package could slip through between the old one and
 * the new one; and nobody passes it as if it were not there when only its route does not run.
 */
public final class PortGate {
    /** Fair, so that a stream of calls cannot keep a replacement waiting. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

    private volatile Set<String> declared = Set.of();

    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }

    @FunctionalInterface
    public interface Replacement {
        void run() throws Exception;
    }

    void through(Call call) throws Exception {
        gate.readLock().lockInterruptibly();
        try {
            call.run();
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Waits for the calls that are under way; those that come meanwhile wait.
     *
     * @throws PortClosedException if they did not come to their end in time; then nothing was done
     */
    public void closed(Replacement replacement, Duration patience) throws Exception {
        if (!gate.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new PortClosedException("a package has been in a port for " + patience.toSeconds()
                    + " s, and a port cannot be changed while it is in use");
        }
        try {
            replacement.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Routes were put behind these ports: if one of them does not run, its port is closed, not absent. */
    public void declared(Set<String> ports) {
        declared = Set.copyOf(ports);
    }

    void refuseIfDeclared(String name) throws PortClosedException {
        if (declared.contains(name)) {
            throw new PortClosedException("the route at direct:" + name + " does not run; see courier routes");
        }
    }
}
