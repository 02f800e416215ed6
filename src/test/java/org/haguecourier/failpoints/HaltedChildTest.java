package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.figures.Figures;
import org.haguecourier.routing.FilingHws;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process of its own is halted, and another start takes up what it left. {@link EndsTest} has every step of every
 * journey; here are those that decide, on both their sides. {@code -Dfailpoints=all}: all of them here too.
 */
class HaltedChildTest {
    /** Claim, copy, ledger, POST, move, answer, receipt. */
    private static final List<String> DECISIVE = List.of(
            "move outbox/sub/A.zip -> outbox/.claimed/*/sub/A.zip",
            "force-folder outbox/.claimed/*/sub",
            "force-folder outbox/sub",
            "move work/*.part -> work/*.zip",
            "commit enter (Entrance.enter)",
            "delete outbox/.claimed/*/sub/A.zip",
            "write work/*.part",
            "move work/*.part -> inbox/sub/A.receipt.json",
            "force-folder inbox/sub",
            "commit pictured (Receipts.publish)",
            "commit claim (DueEntries.next)",
            "commit record (Preflight.check)",
            "commit record (Submission.begin)",
            "POST",
            "commit record (Submission.conclude)",
            "link work/*.zip -> sent/sub/A.zip",
            "force-folder sent/sub",
            "delete work/*.zip",
            "link work/*.part -> inbox/sub/A.01-submitted.xml",
            "commit record (ImportFollowing.conclude)",
            "commit record (RequestFollowing.conclude)");

    private static final int KILLED = 137;

    @TempDir
    static Path folder;

    private static final Pairwise CASES = new Pairwise();

    private static Stage stage;

    @BeforeAll
    static void setUp() throws Exception {
        stage = new Stage(folder);
    }

    @AfterAll
    static void tearDown() throws Exception {
        CASES.close();
        stage.close();
        Figures.put("halted-processes", Map.of("ends", CASES.size(), "taken up as they should be", CASES.good()));
    }

    @TestFactory
    Stream<DynamicTest> aProcessThatEndsIsTakenUp() throws Exception {
        List<Point> points = points(stage.rehearse(Journey.SENT));
        for (FilingHws.Moment moment : FilingHws.Moment.values()) {
            CASES.add("killed when the POST is " + moment, () -> kill(moment));
        }
        for (Point point : points) {
            CASES.add("halted " + point, () -> halt(point));
        }
        return CASES.tests();
    }

    private static List<Point> points(Trace trace) {
        assertThat(trace.steps()).containsAll(DECISIVE);
        boolean all = "all".equals(System.getProperty("failpoints"));
        Set<String> open = new TreeSet<>(all ? trace.steps() : DECISIVE);
        List<Point> points = new ArrayList<>();
        for (int number = 0; number < trace.steps().size(); number++) {
            String step = trace.steps().get(number);
            if (all || open.remove(step)) {
                points.add(new Point(number, Point.Side.BEFORE, step));
                points.add(new Point(number, Point.Side.AFTER, step));
            }
        }
        return points;
    }

    private static void halt(Point point) throws Exception {
        try (FilingHws hws = new FilingHws()) {
            Scene scene = stage.scene(Journey.SENT, hws);
            Process child = CrashChild.start(scene, point);
            assertThat(exit(child)).as(() -> log(scene)).isEqualTo(CrashChild.HALTED);
            stage.restart(scene, point, hws, List.of());
        }
    }

    private static void kill(FilingHws.Moment moment) throws Exception {
        try (FilingHws hws = new FilingHws()) {
            Scene scene = stage.scene(Journey.SENT, hws);
            Process[] child = new Process[1];
            hws.interrupt(reached -> {
                if (reached == moment) {
                    exit(child[0].destroyForcibly());
                    throw new IOException("its client is dead");
                }
            });
            child[0] = CrashChild.start(scene, new Point(-1, Point.Side.BEFORE, "nowhere"));
            assertThat(exit(child[0])).as(() -> log(scene)).isEqualTo(KILLED);
            hws.interrupt(none -> {});
            boolean whole = moment.compareTo(FilingHws.Moment.FILED) >= 0;
            assertThat(hws.filed()).hasSize(whole ? 1 : 0);
            Trace trace = stage.rehearse(Journey.SENT);
            stage.restart(scene, new Point(trace.number("POST"), Point.Side.BEFORE, "POST"), hws, List.of());
        }
    }

    private static int exit(Process child) {
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).as("the child ends").isTrue();
            return child.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            child.destroyForcibly();
        }
    }

    private static String log(Scene scene) {
        try {
            return Files.readString(scene.log());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
