package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** The ledger's statements on PostgreSQL: a connection for each transaction, and one writer at a time by a lock. */
final class PostgresDatabase implements Database {
    private static final long LEDGER = 0x4855_4147_5545L;

    private final DataSource source;

    PostgresDatabase(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T write(Job<T> job) {
        return inTransaction(connection -> {
            Rows.query(connection, row -> "", "SELECT pg_advisory_xact_lock(?)", LEDGER);
            return job.run(connection);
        });
    }

    @Override
    public <T> T read(Job<T> job) {
        return inTransaction(job);
    }

    private <T> T inTransaction(Job<T> job) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = job.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException broken) {
            throw new LedgerException("The ledger cannot be used now: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() {}
}
