package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import org.haguecourier.disk.Steps;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.EdiPayload;
import org.haguecourier.routing.FilingHws;
import org.haguecourier.routing.Packages;
import org.haguecourier.routing.StepwiseCourier;

/** The ways that a package can go; each is set off by somebody, and taken to its end. */
enum Journey {
    SENT(State.REGISTERED, 1),
    IMPORT_FAILS(State.IMPORT_FAILED, 1) {
        @Override
        void instruct(FilingHws hws) {
            hws.importsNothing();
        }

        @Override
        String ownFrom() {
            return "commit record (Submission.conclude)";
        }
    },
    REJECTED(State.REJECTED, 0) {
        @Override
        byte[] zip() {
            return Packages.withoutItsDocument();
        }
    },
    /** Only the splitting is looked at: once its parts are there, each of them goes like {@link #SENT}. */
    SPLIT(State.COMPLETED, 2) {
        @Override
        byte[] zip() {
            return EdiPayload.of(List.of(Packages.one(), Packages.one()));
        }

        @Override
        Map<String, String> settings() {
            return Map.of("hws.outbox.split-edi", "true");
        }
    },
    DUPLICATE(State.DUPLICATE, 0) {
        @Override
        void prepare(StepwiseCourier courier, Path zip, FilingHws hws) throws Exception {
            Files.copy(zip, courier.home().outbox().resolve("FIRST.zip"));
            courier.run();
        }
    },
    /** Who has no receipt brings it again; once it is there, it goes like {@link #SENT}. */
    HANDED_IN(State.REGISTERED, 1) {
        @Override
        void setOff(StepwiseCourier courier, Path zip, Steps steps) throws IOException {
            courier.handIn("sub/A.zip", zip);
            steps.before(ANSWERED);
            steps.after(ANSWERED);
        }

        @Override
        String start() {
            return ANSWERED;
        }

        @Override
        String ownFrom() {
            return "make-folder outbox/.handed-in";
        }
    },
    RELEASED(State.REGISTERED, 1) {
        @Override
        void prepare(StepwiseCourier courier, Path zip, FilingHws hws) throws Exception {
            hws.interrupt(moment -> {
                throw new IOException("the connection is closed");
            });
            Files.copy(
                    zip,
                    Files.createDirectories(courier.home().outbox().resolve("sub"))
                            .resolve("A.zip"));
            courier.run();
        }

        @Override
        void setOff(StepwiseCourier courier, Path zip, Steps steps) {
            courier.release(REFERENCE);
        }

        @Override
        String start() {
            return "commit record (HeldPackages.release)";
        }
    };

    static final String REFERENCE = "A";

    static final String ANSWERED = "the caller has the receipt";
    static final String DROP = "the Office drops A.zip";
    static final String DROPPED = "outbox/sub/A.zip";

    private final State end;
    private final int filings;

    Journey(State end, int filings) {
        this.end = end;
        this.filings = filings;
    }

    /** Where it ends if nothing is interrupted between the beginning and the end of sending. */
    State end() {
        return end;
    }

    int filings() {
        return filings;
    }

    byte[] zip() {
        return Packages.one();
    }

    void instruct(FilingHws hws) {}

    Map<String, String> settings() {
        return Map.of();
    }

    /** Whether it begins on a home that has been used. */
    boolean hasPast() {
        return this == DUPLICATE || this == RELEASED;
    }

    /** What has happened before. */
    void prepare(StepwiseCourier courier, Path zip, FilingHws hws) throws Exception {}

    /** The step that sets it off: before it there is no package, or nobody has asked for anything. */
    String start() {
        return DROP;
    }

    /** Whether it is as {@link #SENT} from the beginning of sending on. */
    boolean endsAsSent() {
        return this == SPLIT || this == HANDED_IN;
    }

    /** The step from which it differs from {@link #SENT}; the points before are looked at there. */
    String ownFrom() {
        return start();
    }

    /** The Office makes its own files durable, the names among them. */
    void setOff(StepwiseCourier courier, Path zip, Steps steps) throws IOException {
        Path file = WatchedDisk.plain(courier.home().root()).resolve(DROPPED);
        steps.before(DROP);
        Files.createDirectories(file.getParent());
        Path part = Files.copy(zip, file.resolveSibling("A.part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        steps.after(DROP);
    }
}
