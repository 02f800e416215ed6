package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A daemon that runs, for now. */
final class Victim {
    private static final Pattern ROUTES_RUN = Pattern.compile("^(\\S+) .*\\(camel-1\\) started in ", Pattern.MULTILINE);

    private final Process process;
    private final Instant started;
    private final Path log;

    Victim(Process process, Instant started, Path log) {
        this.process = process;
        this.started = started;
        this.log = log;
    }

    Instant started() {
        return started;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is written any more, no lock is given back, no connection closed in good order. */
    void kill() {
        process.toHandle().destroyForcibly();
        waitFor(Duration.ofSeconds(30));
    }

    /** SIGTERM, as an operating system stops its services. */
    OptionalInt stop(Duration patience) {
        process.toHandle().destroy();
        return waitFor(patience);
    }

    private OptionalInt waitFor(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** When its routes were running, if it ever came so far. */
    Optional<Instant> routesRanAt() throws IOException {
        Matcher line = ROUTES_RUN.matcher(Files.readString(log, StandardCharsets.UTF_8));
        return line.find() ? Optional.of(OffsetDateTime.parse(line.group(1)).toInstant()) : Optional.empty();
    }
}
