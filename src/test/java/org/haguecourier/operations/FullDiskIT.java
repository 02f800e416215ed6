package org.haguecourier.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever types a command on a disk without a byte left is told that, and not what SQLite makes of it. */
class FullDiskIT {
    @TempDir
    Path folder;

    private final Mounted mounted = new Mounted();
    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
        mounted.close();
    }

    @Test
    void theStartAndTheCommandsSayInOneLineWhatIsWrongAndWhatToDo() throws Exception {
        mounted.disk(installed.home(), "8m");
        try (Running daemon = installed.daemon().ready()) {
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
        Path filling = fill(installed.home().resolve("filling"));

        List<String[]> lines = List.of(
                new String[] {"run"},
                new String[] {"release", "REF"},
                new String[] {"abandon", "REF"},
                new String[] {"settle", "REF", "--import-id", "imp-1"},
                new String[] {"list"});
        for (String[] line : lines) {
            Outcome outcome = installed.courier(line);
            assertThat(outcome.exit()).as(outcome.all()).isEqualTo(1);
            assertThat(outcome.err())
                    .startsWith("courier " + line[0] + ": The disk of "
                            + installed.home().resolve("ledger") + " is full (0 bytes are left)")
                    .contains("Make room")
                    .hasLineCount(1);
        }

        Files.delete(filling);
        try (Running daemon = installed.daemon().ready()) {
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
    }

    private static Path fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            return file;
        }
    }
}
