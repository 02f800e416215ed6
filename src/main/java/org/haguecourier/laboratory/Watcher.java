package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;

/**
 * A reader that lists what the courier publishes all the time, and opens whatever is new or has changed. A file may
 * appear whole or not at all; once there it stays, and stays as it is, the living receipt excepted.
 */
final class Watcher implements AutoCloseable {
    private static final Duration BREATH = Duration.ofMillis(2);
    private static final String ANSWER = ".*\\.\\d{2,}-[a-z-]+\\.(xml|json|txt)";

    /** What tells without opening it that a file is another than before. */
    private record Outside(Object identity, long size, Object modified) {}

    /** @param lines of history, if it is a receipt */
    private record Seen(Outside outside, String sha256, int lines) {}

    private final Home home;
    private final Set<String> dropped;
    private final Findings findings;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Worker worker;
    private volatile long looks;
    private volatile long read;

    /** @param dropped the hashes of all packages: nothing else may lie under a package's name */
    Watcher(Home home, Set<String> dropped, Findings findings) {
        this.home = home;
        this.dropped = dropped;
        this.findings = findings;
        this.worker = Worker.start("reader", this::look);
    }

    long looks() {
        return looks;
    }

    long filesRead() {
        return read;
    }

    /** Until it has seen everything that is there now. */
    void untilNextRound() {
        long enough = looks + 2;
        while (looks < enough && worker.isWorking()) {
            LockSupport.parkNanos(BREATH.toNanos());
        }
        worker.check();
    }

    private boolean look() throws IOException {
        long began = System.nanoTime();
        for (Path folder : List.of(home.inbox(), home.sent(), home.held(), home.rejected())) {
            for (Path file : files(folder)) {
                lookAt(file);
            }
        }
        looks++;
        // With thousands of files it would take the processor away from those that it watches.
        LockSupport.parkNanos(Math.max(BREATH.toNanos(), 2 * (System.nanoTime() - began)));
        return true;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void lookAt(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Outside outside = new Outside(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
            Seen before = seen.get(file);
            if (before == null || !before.outside().equals(outside)) {
                seen.put(file, open(file, outside, before));
            }
        } catch (NoSuchFileException gone) {
            partial(file, "was listed, and then it was not there.");
        }
    }

    private Seen open(Path file, Outside outside, Seen before) throws IOException {
        byte[] content = Files.readAllBytes(file);
        read++;
        String sha256 = Sha256.of(content);
        String name = file.getFileName().toString();
        if (name.endsWith(ReceiptText.ENDING)) {
            return new Seen(outside, sha256, receipt(file, content, before));
        }
        if (before != null && !before.sha256().equals(sha256)) {
            partial(file, "has changed after it was there.");
        } else if (name.endsWith(".zip") && !dropped.contains(sha256)) {
            partial(file, "is not, byte for byte, a package that was dropped.");
        } else if (!name.endsWith(".zip") && !name.matches(ANSWER)) {
            partial(file, "has a name that the contract does not know.");
        }
        return new Seen(outside, sha256, 0);
    }

    private int receipt(Path file, byte[] content, Seen before) {
        int linesBefore = before == null ? 1 : before.lines();
        try {
            int lines = ReceiptText.read(content).lines();
            if (lines < linesBefore) {
                findings.add(Defect.CONTRADICTION, name(file), "Its history has become shorter.");
            }
            return lines;
        } catch (IOException notWhole) {
            partial(file, "could not be read as a receipt: " + notWhole.getMessage());
            return linesBefore;
        }
    }

    private void partial(Path file, String what) {
        findings.add(Defect.PARTIAL, name(file), "It " + what);
    }

    private String name(Path file) {
        return home.root().relativize(file).toString();
    }

    @Override
    public void close() {
        worker.close();
    }
}
