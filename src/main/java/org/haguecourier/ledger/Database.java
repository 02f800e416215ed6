package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the ledger's tables live. All SQL above this line is in a form that SQLite and PostgreSQL both take. */
public interface Database extends AutoCloseable {
    @FunctionalInterface
    interface Job<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs the job alone among writers; when this returns, what it wrote survives a power cut. */
    <T> T write(Job<T> job);

    <T> T read(Job<T> job);

    @Override
    void close();
}
