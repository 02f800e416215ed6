package org.haguecourier.failpoints;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A courier in a process of its own, which ends at a point without a word, as at {@code kill -9}. */
final class CrashChild {
    static final int HALTED = 86;
    static final int ANOTHER_STEP = 87;

    private CrashChild() {}

    /** @param point where to halt; a number below zero: nowhere */
    static Process start(Scene scene, Point point) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashChild.class.getName(),
                        scene.folder().toString(),
                        scene.journey().name(),
                        Integer.toString(point.number()),
                        point.side().name(),
                        point.step()))
                .redirectErrorStream(true)
                .redirectOutput(new File(scene.log().toString()))
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Scene scene = new Scene(Path.of(arguments[0]), Journey.valueOf(arguments[1]));
        Point halt = new Point(Integer.parseInt(arguments[2]), Point.Side.valueOf(arguments[3]), arguments[4]);
        Trace steps = new Trace() {
            @Override
            void reached(Point point) {
                if (point.number() == halt.number() && point.side() == halt.side()) {
                    Runtime.getRuntime().halt(point.equals(halt) ? HALTED : ANOTHER_STEP);
                }
            }
        };
        scene.play(steps, steps.onDisk());
    }
}
