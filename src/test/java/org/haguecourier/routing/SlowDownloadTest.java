package org.haguecourier.routing;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;

import static org.assertj.core.api.Assertions.assertThat;

/** A peer that sends next to nothing does not keep us, and many broken lines do not use us up. */
class SlowDownloadTest extends PullBench {
    private static final String TAG = "ETag: \"v1\"\r\n";

    private final byte[] zip = PublicationZip.ofSize(week, 300_000);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void aDripIsEndedAndTheRestComesWithTheNextQuestion() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(head());
            for (int at = 0; at < zip.length && isNotOver(); at += 10) {
                turn.send(Arrays.copyOfRange(zip, at, at + 10));
            }
            return false;
        });
        ErrandInTest errand = errandFor(hws, "hws.http.response-timeout", "1s");
        long began = System.nanoTime();
        Issue issue = errand.pull(Series.BULLETIN, week);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
        assertThat(issue.said().orElseThrow()).matches(".*only \\d+ bytes came in 1 s.*");
        goesOn(hws, errand);
    }

    @Test
    void aServerThatFallsSilentIsLeftAndTheRestComesWithTheNextQuestion() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(head()).send(Arrays.copyOf(zip, 200_000));
            over.await(20, TimeUnit.SECONDS);
            return false;
        });
        ErrandInTest errand = errandFor(hws, "hws.http.response-timeout", "700ms");
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow()).contains("the time-out ran out");
        OnePublication served = goesOn(hws, errand);
        assertThat(served.sent()).containsExactly(zip.length - 200_000);
    }

    @Test
    void aServerThatNeverBeginsIsLeft() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read();
            over.await(20, TimeUnit.SECONDS);
            return false;
        });
        ErrandInTest errand = errandFor(hws, "hws.http.response-timeout", "500ms");
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow()).contains("the time-out ran out");
        goesOn(hws, errand);
    }

    @Test
    void aHundredBrokenDownloadsLeaveNothingOpen() throws Exception {
        RawHws hws = hws(new OnePublication(zip, "").cutAt(new int[100]));
        ErrandInTest errand = errandFor(hws, "hws.http.response-timeout", "2s");
        errand.pull(Series.BULLETIN, week);
        long before = openFiles();
        for (int asks = 2; asks <= 100; asks++) {
            assertThat(errand.pull(Series.BULLETIN, week).asks()).isEqualTo(asks);
        }
        assertThat(openFiles()).isLessThan(before + 20);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
    }

    private OnePublication goesOn(RawHws hws, ErrandInTest errand) throws Exception {
        assertThat(errand.names(Series.BULLETIN)).isEmpty();
        OnePublication served = new OnePublication(zip, TAG);
        hws.behaves(served);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(errand.zip(Series.BULLETIN, week)).hasBinaryContent(zip);
        over.countDown();
        return served;
    }

    private String head() {
        return "HTTP/1.1 200 OK\r\n" + TAG + "Content-Length: " + zip.length + "\r\n\r\n";
    }

    private boolean isNotOver() throws InterruptedException {
        return !over.await(20, TimeUnit.MILLISECONDS);
    }

    /** Of this process; connections are among them. */
    private static long openFiles() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
