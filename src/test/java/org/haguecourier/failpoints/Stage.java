package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.haguecourier.disk.Steps;
import org.haguecourier.ledger.State;
import org.haguecourier.routing.FilingHws;
import org.haguecourier.routing.RehearsalKey;
import org.haguecourier.routing.StepwiseCourier;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Where journeys are played: the scene's home as it is before each of them, and what is expected after an end. */
final class Stage implements AutoCloseable {
    private static final String BEGUN = "commit record (Submission.begin)";
    private static final String CONCLUDED = "commit record (Submission.conclude)";

    /** Hundreds of starts; what they say is looked at in the receipts. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.apache.camel"), Logger.getLogger("org.haguecourier"));

    private final Path folder;
    private final RehearsalKey key;
    private final Sandbox tokens;
    private final AtomicInteger scenes = new AtomicInteger();
    private final Map<Journey, Trace> traces = new EnumMap<>(Journey.class);
    private final Map<Journey, Tree> beginnings = new EnumMap<>(Journey.class);
    private final Map<Journey, byte[]> zips = new EnumMap<>(Journey.class);

    Stage(Path folder) throws IOException {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
        this.folder = folder;
        this.key = RehearsalKey.in(folder.resolve("keys"));
        this.tokens = Sandbox.start(SandboxOptions.forClient(key.open()));
    }

    /** Prepares a journey and takes it once without any trouble, to learn its steps. */
    synchronized Trace rehearse(Journey journey) throws Exception {
        if (!traces.containsKey(journey)) {
            zips.put(journey, journey.zip());
            prepare(journey);
            traces.put(journey, record(journey));
        }
        return traces.get(journey);
    }

    private void prepare(Journey journey) throws Exception {
        try (FilingHws hws = new FilingHws()) {
            Scene scene = furnished(journey, hws);
            if (journey.hasPast()) {
                try (StepwiseCourier courier = scene.courier()) {
                    journey.prepare(courier, scene.zip(), hws);
                }
            }
            beginnings.put(journey, Tree.of(scene.home()));
        }
    }

    Trace record(Journey journey) throws Exception {
        Trace trace = new Trace();
        try (FilingHws hws = new FilingHws()) {
            Scene scene = scene(journey, hws);
            scene.play(trace, trace.onDisk());
            try (StepwiseCourier courier = scene.courier()) {
                audit(courier, journey, journey.end(), hws.filed());
            }
            clear(scene);
        }
        return trace;
    }

    /** A fresh one. */
    Scene scene(Journey journey, FilingHws hws) throws IOException {
        Scene scene = furnished(journey, hws);
        beginnings.get(journey).writeTo(scene.home());
        return scene;
    }

    Scene scene(Journey journey, FilingHws hws, Tree home) throws IOException {
        Scene scene = furnished(journey, hws);
        home.writeTo(scene.home());
        return scene;
    }

    private Scene furnished(Journey journey, FilingHws hws) throws IOException {
        journey.instruct(hws);
        Scene scene = new Scene(folder.resolve("scene-" + scenes.incrementAndGet()), journey);
        Map<String, String> settings = StepwiseCourier.settings(scene.home(), key, tokens, hws);
        settings.putAll(journey.settings());
        scene.furnish(settings, zips.get(journey));
        return scene;
    }

    /** Starts on what is left, lets it come to its end, and looks at everything. */
    void restart(Scene scene, Point point, FilingHws hws, List<String> filedBefore) throws Exception {
        Trace trace = traces.get(scene.journey());
        boolean sending = point.isPast(trace.number(BEGUN)) && !point.isPast(trace.number(CONCLUDED));
        try (StepwiseCourier courier = scene.courier()) {
            boolean interrupted = courier.ledger().list(Optional.empty()).stream()
                    .anyMatch(entry -> entry.state() == State.SUBMITTING);
            assertThat(interrupted).as("in the middle of sending").isEqualTo(sending);
            if (!point.isPast(trace.number(scene.journey().start()))) {
                scene.journey().setOff(courier, scene.zip(), Steps.NOBODY);
            }
            courier.run();
            List<String> filed = new ArrayList<>(filedBefore);
            filed.addAll(hws.filed());
            audit(
                    courier,
                    scene.journey(),
                    sending ? State.HELD : scene.journey().end(),
                    filed);
        }
        clear(scene);
    }

    private void audit(StepwiseCourier courier, Journey journey, State expected, List<String> filed)
            throws IOException {
        new Audit(courier.home(), courier.ledger()).check(journey, expected, zips.get(journey), filed);
    }

    private static void clear(Scene scene) throws IOException {
        try (Stream<Path> tree = Files.walk(scene.folder())) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        tokens.close();
        TALKATIVE.forEach(logger -> logger.setLevel(null));
    }
}
