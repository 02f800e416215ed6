package org.haguecourier.operations;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Subscriber;
import org.haguecourier.receipts.ReceiptJson;

@Command(
        name = "subscribers",
        mixinStandardHelpOptions = true,
        description = {
            "Shows who follows the events of the ledger, how far each is, and what it fails with.",
            "Other subscribers, and the packages, are not held up by one that fails."
        },
        footer = {
            "",
            "Works while the daemon runs and when it does not.",
            "Exit codes: 0 nobody fails, 1 somebody does."
        })
final class SubscribersCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** One subscriber in a line. @param behind how many events have happened since, wanted or not */
    record Line(
            String subscriber,
            Instant joined,
            long position,
            long behind,
            Long failing,
            int failures,
            Instant failingSince,
            Instant triedAgainAt,
            String problem) {
        static Line of(Subscriber one, long last) {
            return new Line(
                    one.name(),
                    seconds(one.joined()),
                    one.position(),
                    Math.max(0, last - one.position()),
                    one.failing().orElse(null),
                    one.failures(),
                    one.failingSince().map(Line::seconds).orElse(null),
                    one.retryAt().map(Line::seconds).orElse(null),
                    one.problem().orElse(null));
        }

        private static Instant seconds(Instant exact) {
            return exact.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    @Override
    public Integer call() throws Exception {
        List<Line> lines;
        try (Ledger ledger = Installation.ledgerToRead()) {
            long last = ledger.subscriptions().last();
            lines = ledger.subscriptions().all().stream()
                    .map(one -> Line.of(one, last))
                    .toList();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReceiptJson.text(lines));
        } else {
            print(lines, out);
        }
        return lines.stream().anyMatch(line -> line.failures() > 0) ? ExitCode.FAILED : ExitCode.OK;
    }

    private static void print(List<Line> lines, PrintWriter out) {
        TextTable table =
                new TextTable("SUBSCRIBER", "THROUGH WITH", "BEHIND", "FAILS WITH", "TIMES", "SINCE", "PROBLEM");
        for (Line line : lines) {
            boolean fails = line.failures() > 0;
            table.add(
                    line.subscriber(),
                    "event " + line.position(),
                    Long.toString(line.behind()),
                    fails ? "event " + line.failing() : "",
                    fails ? Integer.toString(line.failures()) : "",
                    fails ? line.failingSince().toString() : "",
                    fails ? line.problem() : "");
        }
        table.print(out);
        long failing = lines.stream().filter(line -> line.failures() > 0).count();
        out.printf("%d subscribers, %d of them failing.%n", lines.size(), failing);
        if (failing > 0) {
            out.println(
                    "What fails is tried again by itself. To leave an event out for good: courier subscribers skip NAME.");
        }
    }

    @Command(
            name = "skip",
            mixinStandardHelpOptions = true,
            description = {
                "Leaves out the one event that a subscriber fails with; it goes on with the next.",
                "Nothing else will tell it of that event: see first what the event is (courier show REF)."
            },
            footer = {"", "Exit codes: 0 skipped, 1 it does not fail, or is not known."})
    int skip(
            @Parameters(paramLabel = "NAME", description = "The subscriber, as courier subscribers shows it.")
                    String name)
            throws Exception {
        try (Ledger ledger = Installation.ledgerToWrite(Installation.home())) {
            return ledger.subscriptions()
                    .skip(name)
                    .map(number -> told(name + " is through with event " + number + ", by the word of "
                            + DecisionCommand.operator() + "; a running daemon goes on within a second."))
                    .orElseThrow(() -> new CommandFailure(
                            ledger.subscriptions().find(name).isPresent()
                                    ? name + " does not fail. Nothing was changed."
                                    : unknown(name)));
        }
    }

    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            description = {
                "Forgets how far a subscriber is, since its route is gone for good or is to begin anew.",
                "A route that still runs joins again at once, where its parameter \"start\" says."
            },
            footer = {"", "Exit codes: 0 forgotten, 1 not known."})
    int forget(
            @Parameters(paramLabel = "NAME", description = "The subscriber, as courier subscribers shows it.")
                    String name)
            throws Exception {
        try (Ledger ledger = Installation.ledgerToWrite(Installation.home())) {
            if (!ledger.subscriptions().forget(name)) {
                throw new CommandFailure(unknown(name));
            }
        }
        return told(name + " is forgotten, by the word of " + DecisionCommand.operator() + ".");
    }

    private int told(String sentence) {
        spec.commandLine().getOut().println(sentence);
        return ExitCode.OK;
    }

    private static String unknown(String name) {
        return "There is no subscriber \"" + name + "\". See courier subscribers. Nothing was changed.";
    }
}
