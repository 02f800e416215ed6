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

import org.jboss.logging.Logger;

import org.haguecourier.files.Printable;

/**
 * Whether a file of the outbox is ready to be taken, and a word, once, about one that lies there and never becomes so:
 * it is left alone, since only the Office can know what it is, but it must not be forgotten quietly.
 */
public final class Waiting {
    private static final Logger LOG = Logger.getLogger(Waiting.class);

    /** More than that are not remembered; they are looked at afresh, which costs time but loses nothing. */
    private static final int MOST_REMEMBERED = 10_000;

    /** Coarse file systems count time in steps of up to two seconds: a change within a step leaves no trace. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

    /** However sure it seems that nothing has changed, look again after so long. */
    private static final Duration TRUST = Duration.ofMinutes(1);

    private record Look(long size, Instant modified, Instant at, boolean told) {
        boolean stillHolds(BasicFileAttributes attributes, Instant now) {
            return size == attributes.size()
                    && modified.equals(attributes.lastModifiedTime().toInstant())
                    && modified.plus(CLOCK_STEP).isBefore(at)
                    && now.isBefore(at.plus(TRUST));
        }
    }

    private final Path outbox;
    private final Predicate<Path> whole;
    private final Clock clock;
    private final Duration staleAfter;
    private final Map<Path, Look> notWhole = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Look> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Waiting(Path outbox, Predicate<Path> whole, Clock clock, Duration staleAfter) {
        this.outbox = outbox;
        this.whole = whole;
        this.clock = clock;
        this.staleAfter = staleAfter;
    }

    public synchronized boolean isReady(Path file) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            notWhole.remove(file);
            return false;
        }
        Optional<Path> link = linkAbove(file);
        if (link.isPresent()) {
            tellOnce(link.get());
            return false;
        }
        Look last = notWhole.get(file);
        Instant now = clock.instant();
        if (last != null && last.stillHolds(attributes, now)) {
            return false;
        }
        if (attributes.isRegularFile() && whole.test(file)) {
            notWhole.remove(file);
            return true;
        }
        Instant modified = attributes.lastModifiedTime().toInstant();
        boolean told = (last != null && last.told()) || tellIfStale(file, attributes, now);
        notWhole.put(file, new Look(attributes.size(), modified, now, told));
        return false;
    }

    /** Behind a link to a folder lie files that nobody has put into the outbox, our own archive among them. */
    private Optional<Path> linkAbove(Path file) {
        return Stream.iterate(file.getParent(), folder -> folder != null && !folder.equals(outbox), Path::getParent)
                .filter(Files::isSymbolicLink)
                .reduce((inner, outer) -> outer);
    }

    private void tellOnce(Path link) {
        Look look = new Look(0, Instant.MIN, clock.instant(), true);
        if (notWhole.put(link, look) == null) {
            LOG.warnf(
                    "Left alone in the outbox, with all that is behind it, since it is a link: %s",
                    Printable.text(link.getFileName()));
        }
    }

    private boolean tellIfStale(Path file, BasicFileAttributes attributes, Instant now) {
        if (!attributes.isRegularFile()) {
            LOG.warnf(
                    "Left alone in the outbox, since it is not a regular file: %s", Printable.text(file.getFileName()));
            return true;
        }
        if (attributes.lastModifiedTime().toInstant().plus(staleAfter).isBefore(now)) {
            LOG.warnf(
                    "Left alone in the outbox, since it is no whole ZIP and nobody has written to it for %d minutes: %s",
                    staleAfter.toMinutes(), Printable.text(file.getFileName()));
            return true;
        }
        return false;
    }
}
