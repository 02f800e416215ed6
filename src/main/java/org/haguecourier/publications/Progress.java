package org.haguecourier.publications;

import java.time.Duration;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;

/** Tells the ledger how far a download has come, which also keeps it ours, and now and then the log. */
final class Progress implements Reception.Witness {
    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final long TELL_THE_LEDGER_EVERY = Duration.ofSeconds(2).toNanos();

    /** Sooner, or whoever watches would read that nothing has come; and not at once, for most are small. */
    private static final long TELL_THE_LEDGER_FIRST = Duration.ofMillis(200).toNanos();

    private static final long TELL_THE_LOG_EVERY = Duration.ofMinutes(1).toNanos();
    private static final double MEGABYTE = 1_000_000;

    private final PublicationLedger ledger;
    private final Issue issue;
    private long ledgerTold = System.nanoTime() - TELL_THE_LEDGER_EVERY + TELL_THE_LEDGER_FIRST;
    private long logTold = System.nanoTime();

    Progress(PublicationLedger ledger, Issue issue) {
        this.ledger = ledger;
        this.issue = issue;
    }

    @Override
    public void headed(Optional<String> validator) {
        ledger.validator(issue, validator);
    }

    @Override
    public void came(long received, long expected) {
        long now = System.nanoTime();
        if (now - ledgerTold >= TELL_THE_LEDGER_EVERY) {
            ledgerTold = now;
            ledger.progress(issue, received, expected);
        }
        if (now - logTold >= TELL_THE_LOG_EVERY) {
            logTold = now;
            LOG.infof("%s: %s have come", issue.name(), inWords(received, expected));
        }
    }

    private static String inWords(long received, long expected) {
        return expected < 0
                ? String.format("%.1f MB", received / MEGABYTE)
                : String.format("%.1f of %.1f MB", received / MEGABYTE, expected / MEGABYTE);
    }
}
