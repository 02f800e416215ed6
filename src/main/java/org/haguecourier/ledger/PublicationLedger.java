package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The part of the ledger that knows which weeks are wanted, which have come, and who is pulling which now. Like packages,
 * weeks are handed out on a lease: whoever lets a lease end has lost the week, and records nothing of it any more.
 */
public final class PublicationLedger {
    /** Nothing is ever put off for longer. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** A command that pulls weeks beside the daemon; its leases outlive a start of the daemon. */
    public static final String COMMAND = "fetch-";

    private final Database database;
    private final Clock clock;
    private final String owner;
    private final Duration lease;
    private final Runnable news;

    PublicationLedger(Database database, Clock clock, String owner, Duration lease, Runnable news) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
        this.news = news;
    }

    /** Which of the weeks that are due goes first. */
    public enum Order {
        OLDEST_FIRST("ASC"),
        NEWEST_FIRST("DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** Whether somebody has been told that the week is missing. */
    public enum Alarm {
        NONE,
        RAISED
    }

    static int freeDaemonsLeases(Connection connection) throws SQLException {
        return Rows.update(
                connection,
                "UPDATE publication SET lease_until = 0, lease_owner = NULL"
                        + " WHERE lease_until > 0 AND COALESCE(lease_owner, '') NOT LIKE ?",
                COMMAND + "%");
    }

    /**
     * The Friday that the series begins with where the settings name no week: that of the first start, for good. A later
     * start must not forget the weeks since. A day, since the settings may change how weeks are counted.
     */
    public LocalDate firstFriday(Series series, LocalDate proposed) {
        return LocalDate.parse(
                database.write(connection -> HomeFacts.settle(connection, firstFridayOf(series), proposed.toString())));
    }

    /** Nothing before the first start. */
    public Optional<LocalDate> firstFriday(Series series) {
        return database.read(connection -> HomeFacts.find(connection, firstFridayOf(series)))
                .map(LocalDate::parse);
    }

    private static String firstFridayOf(Series series) {
        return "first-friday." + series.label();
    }

    /** Enters weeks that are not known yet; they are due at once. @return how many that were */
    public int want(Series series, Collection<String> weeks) {
        int entered = database.write(connection -> {
            int sum = 0;
            for (String week : weeks) {
                sum += claiming(connection).want(series, week);
            }
            return sum;
        });
        if (entered > 0) {
            news.run();
        }
        return entered;
    }

    /** Weeks that have not come and are wanted no more, since the settings begin later or count otherwise now. */
    public void wantNoOther(Series series, Collection<String> weeks) {
        for (Issue issue : issues(series)) {
            if (issue.due().isPresent() && !weeks.contains(issue.week())) {
                forget(issue);
            }
        }
    }

    /** Unless it has come, or somebody is pulling it. */
    public void forget(Issue issue) {
        database.write(connection -> claiming(connection).forget(issue));
    }

    /** The first of the weeks of the series that are due; ours until recorded or let go. */
    public Optional<Issue> claim(Series series, Order order) {
        return database.write(connection -> claiming(connection).claim(series, order));
    }

    /** This very week, due or not, archived or not, unless somebody is pulling it. */
    public Optional<Issue> claim(Series series, String week) {
        return database.write(connection -> {
            claiming(connection).want(series, week);
            return claiming(connection).claim(series, week);
        });
    }

    /** A process that was killed holds its weeks no longer. @return whether the week is free now that was taken */
    public boolean freeIfItsOwnerIsGone(Series series, String week) {
        Optional<String> gone = find(series, week).flatMap(Issue::taken).filter(Owner::isGone);
        return gone.isPresent()
                && database.write(connection -> claiming(connection).free(series, week, gone.get())) > 0;
    }

    /** Of these series the ones that have something due, that which was asked for longest ago first. */
    public List<Series> due(Collection<Series> among) {
        List<Series> due = database.read(connection -> claiming(connection).due());
        return due.stream().filter(among::contains).toList();
    }

    /** When one of them may have something due. */
    public Optional<Instant> nextDue(Collection<Series> among) {
        return database.read(connection -> claiming(connection).nextDue(among));
    }

    private PublicationClaiming claiming(Connection connection) {
        return new PublicationClaiming(connection, clock.instant(), owner, lease);
    }

    @FunctionalInterface
    private interface Writing {
        void with(PublicationRecording recording) throws SQLException;
    }

    private void record(Writing writing) {
        database.write(connection -> {
            writing.with(new PublicationRecording(connection, clock.instant(), owner));
            return null;
        });
    }

    /** What is coming of it now; also says that whoever pulls it is alive. */
    public void progress(Issue issue, long received, long expected) {
        record(recording -> recording.progress(issue, received, expected, lease));
    }

    /** How a download that is cut may go on. */
    public void validator(Issue issue, Optional<String> validator) {
        record(recording -> recording.validator(issue, validator));
    }

    /** It has not come. */
    public void putOff(Issue issue, Instant due, String said, Alarm alarm) {
        record(recording -> recording.putOff(issue, due, said, alarm));
        news.run();
    }

    /** It has come and lies in the archive, under a name of its own or as an edition that was there already. */
    public void archived(Issue issue, Edition edition, String said) {
        record(recording -> recording.archived(issue, edition, said));
        news.run();
    }

    /** Whatever has not been recorded of it is due again after a rest; without effect once something was. */
    public void letGo(Issue issue) {
        record(recording -> recording.letGo(issue));
    }

    /** Its file has been taken away. */
    public void removed(Edition edition) {
        record(recording -> recording.removed(edition));
        news.run();
    }

    /** Oldest first. */
    public List<Issue> issues(Series series) {
        return database.read(connection -> Rows.query(
                connection,
                PublicationRows::issue,
                "SELECT * FROM publication WHERE series = ? ORDER BY week",
                series.label()));
    }

    public Optional<Issue> find(Series series, String week) {
        return database.read(connection -> Rows.one(
                connection,
                PublicationRows::issue,
                "SELECT * FROM publication WHERE series = ? AND week = ?",
                series.label(),
                week));
    }

    /** All editions of a series, by week. */
    public List<Edition> editions(Series series) {
        return database.read(connection -> Rows.query(
                connection,
                PublicationRows::edition,
                "SELECT * FROM publication_edition WHERE series = ? ORDER BY week, edition",
                series.label()));
    }

    public List<Edition> editions(Series series, String week) {
        return database.read(connection -> Rows.query(
                connection,
                PublicationRows::edition,
                "SELECT * FROM publication_edition WHERE series = ? AND week = ? ORDER BY edition",
                series.label(),
                week));
    }
}
