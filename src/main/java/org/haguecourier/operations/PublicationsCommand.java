package org.haguecourier.operations;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.Standing;
import org.haguecourier.publications.Standing.State;
import org.haguecourier.publications.Standings;
import org.haguecourier.receipts.ReceiptJson;
import org.haguecourier.settings.Settings;

@Command(
        name = "publications",
        mixinStandardHelpOptions = true,
        description = {
            "Shows every week of the Bulletin and the Confidential Copy that should be out by now.",
            "Each is archived, awaited (not late yet), or missing."
        },
        footer = {
            "",
            "Works while the daemon runs and when it does not. Pull weeks now: courier fetch.",
            "Exit codes: 0 nothing is missing, 1 something is."
        })
final class PublicationsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "SERIES",
            description = "bulletin or confidential-copy; both where it is left out.")
    private String series;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** One week in a line. */
    record Line(
            String series,
            String week,
            LocalDate friday,
            String state,
            String file,
            Long bytes,
            String sha256,
            String number,
            String publicationDate,
            Integer editions,
            Instant retrievedAt,
            Instant removedAt,
            List<String> problems,
            String said,
            Instant askedAgainAt,
            Coming coming) {
        /** Of a download that is under way; of how many is not always known. */
        record Coming(long bytes, Long of) {}

        static Line of(Standing standing) {
            Optional<Edition> edition = standing.latest();
            Optional<Issue> issue = standing.issue();
            return new Line(
                    standing.series().label(),
                    standing.week().id(),
                    standing.friday(),
                    standing.state().label(),
                    edition.map(Edition::file).orElse(null),
                    edition.map(one -> one.content().bytes()).orElse(null),
                    edition.map(one -> one.content().sha256()).orElse(null),
                    edition.flatMap(Edition::number).orElse(null),
                    edition.flatMap(Edition::publishedOn).orElse(null),
                    standing.editions().size(),
                    edition.map(one -> seconds(one.retrieved())).orElse(null),
                    edition.flatMap(Edition::removed).map(Line::seconds).orElse(null),
                    edition.map(Edition::problems).orElse(List.of()),
                    issue.flatMap(Issue::said).orElse(null),
                    issue.flatMap(Issue::due).map(Line::seconds).orElse(null),
                    issue.flatMap(Line::coming).orElse(null));
        }

        private static Optional<Coming> coming(Issue issue) {
            return issue.taken()
                    .filter(by -> issue.received() > 0)
                    .map(by -> new Coming(issue.received(), issue.expected() < 0 ? null : issue.expected()));
        }

        private static Instant seconds(Instant exact) {
            return exact.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = Installation.settings();
        List<Series> wanted = series == null ? List.of(Series.values()) : List.of(SeriesWord.known(series, spec));
        List<Line> lines = new ArrayList<>();
        try (Ledger ledger = Installation.ledgerToRead()) {
            Standings standings = new Standings(ledger.publications(), settings, Clock.systemUTC());
            for (Series one : wanted) {
                standings.of(one).stream().map(Line::of).forEach(lines::add);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReceiptJson.text(lines));
        } else {
            print(lines, out);
        }
        return count(lines, State.MISSING) == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(List<Line> lines, PrintWriter out) {
        TextTable table = new TextTable("SERIES", "WEEK", "FRIDAY", "STATE", "SIZE", "NUMBER", "DATE", "NOTE");
        for (Line line : lines) {
            table.add(
                    line.series(),
                    line.week(),
                    line.friday().toString(),
                    line.state(),
                    line.bytes() == null ? "" : Sizes.inWords(line.bytes()),
                    line.number(),
                    line.publicationDate(),
                    note(line));
        }
        table.print(out);
        out.printf(
                "%d weeks: %d archived, %d awaited, %d missing.%n",
                lines.size(), count(lines, State.ARCHIVED), count(lines, State.AWAITED), count(lines, State.MISSING));
    }

    private static String note(Line line) {
        List<String> notes = new ArrayList<>();
        if (line.coming() != null) {
            notes.add("coming: "
                    + Sizes.part(
                            line.coming().bytes(),
                            Optional.ofNullable(line.coming().of())));
        } else if (!line.state().equals(State.ARCHIVED.label())) {
            notes.add(line.said() == null ? "not asked for yet" : line.said());
        }
        if (line.coming() == null && line.askedAgainAt() != null) {
            notes.add("next: " + line.askedAgainAt());
        }
        if (line.editions() > 1) {
            notes.add(line.editions() + " editions");
        }
        if (line.removedAt() != null) {
            notes.add("taken out of the archive " + line.removedAt());
        }
        notes.addAll(line.problems());
        return String.join(" ", notes);
    }

    private static long count(List<Line> lines, State state) {
        return lines.stream().filter(line -> line.state().equals(state.label())).count();
    }
}
