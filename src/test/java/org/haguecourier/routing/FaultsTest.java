package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.disk.Act;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.State;
import org.haguecourier.outbox.Heard;
import org.haguecourier.receipts.Receipts;
import org.haguecourier.submission.Submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole courier, in one process, on a disk or a ledger that fails. */
class FaultsTest extends OnTheWire {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private final Heard condition = Heard.from(HomeCondition.class);
    private final Heard submission = Heard.from(Submission.class);
    private volatile Optional<String> forbidden = Optional.empty();

    @AfterEach
    void stopListening() {
        condition.close();
        submission.close();
    }

    @Test
    void withoutPermissionOnTheInboxNothingNewIsTakenUntilItIsBack() throws Exception {
        CourierInTest courier = onWatchedDisk();
        courier.drop("BEFORE.zip", Packages.one());
        courier.awaitState("BEFORE", State.REGISTERED);

        forbidden = Optional.of("inbox");
        courier.drop("FIRST.zip", Packages.one());
        await().atMost(SOON).until(() -> !condition.messages().isEmpty());
        assertThat(condition.messages().get(0)).contains("/inbox may not be written by the courier");
        long posts = sandbox.posts().size();
        courier.drop("SECOND.zip", Packages.one());
        await().during(A_WHILE)
                .atMost(SOON)
                .until(() -> courier.ledger().find("SECOND").isEmpty()
                        && sandbox.posts().size() == posts);
        assertThat(courier.home().outbox().resolve("SECOND.zip")).exists();

        forbidden = Optional.empty();
        courier.awaitState("FIRST", State.REGISTERED);
        courier.awaitState("SECOND", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(3);
        assertThat(condition.messages()).hasSize(2);
    }

    @Test
    void aFolderInThePlaceOfOneReceiptKeepsNoOtherPackage() throws Exception {
        CourierInTest courier = courier();
        Path inTheWay = courier.home().inbox().resolve("STUCK.receipt.json/full");
        Files.createDirectories(inTheWay);
        courier.drop("STUCK.zip", Packages.one());
        await().atMost(SOON).until(() -> courier.ledger().find("STUCK").isPresent());
        courier.drop("FREE.zip", Packages.one());
        courier.awaitState("FREE", State.REGISTERED);
        assertThat(condition.messages()).isEmpty();
        ReceiptsHealth health = new ReceiptsHealth();
        health.receipts = courier.camel().getRegistry().lookupByNameAndType("receipts", Receipts.class);
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(health.call().getData().orElseThrow())
                .containsEntry("obstructed", 1L)
                .hasEntrySatisfying(
                        "STUCK", reason -> assertThat(reason).asString().contains("STUCK.receipt.json"));
    }

    @Test
    void anAnswerThatCannotBeWrittenDownIsKeptUntilItCan() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        RawHws hws = hws(turn -> {
            turn.read();
            arrived.countDown();
            locked.await();
            turn.send(turn.question().line().startsWith("POST") ? RawHws.filed() : RawHws.reply(404, "", ""));
            return false;
        });
        CourierInTest courier = courierFor(hws);
        courier.drop("REF.zip", Packages.one());
        arrived.await();
        try (Connection other = otherProgram(courier.home());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            locked.countDown();
            await().atMost(SOON).until(() -> submission.messages().stream().anyMatch(line -> line.contains("imp-1")));
            await().atMost(SOON).until(() -> !condition.messages().isEmpty());
            statement.execute("ROLLBACK");
        }

        await().atMost(SOON)
                .until(() -> courier.entry("REF").progress().importId().isPresent());
        await().atMost(SOON).until(() -> condition.messages().size() == 2);
        assertThat(condition.messages().get(0)).contains("ledger.sqlite is locked by another program");
        assertThat(hws.posts()).hasSize(1);
        assertThat(courier.entry("REF").state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void aQuestionThatFailedBecauseOfTheLedgerIsAskedAgainWithinSeconds() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        RawHws hws = hws(turn -> {
            turn.read();
            if (turn.question().line().startsWith("POST")) {
                turn.send(RawHws.filed());
                return false;
            }
            asked.countDown();
            locked.await();
            turn.send(RawHws.reply(200, "", "<a><ServiceRequestNumber>SR-1</ServiceRequestNumber></a>"));
            return false;
        });
        // For as long as the lease is three times this, which nobody should have to wait.
        CourierInTest courier = courierFor(hws, "hws.http.response-timeout", "5m");
        courier.drop("REF.zip", Packages.one());
        asked.await();
        try (Connection other = otherProgram(courier.home());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            locked.countDown();
            await().atMost(SOON).until(() -> !condition.messages().isEmpty());
            statement.execute("ROLLBACK");
        }

        await().atMost(SOON)
                .until(() -> courier.ledger().history("REF").stream().anyMatch(line -> line.state() == State.IMPORTED));
    }

    private static Connection otherProgram(Home home) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.ledgerFile());
    }

    private CourierInTest onWatchedDisk() throws Exception {
        return closedAtTheEnd(CourierInTest.startOn(
                root -> WatchedDisk.watch(root, new Watcher() {
                    @Override
                    public void before(Act act) throws IOException {
                        if (forbidden.filter(act.place()::equals).isPresent()) {
                            throw new AccessDeniedException(act.file().toString());
                        }
                    }
                }),
                folder.resolve("home"),
                key,
                sandbox));
    }
}
