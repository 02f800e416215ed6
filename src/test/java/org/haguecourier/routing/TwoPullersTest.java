package org.haguecourier.routing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.files.PartFile;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A command beside the daemon, or two commands: a week is pulled by one of them at a time. */
class TwoPullersTest extends PullBench {
    private static final Series BULLETIN = Series.BULLETIN;

    private final byte[] zip = PublicationZip.ofSize(week, 300_000);
    private final CountDownLatch half = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whatTheDaemonIsPullingACommandLeavesToIt() throws Exception {
        RawHws hws = hws(this::inTwoHalves);
        CourierInTest courier = courierFor(hws, "hws.bulletin.enabled", "true", "hws.bulletin.first-week", week);
        ErrandInTest errand = errandFor(hws);
        assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(errand.isRefused(BULLETIN, week)).isTrue();
        goOn.countDown();
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> !courier.ledger().publications().editions(BULLETIN).isEmpty());
        assertThat(hws.questions()).hasSize(1);
        assertThat(errand.zip(BULLETIN, week)).hasBinaryContent(zip);
    }

    @Test
    void whatACommandIsPullingTheDaemonLeavesToItAlsoWhenItStarts() throws Exception {
        RawHws hws = hws(this::inTwoHalves);
        ErrandInTest errand = errandFor(hws);
        CompletableFuture<Issue> pull = CompletableFuture.supplyAsync(() -> {
            try {
                return errand.pull(BULLETIN, week);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();
        CourierInTest courier = courierFor(hws, "hws.bulletin.enabled", "true", "hws.bulletin.first-week", week);
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(4))
                .until(() -> hws.questions().size() == 1);
        goOn.countDown();
        assertThat(pull.get(10, TimeUnit.SECONDS).said()).hasValue("Archived.");
        assertThat(courier.ledger().publications().editions(BULLETIN)).hasSize(1);
        assertThat(hws.questions()).hasSize(1);
    }

    @Test
    void aPartThatSomebodyElseIsWritingIsNotTouched() throws Exception {
        ErrandInTest errand = errand();
        Path part = errand.folder(BULLETIN).resolve(".incoming").resolve(week + ".zip.partial");
        try (PartFile theirs = PartFile.open(part).orElseThrow()) {
            theirs.append(new ByteArrayInputStream(zip, 0, 1000), bytes -> {});
            Issue issue = errand.pull(BULLETIN, week);
            assertThat(issue.said()).hasValue("Another process is pulling it.");
            assertThat(part).hasBinaryContent(Arrays.copyOf(zip, 1000));
            assertThat(sandbox.pulls()).isEmpty();
        }
        assertThat(errand.pull(BULLETIN, week).said()).hasValue("Archived.");
    }

    @Test
    void aPartThatHasGotItsNameWhileItWasOpenedIsNobodysToWrite() throws Exception {
        Path part = Files.createDirectories(folder.resolve("incoming")).resolve("a.part");
        Path named = folder.resolve("named.zip");
        Files.write(part, zip);
        Path hasty = WatchedDisk.watch(folder, new Watcher() {
                    @Override
                    public void reading(Path file) throws IOException {
                        if (file.equals(part) && Files.notExists(named)) {
                            Files.move(part, named);
                            Files.write(part, new byte[10]);
                        }
                    }
                })
                .resolve("incoming/a.part");
        assertThat(PartFile.open(hasty)).isEmpty();
        assertThat(named).hasBinaryContent(zip);
    }

    @Test
    void aWeekThatACommandHasArchivedTheDaemonDoesNotPull() throws Exception {
        errand().pull(BULLETIN, week);
        CourierInTest courier = courier(Map.of("hws.bulletin.enabled", "true", "hws.bulletin.first-week", week));
        assertThat(courier.ledger()
                        .publications()
                        .find(BULLETIN, week)
                        .orElseThrow()
                        .due())
                .isEmpty();
        await().during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(3))
                .until(() -> sandbox.pulls().size() == 1);
    }

    private boolean inTwoHalves(RawHws.Turn turn) throws IOException, InterruptedException {
        turn.read().send("HTTP/1.1 200 OK\r\nContent-Length: " + zip.length + "\r\n\r\n");
        turn.send(Arrays.copyOf(zip, 100_000));
        half.countDown();
        goOn.await(20, TimeUnit.SECONDS);
        turn.send(Arrays.copyOfRange(zip, 100_000, zip.length));
        return true;
    }
}
