package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a file of the outbox is ready to be taken, and what lies there that never becomes so. How long a file has
 * been as it is, is measured by time that nobody can set; only its own time stamp is compared with the clock.
 */
public final class Waiting {
    /** More than that are not remembered; they are looked at afresh, which costs time but loses nothing. */
    private static final int MOST_REMEMBERED = 10_000;

    /** Coarse file systems count time in steps of up to two seconds: a change within a step leaves no trace. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

    /** However sure it seems that nothing has changed, look again after so long. */
    private static final Duration TRUST = Duration.ofMinutes(1);

    private final Path outbox;
    private final Predicate<Path> whole;
    private final Clock clock;
    private final Ticker ticker;
    private final Duration staleAfter;
    private final LeftAlone leftAlone;
    private final Rest surveys;
    private final Map<Path, Look> notWhole = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Look> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * The last look at a file that was not whole.
     *
     * @param since the first look that found it of this size and time
     * @param settled whether a later change would have to show in size or time
     */
    private record Look(long size, Instant modified, Duration since, Duration at, boolean settled) {
        boolean isOf(BasicFileAttributes attributes) {
            return size == attributes.size()
                    && modified.equals(attributes.lastModifiedTime().toInstant());
        }
    }

    public Waiting(Path outbox, Predicate<Path> whole, Clock clock, Ticker ticker, Duration staleAfter) {
        this.outbox = outbox;
        this.whole = whole;
        this.clock = clock;
        this.ticker = ticker;
        this.staleAfter = staleAfter;
        this.leftAlone = new LeftAlone(outbox);
        this.surveys = new Rest(ticker, Duration.ofSeconds(5));
    }

    /** Looks for what is never asked about here, now and then. */
    public void lookAround() throws IOException {
        if (surveys.isOver()) {
            surveys.begin();
            new Survey(outbox, leftAlone).make();
        }
    }

    /** What will not be taken as it lies there, by name, and why. */
    public Map<String, String> leftAlone() {
        return leftAlone.all();
    }

    public synchronized boolean isReady(Path file) {
        Optional<Path> link = linkAbove(file);
        if (link.isPresent()) {
            leftAlone.add(link.get(), Nature.LINK);
            return false;
        }
        try {
            return isReady(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException gone) {
            forget(file);
            return false;
        }
    }

    private boolean isReady(Path file, BasicFileAttributes attributes) {
        Optional<String> oddity = Nature.oddity(file, attributes);
        if (oddity.isPresent()) {
            leftAlone.add(file, oddity.get());
            return false;
        }
        Look last = notWhole.get(file);
        boolean same = last != null && last.isOf(attributes);
        Duration now = ticker.elapsed();
        if (same && last.settled() && now.minus(last.at()).compareTo(TRUST) < 0) {
            return false;
        }
        Instant clockBefore = clock.instant();
        if (whole.test(file)) {
            forget(file);
            return true;
        }
        remember(file, attributes, same ? last.since() : now, now, clockBefore);
        return false;
    }

    private void remember(
            Path file, BasicFileAttributes attributes, Duration since, Duration now, Instant clockBefore) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        boolean settled = modified.plus(CLOCK_STEP).isBefore(clockBefore)
                || now.minus(since).compareTo(CLOCK_STEP) > 0;
        notWhole.put(file, new Look(attributes.size(), modified, since, now, settled));
        if (now.minus(since).compareTo(staleAfter) > 0) {
            leftAlone.add(
                    file, "it is no whole ZIP and nobody has written to it for " + staleAfter.toMinutes() + " minutes");
        } else {
            leftAlone.forget(file);
        }
    }

    private void forget(Path file) {
        notWhole.remove(file);
        leftAlone.forget(file);
    }

    /** Behind a link to a folder lie files that nobody has put into the outbox, our own archive among them. */
    private Optional<Path> linkAbove(Path file) {
        return Stream.iterate(file.getParent(), folder -> folder != null && !folder.equals(outbox), Path::getParent)
                .filter(Files::isSymbolicLink)
                .reduce((inner, outer) -> outer);
    }
}
