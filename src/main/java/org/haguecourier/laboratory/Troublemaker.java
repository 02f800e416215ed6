package org.haguecourier.laboratory;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

/** Has the sandbox misbehave at random. Between two misdeeds it behaves, or nothing would get anywhere. */
final class Troublemaker implements AutoCloseable {
    private static final Duration LONGEST_PEACE = Duration.ofMillis(300);
    private static final int MOST_AT_ONCE = 3;
    private static final int ONE_IN_SO_MANY_REVOKES_TOKENS = 12;

    /** Of a 503 that follows after a package was accepted there is none: by its definition it promises the contrary. */
    private static final List<Misbehaviour> MISDEEDS = List.of(
            status(Endpoint.SUBMIT, 503).with(Detail.RETRY_AFTER, 1).times(2),
            status(Endpoint.SUBMIT, 503),
            status(Endpoint.SUBMIT, 429).with(Detail.RETRY_AFTER, 1),
            status(Endpoint.SUBMIT, 408),
            status(Endpoint.SUBMIT, 401),
            status(Endpoint.SUBMIT, 422),
            submit(Kind.ACCEPT_THEN_CUT),
            submit(Kind.ACCEPT_THEN_RESET),
            submit(Kind.ACCEPT_THEN_STATUS).with(Detail.STATUS, 502),
            submit(Kind.ACCEPT_THEN_STATUS).with(Detail.STATUS, 500),
            submit(Kind.ACCEPT_THEN_STATUS).with(Detail.STATUS, 504),
            submit(Kind.NO_IMPORT_ID),
            submit(Kind.CUT_BODY),
            submit(Kind.RESET).with(Detail.BYTES, 9_000),
            submit(Kind.RESET),
            submit(Kind.DROP_BEFORE_READING),
            submit(Kind.EMPTY),
            submit(Kind.GARBAGE),
            // Slow answers are what keeps POSTs in flight when the kill comes.
            submit(Kind.SLOW).with(Detail.DELAY, 500).times(4),
            submit(Kind.SLOW).with(Detail.DELAY, 200).times(4),
            submit(Kind.SLOW).with(Detail.DRIP, 20).with(Detail.BYTES, 16).times(4),
            Misbehaviour.at(Endpoint.TOKEN, Kind.RESET),
            Misbehaviour.at(Endpoint.TOKEN, Kind.SLOW).with(Detail.DELAY, 300),
            status(Endpoint.TOKEN, 503),
            status(Endpoint.DISCOVERY, 500),
            status(Endpoint.IMPORT_STATUS, 503).times(2),
            status(Endpoint.IMPORT_STATUS, 404),
            Misbehaviour.at(Endpoint.IMPORT_STATUS, Kind.RESET).times(3),
            Misbehaviour.at(Endpoint.IMPORT_STATUS, Kind.CUT_BODY).times(2),
            Misbehaviour.at(Endpoint.IMPORT_STATUS, Kind.GARBAGE),
            status(Endpoint.REQUEST_STATUS, 502).times(3),
            Misbehaviour.at(Endpoint.REQUEST_STATUS, Kind.CUT_WITHOUT_LENGTH).times(2),
            Misbehaviour.at(Endpoint.REQUEST_STATUS, Kind.EMPTY),
            Misbehaviour.at(Endpoint.REQUEST_STATUS, Kind.SLOW)
                    .with(Detail.DRIP, 10)
                    .with(Detail.BYTES, 16));

    private final Sandbox sandbox;
    private final Worker worker;

    Troublemaker(Sandbox sandbox, SplittableRandom random) {
        this.sandbox = sandbox;
        this.worker = Worker.start("troublemaker", () -> makeTrouble(random));
    }

    void check() {
        worker.check();
    }

    private boolean makeTrouble(RandomGenerator random) {
        if (random.nextInt(ONE_IN_SO_MANY_REVOKES_TOKENS) == 0) {
            sandbox.revokeTokens();
        } else if (sandbox.misbehaviours().size() < MOST_AT_ONCE) {
            sandbox.misbehave(MISDEEDS.get(random.nextInt(MISDEEDS.size())));
        }
        LockSupport.parkNanos(random.nextLong(LONGEST_PEACE.toNanos()));
        return true;
    }

    private static Misbehaviour status(Endpoint endpoint, int status) {
        return Misbehaviour.at(endpoint, Kind.STATUS).with(Detail.STATUS, status);
    }

    private static Misbehaviour submit(Kind kind) {
        return Misbehaviour.at(Endpoint.SUBMIT, kind);
    }

    /** From now on the sandbox behaves. */
    @Override
    public void close() {
        worker.close();
        sandbox.behave();
    }
}
