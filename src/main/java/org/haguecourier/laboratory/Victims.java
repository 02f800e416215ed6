package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Starts one daemon after the other, each in a process of its own, and lets none of them outlive the laboratory. */
public final class Victims {
    /** For {@code quarkus.log.console.format}: when a daemon's routes ran is read from its log. */
    public static final String LOG_FORMAT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%c{1}] %s%e%n";

    private final List<String> command;
    private final Path folder;
    private final Path logs;
    private Victim latest;
    private boolean over;

    /**
     * @param command that starts the daemon in the foreground
     * @param folder that it is to run in
     * @param logs where each leaves what it printed
     */
    public Victims(List<String> command, Path folder, Path logs) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.logs = logs;
    }

    synchronized Victim start(int number) throws IOException {
        if (over) {
            throw new IllegalStateException("The laboratory has been told to stop.");
        }
        Files.createDirectories(logs);
        Path log = logs.resolve("courier-%05d.log".formatted(number));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Instant before = Instant.now();
        latest = new Victim(builder.start(), before, log);
        return latest;
    }

    /** For good: there will be no further one. */
    public synchronized void end() {
        over = true;
        if (latest != null) {
            latest.kill();
        }
    }
}
