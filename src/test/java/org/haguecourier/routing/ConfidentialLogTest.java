package org.haguecourier.routing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;

import static org.assertj.core.api.Assertions.assertThat;

/** Canaries in everything that a confidential copy can hold, through everything that can go wrong with it. */
class ConfidentialLogTest extends PullBench {
    private static final Series COPY = Series.CONFIDENTIAL_COPY;
    private static final String CANARY = "DM012345";

    private final Logger ours = Logger.getLogger("org.haguecourier");
    private final Level before = ours.getLevel();
    private List<String> log;

    @BeforeEach
    void listen() {
        ours.setLevel(Level.ALL);
        log = log();
    }

    @AfterEach
    void asBefore() {
        ours.setLevel(before);
    }

    @Test
    void noNameOfAnEntryIsLoggedWhateverItIs() throws Exception {
        said(PublicationZip.of(week).with(CANARY + "/1.jpg", 10).bytes());
        said(PublicationZip.of(week).with("../" + CANARY + ".jpg", 10).bytes());
        said(PublicationZip.of(week)
                .with(CANARY + "/1.jpg", 10)
                .with(CANARY, 10)
                .bytes());
        said(PublicationZip.of(week).with(CANARY + "x".repeat(300), 10).bytes());
        said(PublicationZip.of(week).with(CANARY + "\n\u001b[2J.xml", 10).bytes());
        said(PublicationZip.of(week)
                .with(CANARY + ".jpg", new byte[10], claims -> claims.crc(1))
                .bytes());
        said(PublicationZip.of(week)
                .with(CANARY + ".jpg", new byte[10], claims -> claims.method(12))
                .bytes());
        said(PublicationZip.of(week)
                .with(CANARY + ".jpg", new byte[10], claims -> claims.offset(3))
                .bytes());
        said(PublicationZip.of(week)
                .with(CANARY + ".xml", ("<a><" + CANARY + "></a>").getBytes())
                .bytes());
        said((CANARY + " is no ZIP").getBytes());
        assertThat(log).hasSizeGreaterThan(10);
        assertThat(log).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void aNumberThatIsMadeUpToForgeALineForgesNone() throws Exception {
        said(PublicationZip.saying("2026/01\n2026-01-01 ERROR forged \u202e", "2026-01-02\nforged")
                .bytes());
        said(PublicationZip.saying("9".repeat(4000), "x".repeat(4000)).bytes());
        assertThat(log).noneMatch(line -> line.matches("(?s).*[\\n\\u202e].*"));
        assertThat(log).allMatch(line -> line.length() < 1500);
    }

    /** Each in a home of its own. */
    private void said(byte[] zip) throws Exception {
        String home = folder.resolve("home-" + log.size()).toString();
        try (RawHws hws = new RawHws(new OnePublication(zip, ""));
                ErrandInTest errand = errandFor(hws, "hws.home", home, "hws.confidential-copy.unpack", "true")) {
            Issue issue = errand.pull(COPY, week);
            log.add(issue.said().orElseThrow());
            errand.ledger().editions(COPY).forEach(edition -> log.addAll(edition.problems()));
        }
    }
}
