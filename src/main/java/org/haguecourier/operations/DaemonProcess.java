package org.haguecourier.operations;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.haguecourier.laboratory.Victims;

/** How the application starts itself once more, as a daemon in a process of its own: same Java, same options. */
final class DaemonProcess {
    private DaemonProcess() {}

    /** What {@code java -jar} was given. */
    static Path ownJar() {
        Path jar = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new CommandFailure("The laboratory kills the packaged application, and this is not it. Start it with"
                    + " ./courier or java -jar.");
        }
        return jar;
    }

    static List<String> command(Path jar, Rehearsal rehearsal) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of("-jar", jar.toString(), "run"));
        settings(rehearsal).forEach((key, value) -> command.add("-D" + key + "=" + value));
        return command;
    }

    /** Patient with nothing, so that in a minute happens what otherwise takes weeks. */
    private static Map<String, String> settings(Rehearsal rehearsal) throws IOException {
        Map<String, String> settings = rehearsal.settings();
        settings.putAll(Map.of(
                "hws.outbox.poll", "50ms",
                "hws.submission.retry.first", "200ms",
                "hws.submission.retry.max", "2s",
                "hws.follow.import.first", "200ms",
                "hws.follow.import.max", "1s",
                "hws.follow.request.first", "200ms",
                "hws.follow.request.max", "1s",
                "hws.http.response-timeout", "5s",
                "hws.bulletin.enabled", "false"));
        settings.putAll(Map.of(
                "quarkus.http.port", "0",
                "quarkus.log.level", "INFO",
                "quarkus.log.file.enabled", "false",
                "quarkus.log.console.enabled", "true",
                "quarkus.log.console.json.enabled", "false",
                "quarkus.log.console.format", Victims.LOG_FORMAT));
        return settings;
    }
}
