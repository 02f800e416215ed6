package org.haguecourier.laboratory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.filing.ReceivedPost;

/** What came of it, in figures. */
public final class Report {
    private final Plan plan;
    private final Duration took;
    private final List<Life> lives;
    private final Scene scene;
    private final long looks;
    private final long filesRead;
    private final List<Finding> findings;

    Report(
            Plan plan,
            Duration took,
            List<Life> lives,
            Scene scene,
            long looks,
            long filesRead,
            List<Finding> findings) {
        this.plan = plan;
        this.took = took;
        this.lives = List.copyOf(lives);
        this.scene = scene;
        this.looks = looks;
        this.filesRead = filesRead;
        this.findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public List<Finding> findings() {
        return findings;
    }

    public long count(Defect defect) {
        return findings.stream().filter(finding -> finding.defect() == defect).count();
    }

    public Plan plan() {
        return plan;
    }

    public Duration took() {
        return took;
    }

    public long looks() {
        return looks;
    }

    public long filesRead() {
        return filesRead;
    }

    public int dropped() {
        return scene.drops().size();
    }

    public int posts() {
        return scene.posts().size();
    }

    public long accepted() {
        return scene.posts().stream().filter(ReceivedPost::accepted).count();
    }

    /** By how far the daemon had come. */
    public Map<String, Long> killsByPhase() {
        return lives.stream()
                .filter(life -> life.end() == Life.End.KILLED)
                .collect(Collectors.groupingBy(Life::phase, TreeMap::new, Collectors.counting()));
    }

    /** Whether any kill met a daemon that had got to its work. */
    public boolean hasTriedAnything() {
        return plan.kills() == 0
                || lives.stream()
                        .anyMatch(life -> life.end() == Life.End.KILLED
                                && life.firstPost().isPresent());
    }

    public Map<String, Long> states() {
        return counted(scene.entries(), entry -> entry.state().label());
    }

    /** By the code of the problem. */
    public Map<String, Long> heldBecause() {
        List<Entry> held = scene.entries().stream()
                .filter(entry -> entry.state() == State.HELD)
                .toList();
        return counted(
                held,
                entry -> entry.problems().isEmpty()
                        ? "no reason given"
                        : entry.problems().get(0).code());
    }

    /** From process start to the first POST, of those that found something in the outbox and lived to POST. */
    public List<Duration> restarts() {
        return lives.stream().flatMap(life -> life.untilFirstPost().stream()).toList();
    }

    /** Of the same restarts: Java and the frameworks, until the routes ran. */
    public List<Duration> untilRoutesRan() {
        return lives.stream()
                .filter(life -> life.untilFirstPost().isPresent())
                .flatMap(life -> life.untilRoutesRan().stream())
                .toList();
    }

    public Duration longestRestart() {
        return Durations.longest(restarts());
    }

    public Duration medianRestart() {
        return Durations.median(restarts());
    }

    public Duration medianUntilRoutesRan() {
        return Durations.median(untilRoutesRan());
    }

    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("promisesHeld", isClean());
        figures.put("seed", plan.seed());
        figures.put("seconds", took.toSeconds());
        figures.put("kills", plan.kills());
        figures.put("killsByPhase", killsByPhase());
        figures.put("packages", dropped());
        for (Defect defect : Defect.values()) {
            figures.put(defect.name().toLowerCase(Locale.ROOT), count(defect));
        }
        figures.put("posts", posts());
        figures.put("accepted", accepted());
        figures.put("states", states());
        figures.put("heldBecause", heldBecause());
        figures.put("looksOfTheReader", looks);
        figures.put("filesReadByTheReader", filesRead);
        figures.put("restartsWithWork", restarts().size());
        figures.put("longestRestartToFirstPostMillis", longestRestart().toMillis());
        figures.put("medianRestartToFirstPostMillis", medianRestart().toMillis());
        figures.put("medianUntilRoutesRanMillis", medianUntilRoutesRan().toMillis());
        figures.put("findings", findings);
        return figures;
    }

    private static Map<String, Long> counted(List<Entry> entries, Function<Entry, String> by) {
        return entries.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
