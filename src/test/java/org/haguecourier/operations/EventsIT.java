package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.promise.Promise;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route of an integrator that writes down each event, in a daemon that is killed again and again. */
class EventsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int KILLS = 6;
    private static final int PACKAGES_A_LIFE = 6;

    private static final String ROUTE = """
            - route:
                id: journal
                description: Writes down each event
                from:
                  uri: ledger:events
                  parameters:
                    subscriber: journal
                    start: beginning
                  steps:
                    - setBody:
                        expression:
                          simple:
                            expression: "${header.eventNumber} ${header.reference} ${header.event}"
                    - to:
                        id: write
                        description: Adds a line
                        uri: file
                        parameters:
                          directoryName: journal
                          fileName: events.txt
                          fileExist: Append
                          appendChars: "\\\\n"
            """;

    private static final String FAILS = """
                    - filter:
                        expression:
                          simple:
                            expression: "${header.eventNumber} == 1"
                        steps:
                          - throwException:
                              exceptionType: java.lang.IllegalStateException
                              message: the ERP takes no such event
            """;

    private static final String AND_WAITS = """
                    - delay:
                        expression:
                          constant:
                            expression: "600000"
            """;

    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;
    private int dropped;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox);
        Files.createDirectories(folder.resolve("routes/local"));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    @Promise("events-at-least-once")
    void noEventIsLostOrComesOutOfOrderHoweverOftenTheDaemonIsKilled() throws Exception {
        installed.write("routes/local/journal.camel.yaml", ROUTE);
        for (int life = 0; life < KILLS; life++) {
            try (Running daemon = installed.daemon().ready()) {
                int before = lines().size();
                drop(PACKAGES_A_LIFE);
                int enough = before + 4 + 3 * life;
                await().atMost(SOON).until(() -> lines().size() >= enough);
            }
        }
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> allAreAtTheirEnd() && told().size() == happened());
        }

        List<Long> numbers =
                lines().stream().map(line -> Long.valueOf(line.split(" ")[0])).toList();
        Set<Long> first = new LinkedHashSet<>(numbers);
        assertThat(first).containsExactlyElementsOf(upTo(happened()));
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i) - numbers.get(i - 1)).as("line %d", i).isBetween(0L, 1L);
        }
        assertThat(numbers).hasSizeLessThanOrEqualTo(first.size() + KILLS);
    }

    @Test
    @Promise("events-at-least-once")
    void whatWasToldAndNotAcknowledgedWhenTheDaemonWasKilledIsToldAgain() throws Exception {
        installed.write("routes/local/journal.camel.yaml", ROUTE + AND_WAITS);
        try (Running daemon = installed.daemon().ready()) {
            drop(1);
            await().atMost(SOON).until(() -> allAreAtTheirEnd() && lines().size() == 1);
        }
        installed.write("routes/local/journal.camel.yaml", ROUTE);
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> told().size() == happened());
        }

        assertThat(lines())
                .startsWith("1 P1 received", "1 P1 received", "2 P1 updated")
                .endsWith(happened() + " P1 registered");
        assertThat(lines()).hasSize((int) happened() + 1);
    }

    @Test
    @Promise("failing-subscriber")
    void whoFailsIsShownAndGoesOnWhenAnOperatorSaysSo() throws Exception {
        installed.write("routes/local/journal.camel.yaml", ROUTE.replace("steps:\n", "steps:\n" + FAILS));
        try (Running daemon = installed.daemon().ready()) {
            drop(1);
            await().atMost(SOON).until(() -> installed.courier("subscribers").exit() == 1);
            Outcome shown = installed.courier("subscribers");
            assertThat(shown.out())
                    .contains("journal", "event 0", "event 1", "the ERP takes no such event")
                    .contains("2 subscribers, 1 of them failing.", "courier subscribers skip NAME");
            assertThat(installed.courier("subscribers", "--json").out())
                    .contains("\"subscriber\" : \"journal\"", "\"failing\" : 1");

            Outcome skipped = installed.courier("subscribers", "skip", "journal");
            assertThat(skipped.all()).contains("journal is through with event 1, by the word of ");
            await().atMost(SOON).until(() -> lines().contains("2 P1 updated"));
            await().atMost(SOON).until(() -> installed.courier("subscribers").exit() == 0);
            assertThat(daemon.text())
                    .contains("The subscriber journal has failed with event 1 (received), 1 times so far:")
                    .contains("The subscriber journal goes on after event 1, by an operator's word.");
        }

        assertThat(installed.courier("subscribers", "skip", "journal").err())
                .isEqualTo("courier subscribers skip: journal does not fail. Nothing was changed.\n");
        assertThat(installed.courier("subscribers", "forget", "jurnal").err())
                .startsWith("courier subscribers forget: There is no subscriber \"jurnal\".");
        assertThat(installed.courier("subscribers", "forget", "journal").exit()).isZero();
        assertThat(installed.courier("subscribers").out())
                .contains("1 subscribers, 0 of them failing.")
                .doesNotContain("journal");
    }

    private void drop(int packages) {
        for (int i = 0; i < packages; i++) {
            dropped++;
            installed.drop(
                    "P" + dropped + ".zip",
                    SamplePackages.one(TransactionType.REFUSAL, "V7_0", dropped).zip());
        }
    }

    private boolean allAreAtTheirEnd() {
        try (Ledger ledger =
                Ledger.beside(SqliteDatabase.readOnly(installed.home().resolve("ledger/ledger.sqlite")))) {
            // What was being sent when the daemon was killed is held, which is as far as it gets.
            return ledger.list(Optional.empty()).stream()
                            .filter(entry -> entry.state().isFinal() || entry.state() == State.HELD)
                            .count()
                    == dropped;
        }
    }

    private long happened() {
        try (Ledger ledger =
                Ledger.beside(SqliteDatabase.readOnly(installed.home().resolve("ledger/ledger.sqlite")))) {
            return ledger.subscriptions().last();
        }
    }

    private Set<String> told() throws IOException {
        return new LinkedHashSet<>(lines());
    }

    private List<String> lines() throws IOException {
        Path journal = folder.resolve("journal/events.txt");
        return Files.exists(journal) ? Files.readAllLines(journal) : new ArrayList<>();
    }

    private static List<Long> upTo(long number) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 1; i <= number; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
