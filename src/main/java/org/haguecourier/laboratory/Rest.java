package org.haguecourier.laboratory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;

/** Waits until every package is where it goes no further by itself. Gives up when none has come to rest for a minute. */
final class Rest {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final int packages;
    private final Consumer<String> progress;

    Rest(Home home, int packages, Consumer<String> progress) {
        this.home = home;
        this.packages = packages;
        this.progress = progress;
    }

    /** At its end, or in the hands of an operator. */
    static boolean isAtRest(Entry entry) {
        return entry.state().isFinal() || entry.state() == State.HELD;
    }

    void await(Victim victim) throws IOException {
        if (!runs(victim)) {
            return;
        }
        try (Ledger ledger = Ledger.beside(SqliteDatabase.readOnly(home.ledgerFile()))) {
            long before = -1;
            long giveUp = 0;
            for (long resting = resting(ledger); victim.isAlive(); resting = resting(ledger)) {
                giveUp = resting > before ? System.nanoTime() + PATIENCE.toNanos() : giveUp;
                before = resting;
                if (resting >= packages && ledger.nextPicture().isEmpty() || System.nanoTime() > giveUp) {
                    return;
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
    }

    /** Before that there may be no ledger to look into. */
    private static boolean runs(Victim victim) throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (victim.isAlive() && System.nanoTime() < giveUp) {
            if (victim.routesRanAt().isPresent()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return false;
    }

    private long resting(Ledger ledger) {
        long resting =
                ledger.list(Optional.empty()).stream().filter(Rest::isAtRest).count();
        progress.accept("%d of %d packages are at rest".formatted(resting, packages));
        return resting;
    }
}
