package org.haguecourier.ledger;

import java.sql.SQLException;

/** A ledger that another program has locked now and then, for longer than anybody waits. */
public final class LockedAtTimes implements Database {
    private final Database database;
    private boolean locked;

    public LockedAtTimes(Database database) {
        this.database = database;
    }

    public void lock() {
        locked = true;
    }

    public void unlock() {
        locked = false;
    }

    @Override
    public <T> T write(Job<T> job) {
        refuseIfLocked();
        return database.write(job);
    }

    @Override
    public <T> T read(Job<T> job) {
        refuseIfLocked();
        return database.read(job);
    }

    private void refuseIfLocked() {
        if (locked) {
            throw new LedgerException("The ledger cannot be used now", new SQLException("locked"));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
