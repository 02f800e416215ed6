package org.haguecourier.condition;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.haguecourier.ledger.LedgerException;

/**
 * The gate before new work: closed while the home cannot be written to. Whoever wants to begin something asks here first,
 * and by asking makes it look again every {@link #BETWEEN_LOOKS}; whoever has failed asks whether the home is to blame, or
 * only the one package.
 *
 * <p>Time is measured, never read off the clock: a clock that is set back must not keep the gate closed.
 */
public final class HomeCondition {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration STILL_FRESH = Duration.ofSeconds(1);

    private final Examination examination;
    private final LongSupplier nanos;
    private final Announcement announcement;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile List<Trouble> troubles = List.of();
    private volatile long lastLook;
    private long lastThorough;

    /** @param nanos time that passes and that nobody can set, {@link System#nanoTime()} */
    public HomeCondition(Examination examination, LongSupplier nanos) {
        this.examination = examination;
        this.nanos = nanos;
        this.announcement = new Announcement(nanos);
        // Also has every class at hand that is needed to tell of a process that can open no file any more.
        found(examination.amongOurselves(Need.TO_STAY_OPEN));
    }

    /** There is one; the last one counts. */
    public void listen(HomeListener who) {
        looking.lock();
        try {
            announcement.listen(who);
        } finally {
            looking.unlock();
        }
    }

    /** Empty while the gate is open. */
    public List<Trouble> troubles() {
        return troubles;
    }

    /** Whether new packages may be taken and sent. */
    public boolean isOpen() {
        lookAgain();
        return troubles.isEmpty();
    }

    /** Whether what changes only the ledger may go on. */
    public boolean ledgerWrites() {
        lookAgain();
        return troubles.stream().noneMatch(this::isOfLedger);
    }

    private boolean isOfLedger(Trouble trouble) {
        return trouble.place().equals(examination.ledgerFile()) || trouble.cause() == Cause.DESCRIPTORS;
    }

    /** Looks now. If nothing is wrong with the home, the failure was one package's own. */
    public boolean isToBlameFor(Throwable failure) {
        looking.lock();
        try {
            if (failure instanceof LedgerException && Cause.of(failure) != Cause.OTHER) {
                // Every package needs the ledger, and a locked one has been waited for already.
                found(List.of(Trouble.of(examination.ledgerFile(), failure.getCause())));
            } else if (troubles.isEmpty() && passed(lastThorough).compareTo(STILL_FRESH) >= 0) {
                lookThoroughly();
            }
            return !troubles.isEmpty();
        } finally {
            looking.unlock();
        }
    }

    /** The same without waiting for the next look. */
    public boolean isSoundNow() {
        look();
        return troubles.isEmpty();
    }

    private void lookAgain() {
        if (passed(lastLook).compareTo(BETWEEN_LOOKS) >= 0) {
            look();
        }
    }

    /** One at a time; who comes meanwhile goes by what was found before. */
    private void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            if (troubles.isEmpty()) {
                found(examination.glance(Need.TO_STAY_OPEN));
            } else {
                lookThoroughly();
            }
        } finally {
            looking.unlock();
        }
    }

    private void lookThoroughly() {
        lastThorough = nanos.getAsLong();
        found(examination.thorough(troubles.isEmpty() ? Need.TO_STAY_OPEN : Need.TO_OPEN));
    }

    private void found(List<Trouble> now) {
        // A small write may succeed beside the damage, and what we have open is not what has been brought back.
        boolean passes = troubles.stream().allMatch(trouble -> trouble.cause().passes());
        troubles = passes ? List.copyOf(now) : troubles;
        lastLook = nanos.getAsLong();
        announcement.of(troubles);
    }

    private Duration passed(long since) {
        return Duration.ofNanos(nanos.getAsLong() - since);
    }
}
