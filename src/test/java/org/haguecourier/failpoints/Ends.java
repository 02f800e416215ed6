package org.haguecourier.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.haguecourier.disk.Act;
import org.haguecourier.disk.Watcher;
import org.haguecourier.routing.FilingHws;

/** Takes a journey once, and keeps what would be left if it ended at each point. Points that leave the same are one end. */
final class Ends extends Trace {
    /** @param filed what HWS had by then */
    record End(Tree home, List<String> filed, List<Point> points) {
        Point point() {
            return points.get(0);
        }

        Point lastPoint() {
            return points.get(points.size() - 1);
        }
    }

    private final Scene scene;
    private final Remains remains;
    private final FilingHws hws;
    private final Map<String, End> ends = new LinkedHashMap<>();

    private Ends(Scene scene, Remains remains, FilingHws hws) {
        this.scene = scene;
        this.remains = remains;
        this.hws = hws;
    }

    static List<End> of(Stage stage, Journey journey, Remains.Kind kind) throws Exception {
        stage.rehearse(journey);
        try (FilingHws hws = new FilingHws()) {
            Scene scene = stage.scene(journey, hws);
            Ends ends = new Ends(scene, kind.of(scene.home()), hws);
            scene.play(ends, ends.onDisk());
            return List.copyOf(ends.ends.values());
        }
    }

    @Override
    public Watcher onDisk() {
        Watcher steps = super.onDisk();
        return new Watcher() {
            @Override
            public void before(Act act) throws IOException {
                steps.before(act);
            }

            @Override
            public void after(Act act) throws IOException {
                remains.after(act);
                steps.after(act);
            }
        };
    }

    @Override
    void reached(Point point) {
        try {
            if (point.step().equals(Journey.DROP) && point.side() == Point.Side.AFTER) {
                remains.given(scene.home().resolve(Journey.DROPPED));
            }
            keep(point, remains.tree());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(Point point, Tree tree) {
        boolean setOff = point.isPast(number(scene.journey().start()));
        String same = tree.signature() + hws.filed() + setOff;
        ends.computeIfAbsent(same, first -> new End(tree, List.copyOf(hws.filed()), new ArrayList<>()))
                .points()
                .add(point);
    }
}
