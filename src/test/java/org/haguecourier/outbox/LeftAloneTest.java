package org.haguecourier.outbox;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.ledger.HandClock;
import org.haguecourier.packages.WholeZip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What can be no package is named once in the log and on the status for as long as it lies there, and never opened. */
class LeftAloneTest {
    @TempDir
    Path outbox;

    private final HandClock clock = new HandClock();
    private final Heard heard = Heard.from(LeftAlone.class);
    private Waiting waiting;

    @BeforeEach
    void open() {
        waiting = new Waiting(outbox, new WholeZip()::isWhole, clock, clock::elapsed, Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    private void isNamedOnceAndForgottenWhenItGoes(Path thing, String reason) throws Exception {
        for (int look = 0; look < 3; look++) {
            waiting.lookAround();
            assertThat(waiting.isReady(thing)).isFalse();
            clock.forward(Duration.ofSeconds(6));
        }
        assertThat(waiting.leftAlone()).containsOnlyKeys("x.zip").containsValue(reason);
        assertThat(heard.messages()).singleElement().asString().contains("x.zip", reason);

        Files.delete(thing);
        waiting.lookAround();
        assertThat(waiting.leftAlone()).isEmpty();
    }

    @Test
    void aFolder() throws Exception {
        isNamedOnceAndForgottenWhenItGoes(
                Files.createDirectory(outbox.resolve("x.zip")), "it is a folder and not a regular file");
    }

    @Test
    void aLink() throws Exception {
        isNamedOnceAndForgottenWhenItGoes(
                Files.createSymbolicLink(outbox.resolve("x.zip"), Path.of("nowhere")), Nature.LINK);
    }

    @Test
    void aPipeWithNobodyAtItsOtherEnd() throws Exception {
        assumeTrue(run("mkfifo", outbox.resolve("x.zip").toString()), "no mkfifo on this machine");
        isNamedOnceAndForgottenWhenItGoes(outbox.resolve("x.zip"), "it is a pipe and not a regular file");
    }

    @Test
    void aSocket() throws Exception {
        Path narrow = Files.createTempDirectory(Path.of("/tmp"), "s");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(narrow.resolve("x")));
            Files.move(narrow.resolve("x"), outbox.resolve("x.zip"));
            isNamedOnceAndForgottenWhenItGoes(outbox.resolve("x.zip"), "it is a socket and not a regular file");
        } finally {
            Files.delete(narrow);
        }
    }

    @Test
    void aDevice() throws Exception {
        assumeTrue(
                run("mknod", outbox.resolve("x.zip").toString(), "c", "1", "5"),
                "only root may make a device, and only outside of some containers");
        isNamedOnceAndForgottenWhenItGoes(outbox.resolve("x.zip"), "it is a device and not a regular file");
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = Files.write(outbox.resolve("x.zip"), OutboxBench.zip("content"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "root may read everything");
        isNamedOnceAndForgottenWhenItGoes(file, "the courier may not read it");
    }

    @Test
    void aFileThatMayBeReadAgainIsTakenAndForgotten() throws Exception {
        Path file = Files.write(outbox.resolve("x.zip"), OutboxBench.zip("content"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "root may read everything");
        assertThat(waiting.isReady(file)).isFalse();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(waiting.isReady(file)).isTrue();
        assertThat(waiting.leftAlone()).isEmpty();
    }

    /** Java's own files cannot spell it, so the file component never sees it; the walk over paths does. */
    @Test
    void aNameThatIsNotValidInTheEncoding() throws Exception {
        assumeTrue(
                run("sh", "-c", "cd '" + outbox + "' && : > \"$(printf 'x\\377.zip')\""),
                "this file system takes valid names only");

        waiting.lookAround();

        assertThat(waiting.leftAlone().values()).singleElement().asString().contains("not valid in the encoding");
        assertThat(run("sh", "-c", "rm '" + outbox + "'/x*.zip")).isTrue();
    }

    @Test
    void whatHasNoPackageNameIsNobodysBusiness() throws Exception {
        Files.createDirectories(outbox.resolve("refusals/2026"));
        Files.createSymbolicLink(outbox.resolve("latest.txt"), Path.of("nowhere"));
        Files.createDirectories(outbox.resolve(".claimed/id/x.zip"));

        waiting.lookAround();

        assertThat(waiting.leftAlone()).isEmpty();
    }

    @Test
    void aFileThatIsFinishedAfterAllIsForgotten() throws Exception {
        byte[] zip = OutboxBench.zip("content");
        Path file = Files.write(outbox.resolve("x.zip"), new byte[] {'P', 'K'});
        for (int minute = 0; minute < 12; minute++) {
            assertThat(waiting.isReady(file)).isFalse();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(waiting.leftAlone()).containsKey("x.zip");

        Files.write(file, zip);

        assertThat(waiting.isReady(file)).isTrue();
        assertThat(waiting.leftAlone()).isEmpty();
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
