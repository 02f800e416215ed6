package org.haguecourier.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.ports.UnusedPort;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real disks that are full or read-only, and a real limit of descriptors, under the packaged application. */
class FaultsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Long enough for many polls of the outbox and for a further look at the home. */
    private static final Duration A_WHILE = Duration.ofSeconds(6);

    private static final int LOOKS = 500;

    private static final String CLOSED = "The courier takes no new work: ";
    private static final String OPEN = "The courier takes new work again";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Mounted mounted = new Mounted();
    private Installed installed;
    private Sandbox sandbox;
    private int port;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        port = UnusedPort.find();
        installed.talkingTo(sandbox).set("quarkus.http.port", String.valueOf(port));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
        mounted.close();
    }

    @Test
    void aFullDiskStopsNewWorkUntilThereIsRoomAgain() throws Exception {
        mounted.disk(installed.home(), "24m");
        mounted.disk(installed.home().resolve("outbox"), "8m");
        try (Running daemon = installed.daemon().ready()) {
            workAsUsual(1);
            Path filling = fill(installed.home().resolve("filling"));
            int lines = lines(daemon);
            drop(2, 6);

            String said = awaitSaid(daemon, CLOSED);
            assertThat(said).contains("the disk of " + installed.home().resolve("work") + " is full");
            assertThat(home().path("status").asText()).isEqualTo("DOWN");
            assertThat(home().path("data")
                            .path(installed.home().resolve("inbox").toString())
                            .asText())
                    .contains("is full");
            nothingIsTaken(5);
            assertThat(lines(daemon) - lines).isLessThanOrEqualTo(2);

            Files.delete(filling);
            goesOn(daemon, 6);
        }
    }

    @Test
    void aReadOnlyDiskStopsNewWorkUntilItCanBeWritten() throws Exception {
        mounted.disk(installed.home(), "24m");
        try (Running daemon = installed.daemon().ready()) {
            workAsUsual(1);
            int lines = lines(daemon);
            mounted.readOnly(installed.home().resolve("work"));
            drop(2, 4);

            String said = awaitSaid(daemon, CLOSED);
            assertThat(said)
                    .contains(
                            "the disk of " + installed.home().resolve("work") + " is read-only",
                            "Read-only file system");
            assertThat(home().path("status").asText()).isEqualTo("DOWN");
            await().during(A_WHILE).atMost(SOON).until(() -> sandbox.posts().size() == 1);
            assertThat(lines(daemon) - lines).isLessThanOrEqualTo(3);

            mounted.takeAway();
            goesOn(daemon, 4);
        }
    }

    @Test
    void aPackageLargerThanTheSpaceThatIsLeftWaitsAlone() throws Exception {
        mounted.disk(installed.home(), "12m");
        mounted.disk(installed.home().resolve("outbox"), "32m");
        try (Running daemon = installed.daemon().ready()) {
            Path large = installed.home().resolve("outbox/LARGE.zip.part");
            byte[] sample = sample(1);
            Files.write(large, withComment(sample, 12 << 20));
            Files.move(large, installed.home().resolve("outbox/LARGE.zip"));
            awaitSaid(daemon, "LARGE.zip waits: ");
            drop(2, 4);
            await().atMost(SOON).until(() -> registered() == 3);

            assertThat(home().path("status").asText()).isEqualTo("UP");
            assertThat(home().path("data").toString()).contains("LARGE.zip", "bytes must be free");
            assertThat(daemon.text()).doesNotContain(CLOSED);
            assertThat(installed.home().resolve("outbox/LARGE.zip")).exists();
            Files.delete(installed.home().resolve("outbox/LARGE.zip"));
            assertThat(home().path("data").toString()).doesNotContain("LARGE.zip");
        }
    }

    /** To take a package out of it is what makes room there. */
    @Test
    void aFullOutboxIsEmptied() throws Exception {
        mounted.disk(installed.home().resolve("outbox"), "1m");
        drop(1, 3);
        fill(installed.home().resolve("outbox/filling"));
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> registered() == 3);
            assertThat(daemon.text()).doesNotContain(CLOSED);
        }
        assertThat(sandbox.posts()).hasSize(3);
    }

    @Test
    void withoutFileDescriptorsNothingIsLostAndNothingIsSentTwice() throws Exception {
        try (Running daemon = installed.daemon().ready()) {
            workAsUsual(1);
            int lines = lines(daemon);
            assumeTrue(limit(daemon, firstFree(daemon)), "this test needs prlimit");
            drop(2, 6);

            assertThat(awaitSaid(daemon, CLOSED)).contains("no file descriptors left");
            await().during(A_WHILE).atMost(SOON).until(() -> sandbox.posts().size() == 1);
            assertThat(lines(daemon) - lines).isLessThanOrEqualTo(10);

            limit(daemon, 4096);
            goesOn(daemon, 6);
        }
    }

    /** The worst moment: HWS has answered, and the answer cannot be written down. */
    @Test
    void killedWithAnAnswerThatCouldNotBeWrittenDownItHoldsThePackage() throws Exception {
        try (Running daemon = installed.daemon().ready()) {
            sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.SLOW).with(Detail.DELAY, 2_000));
            drop(1, 1);
            await().atMost(SOON).until(() -> sandbox.misbehaviours().isEmpty());
            try (Connection other = DriverManager.getConnection(
                            "jdbc:sqlite:" + installed.home().resolve("ledger/ledger.sqlite"));
                    var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                awaitSaid(daemon, "Keep this: ");
                daemon.close();
                await().atMost(SOON).until(() -> !daemon.isAlive());
            }
        }
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> state("REF-1").equals("held"));
            assertThat(sandbox.posts()).hasSize(1);
        }
    }

    private void workAsUsual(int number) throws Exception {
        drop(number, number);
        await().atMost(SOON).until(() -> registered() == number);
        await().atMost(SOON).until(() -> home().path("status").asText().equals("UP"));
    }

    private void nothingIsTaken(int waiting) {
        await().during(A_WHILE)
                .atMost(SOON)
                .until(() -> inOutbox() == waiting && sandbox.posts().size() == 1);
    }

    private void goesOn(Running daemon, int packages) throws Exception {
        awaitSaid(daemon, OPEN);
        await().atMost(SOON).until(() -> registered() == packages);
        assertThat(sandbox.posts()).hasSize(packages).allMatch(ReceivedPost::accepted);
        assertThat(home().path("status").asText()).isEqualTo("UP");
        daemon.stop();
        assertThat(daemon.end().exit()).isZero();
    }

    private String awaitSaid(Running daemon, String beginning) {
        await().atMost(SOON).until(() -> daemon.text().contains(beginning));
        return daemon.text()
                .lines()
                .filter(line -> line.contains(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static int lines(Running daemon) {
        return (int) daemon.text().lines().count();
    }

    /** The readiness check of that name; the others stand beside it. */
    private JsonNode home() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode check : JSON.readTree(answer).path("checks")) {
            if (check.path("name").asText().equals("home")) {
                return check;
            }
        }
        throw new AssertionError(answer);
    }

    /** To the last byte. */
    private static Path fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return file;
        }
    }

    /** Unpacks to the same, and is whole. */
    private static byte[] withComment(byte[] zip, int bytes) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip));
                var whole = new java.util.zip.ZipOutputStream(out)) {
            whole.setLevel(0);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                whole.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                whole.write(in.readAllBytes());
                whole.closeEntry();
            }
            whole.putNextEntry(new java.util.zip.ZipEntry("large.bin"));
            whole.write(new byte[bytes]);
            whole.closeEntry();
        }
        return out.toByteArray();
    }

    private static boolean limit(Running daemon, long files) {
        return Mounted.run("prlimit", "--pid", String.valueOf(daemon.pid()), "--nofile=" + files + ":4096") == 0;
    }

    /**
     * The number that the next file would get, which is what the limit is about: how many are open says less, since there
     * are gaps between them. At any one look some gap is filled for a moment, and would be free right after it.
     */
    private static long firstFree(Running daemon) throws IOException {
        int lowest = Integer.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            Set<Integer> open = openFiles(daemon);
            lowest = Math.min(
                    lowest,
                    IntStream.iterate(0, number -> number + 1)
                            .filter(number -> !open.contains(number))
                            .findFirst()
                            .orElseThrow());
        }
        return lowest;
    }

    private static Set<Integer> openFiles(Running daemon) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + daemon.pid() + "/fd"))) {
            return open.map(Path::getFileName)
                    .map(Path::toString)
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        }
    }

    private void drop(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(number -> installed.drop("REF-" + number + ".zip", sample(number)));
    }

    private static byte[] sample(int number) {
        return SamplePackages.one(TransactionType.REFUSAL, "V7_0", number).zip();
    }

    private int inOutbox() throws IOException {
        try (Stream<Path> files = Files.list(installed.home().resolve("outbox"))) {
            return (int) files.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    private long registered() throws IOException {
        List<Path> receipts;
        try (Stream<Path> files = Files.list(installed.home().resolve("inbox"))) {
            receipts = files.filter(file -> file.toString().endsWith(".receipt.json"))
                    .toList();
        }
        long count = 0;
        for (Path receipt : receipts) {
            count += JSON.readTree(receipt.toFile()).path("state").asText().equals("registered") ? 1 : 0;
        }
        return count;
    }

    private String state(String reference) throws IOException {
        Path receipt = installed.home().resolve("inbox").resolve(reference + ".receipt.json");
        return Files.exists(receipt)
                ? JSON.readTree(receipt.toFile()).path("state").asText()
                : "";
    }
}
