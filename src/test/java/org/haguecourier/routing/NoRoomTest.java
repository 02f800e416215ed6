package org.haguecourier.routing;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;

import static org.assertj.core.api.Assertions.assertThat;

/** What does not fit on the disk is not begun. */
class NoRoomTest extends PullBench {
    @Test
    void aLengthThatTheDiskHasNoRoomForIsToldAndTheLineLeftAtOnce() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        RawHws hws = hws(turn -> {
            turn.read().send("HTTP/1.1 200 OK\r\nContent-Length: " + (1L << 58) + "\r\n\r\nPK");
            try (Closeable afterwards = left::countDown) {
                return turn.in().read() >= 0;
            }
        });
        ErrandInTest errand = errandFor(hws);
        Issue issue = errand.pull(Series.BULLETIN, week);
        assertThat(issue.said().orElseThrow())
                .contains("it needs 288230376151711744 bytes", "are free on the disk of the archive");
        assertThat(issue.due()).isPresent();
        assertThat(left.await(2, TimeUnit.SECONDS)).isTrue();
        hws.behaves(new OnePublication(PublicationZip.ofSize(week, 1000), ""));
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
    }

    @Test
    void whatHadComeBeforeStaysForTheTimeWhenThereIsRoom() throws Exception {
        byte[] zip = PublicationZip.ofSize(week, 100_000);
        OnePublication served = new OnePublication(zip, "ETag: \"v1\"\r\n").cutAt(40_000);
        RawHws hws = hws(served);
        ErrandInTest errand = errandFor(hws);
        errand.pull(Series.BULLETIN, week);
        hws.behaves(turn -> {
            turn.read()
                    .send("HTTP/1.1 206 OK\r\nContent-Range: bytes 40000-288230376151711743/288230376151711744\r\n"
                            + "Content-Length: " + ((1L << 58) - 40_000) + "\r\n\r\nPK");
            return turn.in().read() >= 0;
        });
        assertThat(errand.pull(Series.BULLETIN, week).said().orElseThrow()).contains("are free");
        hws.behaves(served);
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(served.sent()).containsExactly(40_000, zip.length - 40_000);
    }
}
