package org.haguecourier.outbox;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jboss.logging.Logger;

import org.haguecourier.files.Printable;

/**
 * What lies in the outbox and will not be taken as it is, and why. Each is named once in the log; only the Office can
 * know what it is, but it must not be forgotten quietly.
 */
final class LeftAlone {
    private static final Logger LOG = Logger.getLogger(LeftAlone.class);

    /** More than that are not remembered, and are named again when their turn comes. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Path outbox;
    private final Map<Path, String> reasons = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    LeftAlone(Path outbox) {
        this.outbox = outbox;
    }

    /** @param reason to follow "since" */
    synchronized void add(Path path, String reason) {
        String before = reasons.put(path, reason);
        if (!reason.equals(before)) {
            LOG.warnf("Left alone in the outbox, since %s: %s", reason, name(path));
        }
    }

    synchronized void forget(Path path) {
        reasons.remove(path);
    }

    synchronized void forgetWhatIsGone() {
        reasons.keySet().removeIf(path -> Files.notExists(path, LinkOption.NOFOLLOW_LINKS));
    }

    /** By name, the longest known first. */
    synchronized Map<String, String> all() {
        Map<String, String> named = new LinkedHashMap<>();
        reasons.forEach((path, reason) -> named.put(name(path), reason));
        return named;
    }

    private String name(Path path) {
        return Printable.text(outbox.relativize(path));
    }
}
