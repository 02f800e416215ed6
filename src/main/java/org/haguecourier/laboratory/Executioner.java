package org.haguecourier.laboratory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Starts a daemon and kills it at a moment that it draws: anywhere from the first milliseconds to full load. */
final class Executioner {
    private static final Duration LOOK_EVERY = Duration.ofMillis(3);
    private static final Duration AT_ONCE = Duration.ofMillis(250);
    private static final Duration USUAL_START = Duration.ofMillis(2500);
    private static final Duration LOAD = Duration.ofMillis(1200);
    private static final Duration JUST_ARRIVED = Duration.ofMillis(30);
    private static final int MOST_POSTS_BEFORE = 12;

    /** A busy machine starts slowly, and a kill before anything is sent tries the same thing every time. */
    private static final Duration UNTIL_FIRST_POST = Duration.ofSeconds(60);

    private static final Duration UNTIL_FIRST_POST_IF_ANY = Duration.ofSeconds(5);

    private final Victims victims;
    private final Witness witness;
    private final Findings findings;
    private final RandomGenerator random;
    private final List<Duration> starts = new ArrayList<>();

    Executioner(Victims victims, Witness witness, Findings findings, RandomGenerator random) {
        this.victims = victims;
        this.witness = witness;
        this.findings = findings;
        this.random = random;
    }

    Life startAndKill(int number) throws IOException {
        Moment moment = Moment.any(number, random);
        Life.Found found = moment == Moment.AT_ONCE ? witness.found() : witness.soonFound();
        Victim victim = victims.start(number);
        await(moment, victim, found == Life.Found.WORK ? UNTIL_FIRST_POST : UNTIL_FIRST_POST_IF_ANY);
        boolean alive = victim.isAlive();
        victim.kill();
        if (!alive) {
            findings.add(
                    Defect.DAEMON,
                    "start " + number,
                    "The daemon ended before it was killed; what it said is in " + victim.log());
        }
        Life life = witness.life(victim, found, Life.End.KILLED);
        life.untilRoutesRan().ifPresent(starts::add);
        return life;
    }

    private void await(Moment moment, Victim victim, Duration patience) {
        switch (moment) {
            case AT_ONCE -> await(victim, upTo(AT_ONCE), () -> false);
            case DURING_START -> await(victim, AT_ONCE.plus(upTo(usualStart())), () -> false);
            case UNDER_LOAD -> {
                await(victim, patience, () -> witness.postsSince(victim) > 0);
                await(victim, upTo(LOAD), () -> false);
            }
            case IN_FLIGHT -> {
                int posts = 1 + random.nextInt(MOST_POSTS_BEFORE);
                await(victim, patience, () -> witness.postsSince(victim) > 0);
                await(victim, LOAD, () -> witness.postsSince(victim) >= posts);
                await(victim, upTo(JUST_ARRIVED), () -> false);
            }
        }
    }

    private void await(Victim victim, Duration atMost, BooleanSupplier until) {
        long end = System.nanoTime() + atMost.toNanos();
        while (victim.isAlive() && System.nanoTime() < end && !until.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(LOOK_EVERY.toNanos(), Math.max(1, end - System.nanoTime())));
        }
    }

    private Duration usualStart() {
        return starts.isEmpty() ? USUAL_START : Durations.median(starts);
    }

    private Duration upTo(Duration longest) {
        return Duration.ofNanos(random.nextLong(longest.toNanos()));
    }
}
