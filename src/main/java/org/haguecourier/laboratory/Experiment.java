package org.haguecourier.laboratory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import org.haguecourier.files.Home;
import org.haguecourier.sandbox.Sandbox;

/** The whole run: kills under load, then one daemon that may bring everything to its end, then the audit. */
public final class Experiment {
    private static final Duration STOP = Duration.ofSeconds(90);

    private final Plan plan;
    private final Home home;
    private final Sandbox sandbox;
    private final Victims victims;
    private final Consumer<String> progress;
    private final Findings findings = new Findings();
    private final List<Life> lives = new ArrayList<>();

    /** @param progress is told in a line where things are, often */
    public Experiment(Plan plan, Home home, Sandbox sandbox, Victims victims, Consumer<String> progress) {
        this.plan = plan;
        this.home = home;
        this.sandbox = sandbox;
        this.victims = victims;
        this.progress = progress;
    }

    public Report run() throws IOException {
        Instant began = Instant.now();
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<Drop> drops = Consignment.of(plan.packages(), random.split());
        Set<String> hashes = Scene.contents(drops).keySet();
        try (Watcher watcher = new Watcher(home, hashes, findings)) {
            List<Drop> dropped = liveAndDie(drops, random);
            watcher.untilNextRound();
            progress.accept("comparing ledger, folders, receipts and the sandbox's book");
            Scene scene = Scene.of(home, dropped, sandbox.posts());
            Audit.of(scene, findings);
            Duration took = Duration.between(began, Instant.now());
            return new Report(plan, took, lives, scene, watcher.looks(), watcher.filesRead(), findings.all());
        }
    }

    /** @return what could be dropped */
    private List<Drop> liveAndDie(List<Drop> drops, SplittableRandom random) throws IOException {
        try (Writers writers = new Writers(home.outbox(), drops, random.split())) {
            Witness witness = new Witness(sandbox, writers);
            killAgainAndAgain(writers, witness, random);
            bringToRest(witness);
            writers.close();
            List<Drop> missing = new ArrayList<>(drops);
            missing.removeAll(Set.copyOf(writers.dropped()));
            missing.forEach(drop -> findings.add(
                    Defect.UNFINISHED, drop.toString(), "It was not dropped: its name stayed taken in the outbox."));
            return writers.dropped();
        }
    }

    private void killAgainAndAgain(Writers writers, Witness witness, SplittableRandom random) throws IOException {
        Executioner executioner = new Executioner(victims, witness, findings, random.split());
        try (Troublemaker trouble = new Troublemaker(sandbox, random.split())) {
            int allowed = 0;
            for (int kill = 1; kill <= plan.kills(); kill++) {
                int portion = (int) ((long) plan.packages() * kill / plan.kills()) - allowed;
                writers.allow(portion);
                allowed += portion;
                progress.accept("kill %d of %d: %d of %d packages dropped, %d POSTs"
                        .formatted(
                                kill,
                                plan.kills(),
                                writers.dropped().size(),
                                plan.packages(),
                                sandbox.posts().size()));
                lives.add(executioner.startAndKill(kill));
                writers.check();
                trouble.check();
            }
            writers.allow(plan.packages() - allowed);
        }
    }

    private void bringToRest(Witness witness) throws IOException {
        Life.Found found = witness.soonFound();
        Victim last = victims.start(plan.kills() + 1);
        new Rest(home, plan.packages(), progress).await(last);
        boolean alive = last.isAlive();
        OptionalInt exit = last.stop(STOP);
        if (!alive || exit.isEmpty() || exit.getAsInt() != 0) {
            last.kill();
            findings.add(
                    Defect.DAEMON,
                    "the last start",
                    "The daemon " + (alive ? "did not stop in good order" : "ended before it was told to")
                            + (exit.isPresent() ? " (exit code " + exit.getAsInt() + ")" : "")
                            + "; what it said is in " + last.log());
        }
        lives.add(witness.life(last, found, Life.End.STOPPED));
    }
}
