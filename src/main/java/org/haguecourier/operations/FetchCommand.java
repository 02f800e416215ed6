package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekCalendar;
import org.haguecourier.routing.PublicationErrand;
import org.haguecourier.settings.Settings;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Pulls weeks of the Bulletin or the Confidential Copy now, whether the daemon runs or not.",
            "A week that is in the archive is pulled again and compared; other content is kept beside the first.",
            "A download that was cut goes on where it was, if HWS lets it."
        },
        footer = {
            "",
            "Example: courier fetch bulletin 202640..202646",
            "Exit codes: 0 every week is in the archive, 1 not every one."
        })
final class FetchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SERIES", description = "bulletin or confidential-copy.")
    private String series;

    @Parameters(
            index = "1",
            paramLabel = "WEEK[..WEEK]",
            description = "A week as year and number, 202647, or all from one week to another.")
    private String weeks;

    @Option(names = "--missing", description = "Leave out the weeks that are in the archive.")
    private boolean onlyMissing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings settings = Preconditions.settings();
        Series wanted = SeriesWord.known(series, spec);
        List<Week> range = range(WeekCalendar.of(settings.weeks(), Clock.systemUTC()));
        Home home = new Home(settings.home());
        prepare(home, settings);
        QuietLog.errorsOnly();
        try (Ledger ledger = PublicationErrand.ledger(SqliteDatabase.existing(home.ledgerFile()), settings);
                PublicationErrand errand = PublicationErrand.start(Installation.config(), settings, ledger)) {
            Opening.refuseOtherEnvironment(home, ledger, settings.environment());
            Fetching fetching = new Fetching(
                    errand, ledger.publications(), wanted, spec.commandLine().getOut());
            return fetching.all(range, onlyMissing) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /** Beside a daemon the ledger is there; on a fresh home it is made as a daemon would make it. */
    private static void prepare(Home home, Settings settings) throws IOException {
        home.create();
        if (!Files.exists(home.ledgerFile())) {
            try (HomeLock lock = HomeLock.take(home)) {
                Opening.check(home, settings.environment());
            }
        }
    }

    private List<Week> range(WeekCalendar calendar) {
        String[] ends = weeks.split("[.][.]", 2);
        LocalDate first = friday(calendar, ends[0]);
        LocalDate last = ends.length == 1 ? first : friday(calendar, ends[1]);
        if (last.isBefore(first)) {
            throw wrong("The range " + weeks + " ends before it begins.");
        }
        return calendar.range(first, last);
    }

    private LocalDate friday(WeekCalendar calendar, String id) {
        return Week.parse(id)
                .flatMap(calendar.scheme()::friday)
                .orElseThrow(() -> wrong("There is no week \"" + id + "\" by hws.week.scheme="
                        + calendar.scheme().label() + ". A week is a year and a number: 202647, or 202640..202647."));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
