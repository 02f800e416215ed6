package org.haguecourier.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded ledger: one file, write-ahead log, and {@code synchronous=FULL}, without which a commit may be gone
 * after a power cut. One connection, used by one thread at a time: SQLite has one writer anyway, and other processes
 * (the command line) wait for {@link #BUSY_MILLIS}.
 */
public final class SqliteDatabase implements Database {
    private static final int BUSY_MILLIS = 10_000;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Connection connection;

    private SqliteDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Opens the ledger for the daemon, making it or bringing it to the present schema first. */
    public static SqliteDatabase migrated(Path file) {
        SQLiteDataSource source = source(file, TransactionMode.IMMEDIATE);
        migrate(source);
        return open(source);
    }

    /** Opens a ledger that the daemon has made, for a command beside it. */
    public static SqliteDatabase existing(Path file) {
        return open(source(file, TransactionMode.IMMEDIATE));
    }

    /** The same for a command that only looks: it never makes others wait. */
    public static SqliteDatabase readOnly(Path file) {
        SQLiteDataSource source = source(file, TransactionMode.DEFERRED);
        source.getConfig().setReadOnly(true);
        return open(source);
    }

    private static SqliteDatabase open(SQLiteDataSource source) {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return new SqliteDatabase(connection);
        } catch (SQLException broken) {
            throw new LedgerException("The ledger cannot be opened: " + broken.getMessage(), broken);
        }
    }

    private static void migrate(SQLiteDataSource source) {
        Flyway.configure(SqliteDatabase.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/haguecourier/ledger/migrations")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static SQLiteDataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        // A transaction that first reads and then writes must not find that somebody wrote in between: IMMEDIATE.
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public <T> T write(Job<T> job) {
        return inTurn(job);
    }

    @Override
    public <T> T read(Job<T> job) {
        return inTurn(job);
    }

    private <T> T inTurn(Job<T> job) {
        turn.lock();
        try {
            T result = job.run(connection);
            connection.commit();
            return result;
        } catch (SQLException broken) {
            rollBack(broken);
            throw new LedgerException("The ledger cannot be used now: " + broken.getMessage(), broken);
        } catch (RuntimeException refused) {
            rollBack(refused);
            throw refused;
        } finally {
            turn.unlock();
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            cause.addSuppressed(alsoBroken);
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new LedgerException("The ledger could not be closed: " + broken.getMessage(), broken);
        } finally {
            turn.unlock();
        }
    }
}
