package org.haguecourier.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded ledger: one file, write-ahead log, and {@code synchronous=FULL}, without which a commit may be gone
 * after a power cut. One connection, used by one thread at a time: SQLite has one writer anyway, and other processes
 * (the command line) wait for {@link #BUSY_MILLIS}.
 *
 * <p>The transactions are begun and ended by name. With the driver's {@code setAutoCommit(false)} a commit begins the
 * next transaction at once, and the write lock would never be let go.
 */
public final class SqliteDatabase implements Database {
    private static final int BUSY_MILLIS = 10_000;
    private static final int SQLITE_BUSY = 5;

    /**
     * How long the write-ahead log gets before it is brought into the ledger. SQLite's own 4 MB would be most of a small
     * disk, and a log that has filled its disk cannot get shorter.
     */
    private static final int LOG_PAGES = 128;

    private static final int LOG_BYTES = LOG_PAGES * 4096;

    /** A transaction that first reads and then writes must not find that somebody wrote in between. */
    private static final String BEGIN_WRITING = "BEGIN IMMEDIATE";

    /** One state of the ledger for all that a job reads, and nobody waits for it. */
    private static final String BEGIN_READING = "BEGIN DEFERRED";

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Connection connection;

    private SqliteDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Opens the ledger for the daemon, making it or bringing it to the present schema first. */
    public static SqliteDatabase migrated(Path file) {
        SQLiteDataSource source = source(file);
        migrate(source);
        return open(source);
    }

    /** Opens a ledger that the daemon has made, for a command beside it. */
    public static SqliteDatabase existing(Path file) {
        return open(source(file));
    }

    /** The same for a command that only looks: it never makes others wait. */
    public static SqliteDatabase readOnly(Path file) {
        SQLiteDataSource source = source(file);
        source.getConfig().setReadOnly(true);
        return open(source);
    }

    /**
     * What SQLite itself finds wrong with the file, reading all of it; empty for a sound one. Nothing is changed: whoever
     * may write takes a write-ahead log that he cannot read for nothing, and removes it.
     */
    public static Optional<String> damage(Path file) {
        SQLiteDataSource source = source(file);
        source.getConfig().setReadOnly(true);
        try (Connection connection = source.getConnection()) {
            String found = Rows.one(connection, row -> row.getString(1), "PRAGMA quick_check(1)")
                    .orElse("no answer");
            return found.equals("ok") ? Optional.empty() : Optional.of(found);
        } catch (SQLException unreadable) {
            return Optional.of(unreadable.getMessage());
        }
    }

    private static SqliteDatabase open(SQLiteDataSource source) {
        try {
            Connection connection = source.getConnection();
            Rows.one(connection, row -> row.getInt(1), "PRAGMA wal_autocheckpoint = " + LOG_PAGES);
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

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalSizeLimit(LOG_BYTES);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public <T> T write(Job<T> job) {
        return inTurn(BEGIN_WRITING, job);
    }

    @Override
    public <T> T read(Job<T> job) {
        return inTurn(BEGIN_READING, job);
    }

    private <T> T inTurn(String begin, Job<T> job) {
        awaitTurn();
        try {
            say(begin);
            return inTransaction(job);
        } catch (SQLException broken) {
            throw new LedgerException("The ledger cannot be used now: " + broken.getMessage(), broken);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Not without end: while another program has the ledger locked, each before us waits as long as it may, and whoever
     * has an answer of HWS in hand must be able to say so in the log before the process may be killed.
     */
    private void awaitTurn() {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLIS);
        try {
            while (true) {
                try {
                    if (turn.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    SQLException busy = new SQLException("others wait for it too", null, SQLITE_BUSY);
                    throw new LedgerException("The ledger cannot be used now: " + busy.getMessage(), busy);
                } catch (InterruptedException later) {
                    // What is being stopped may still have something to write down.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T inTransaction(Job<T> job) throws SQLException {
        try {
            T result = job.run(connection);
            say("COMMIT");
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollBack(failed);
            throw failed;
        }
    }

    private void say(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void rollBack(Exception cause) {
        try {
            say("ROLLBACK");
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
