package org.haguecourier.submission;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.haguecourier.ledger.Database;
import org.haguecourier.ledger.SqliteDatabase;

/** The ledger's own schema and statements, without waiting for the disk: for hours of simulated time, not for packages. */
final class QuickDatabase implements Database {
    private final Connection connection;

    QuickDatabase(Path file) {
        SqliteDatabase.migrated(file).close();
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            }
            connection.setAutoCommit(false);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public <T> T write(Job<T> job) {
        try {
            T result = job.run(connection);
            connection.commit();
            return result;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public <T> T read(Job<T> job) {
        return write(job);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
