package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.disk.Act;
import org.haguecourier.disk.Verb;
import org.haguecourier.failpoints.DurableTree.Removals;
import org.haguecourier.figures.Figures;
import org.haguecourier.routing.FilingHws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Each journey ends at each point: the process is halted, or the power is cut. The ends are made in this process. */
class EndsTest {
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
        Figures.put("fail-points", Map.of("ends", CASES.size(), "taken up as they should be", CASES.good()));
    }

    @TestFactory
    Stream<DynamicTest> eachEndIsTakenUp() throws Exception {
        for (Journey journey : Journey.values()) {
            add(journey, "halt", Remains::ofHalt);
            add(journey, "power cut", home -> new DurableTree(home, Removals.COME_BACK));
        }
        add(Journey.SENT, "power cut, removals stay", home -> new DurableTree(home, Removals.STAY));
        add(Journey.RELEASED, "power cut, removals stay", home -> new DurableTree(home, Removals.STAY));
        return CASES.tests();
    }

    private static void add(Journey journey, String how, Remains.Kind kind) throws Exception {
        int first = stage.rehearse(journey).number(journey.ownFrom());
        for (Ends.End end : Ends.of(stage, journey, kind)) {
            boolean own = end.lastPoint().isPast(first)
                    && (!journey.endsAsSent() || !end.point().isPast(begun(journey)));
            if (journey == Journey.SENT || own) {
                CASES.add(journey + ", " + how + " " + end.points(), () -> restart(journey, end));
            }
        }
    }

    /** From then on it is one package that is sent. */
    private static int begun(Journey journey) throws Exception {
        return stage.rehearse(journey).number("commit record (Submission.begin)");
    }

    private static void restart(Journey journey, Ends.End end) throws Exception {
        try (FilingHws hws = new FilingHws()) {
            Scene scene = stage.scene(journey, hws, end.home());
            stage.restart(scene, end.point(), hws, end.filed());
        }
    }

    @Test
    void theStepsOfAJourneyAreTheSameEachTimeAndLeaveNothingOut() throws Exception {
        Trace trace = stage.rehearse(Journey.SENT);

        assertThat(stage.record(Journey.SENT).steps()).isEqualTo(trace.steps());
        assertThat(trace.steps())
                .containsSubsequence(
                        "move outbox/sub/A.zip -> outbox/.claimed/*/sub/A.zip",
                        "force-folder outbox/sub",
                        "move work/*.part -> work/*.zip",
                        "commit enter (Entrance.enter)",
                        "commit record (Submission.begin)",
                        "move work/*.part -> work/ledger.id",
                        "POST",
                        "commit record (Submission.conclude)",
                        "link work/*.zip -> sent/sub/A.zip",
                        "delete work/*.zip",
                        "link work/*.part -> inbox/sub/A.01-submitted.xml",
                        "move work/*.part -> inbox/sub/A.receipt.json",
                        "commit pictured (Receipts.publish)",
                        "commit record (RequestFollowing.conclude)");
    }

    /**
     * From the first package on it does not do what it is told, and says that it has. The ledger's mark alone is as it
     * should be: without it the home would be refused, and nobody would see what became of the package.
     */
    private static final class Forgetful extends DurableTree {
        private final Verb broken;
        private final Path mark;
        private boolean isBroken;

        Forgetful(Path home, Verb broken) throws IOException {
            super(home, Removals.COME_BACK);
            this.broken = broken;
            this.mark = home.resolve("work/ledger.id");
        }

        @Override
        public void given(Path file) throws IOException {
            super.given(file);
            isBroken = true;
        }

        @Override
        public void after(Act act) throws IOException {
            if (!isBroken || act.verb() != broken) {
                super.after(act);
            }
        }

        @Override
        public Tree tree() throws IOException {
            Tree tree = super.tree();
            if (Files.exists(mark)) {
                tree.nodes().put("work/ledger.id", new Tree.Node(Files.readAllBytes(mark)));
            }
            return tree;
        }
    }

    /** Or the power cuts above would prove nothing. */
    @Test
    void aDiskThatDoesNotForceIsFoundOut() throws Exception {
        for (Verb broken : List.of(Verb.FORCE, Verb.FORCE_FOLDER)) {
            List<Ends.End> ends = Ends.of(stage, Journey.SENT, home -> new Forgetful(home, broken));
            Ends.End last = ends.get(ends.size() - 1);

            assertThat(catchThrowable(() -> restart(Journey.SENT, last)))
                    .as("%s without effect", broken)
                    .isInstanceOf(AssertionError.class);
        }
    }
}
