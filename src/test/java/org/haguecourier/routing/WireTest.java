package org.haguecourier.routing;

import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.files.Sha256;
import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Call;
import org.haguecourier.hws.PathTemplate;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes over the line, byte by byte, and what an answer may cost. */
class WireTest extends OnTheWire {
    private static final Duration DRIP = Duration.ofMillis(50);

    @Test
    void aPackageGoesOutWithItsLengthAndTheBytesThatWereReceived() throws Exception {
        RawHws hws = hwsAnswering(RawHws.filed());
        Path file = file(Packages.ofSize(300_000));
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file));
        RawHws.Question post = hws.posts().get(0);
        assertThat(post.header("Content-Length")).hasValue(String.valueOf(Files.size(file)));
        assertThat(post.header("Transfer-Encoding")).isEmpty();
        assertThat(post.header("Content-Type")).hasValue("application/zip");
        assertThat(post.header("Accept").orElseThrow()).startsWith("application/xml");
        assertThat(post.header("Accept-Encoding")).isEmpty();
        assertThat(post.header("Cookie")).isEmpty();
        assertThat(post.header("Expect")).isEmpty();
        assertThat(Sha256.of(post.body())).isEqualTo(answer.sentSha256().orElseThrow());
        assertThat(Sha256.of(file).sha256()).isEqualTo(answer.sentSha256().orElseThrow());
        assertThat(answer.sent()).isEqualTo(Files.size(file));
    }

    @Test
    void aPackageAsAFormIsOnePartUnderTheNameThatWasSet() throws Exception {
        RawHws hws = hwsAnswering(RawHws.filed());
        Path file = file(Packages.ofSize(100_000));
        CourierInTest courier = courierFor(hws, "hws.submission.body", "multipart", "hws.submission.part-name", "pkg");
        Answer answer = answerTo(courier, Call.post("/request", file));
        RawHws.Question post = hws.posts().get(0);
        String body = new String(post.body(), StandardCharsets.ISO_8859_1);
        assertThat(post.header("Content-Type").orElseThrow()).startsWith("multipart/form-data");
        assertThat(post.header("Transfer-Encoding")).isEmpty();
        assertThat(post.body())
                .hasSize(Integer.parseInt(post.header("Content-Length").orElseThrow()));
        assertThat(body)
                .contains("name=\"pkg\"", new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("Content-Type: application/zip");
        assertThat(answer.sentSha256()).hasValue(Sha256.of(file).sha256());
    }

    @Test
    void theSandboxTakesAPackageAsAForm() throws Exception {
        CourierInTest courier = courier("hws.submission.body", "multipart");
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts().get(0).sha256())
                .isEqualTo(courier.entry("A").parcel().sha256());
    }

    @Test
    void nothingOfTheAnswerButTheAnswerIsLeftInTheExchange() throws Exception {
        RawHws hws =
                hwsAnswering(RawHws.reply(200, "X-Hws: 1\r\nSet-Cookie: a=b\r\nCamelFileName: x\r\n", RawHws.FILED));
        CourierInTest courier = courierFor(hws);
        try (ProducerTemplate template = courier.camel().createProducerTemplate()) {
            Exchange exchange = template.request("direct:hws", one -> {
                one.getMessage().setHeader("X-Mine", "secret");
                one.getMessage().setBody(Call.get("/pingMe"));
            });
            assertThat(exchange.getMessage().getHeaders()).containsOnly(Map.entry(Exchange.HTTP_RESPONSE_CODE, 200));
            assertThat(exchange.getMessage().getBody()).isInstanceOf(Answer.class);
            assertThat(hws.questions().get(0).head()).doesNotContain("X-Mine");
        }
    }

    @Test
    void aHugePackageIsSentWithoutEverBeingInMemory() throws Exception {
        long size = 300L * 1024 * 1024;
        Path file = folder.resolve("huge.zip");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        RawHws hws = hws(turn -> {
            turn.leaveUnread().in().skipNBytes(size);
            turn.send(RawHws.filed());
            return false;
        });
        CourierInTest courier = courierFor(hws);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Answer answer = answerTo(courier, Call.post("/request", file));
        // The calling thread is the one that sends: what all its buffers come to stays far below the package.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(48L * 1024 * 1024);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.sent()).isEqualTo(size);
    }

    // Connections

    @Test
    void eachPackageHasAConnectionOfItsOwnSoThatAClosedOnePutsNoneInDoubt() throws Exception {
        RawHws hws = hws(turn -> {
            // Promises to keep the connection, and closes it.
            turn.read().send(RawHws.filed());
            return false;
        });
        CourierInTest courier = courierFor(hws, "hws.follow.import.first", "1h", "hws.follow.import.max", "1h");
        for (String name : List.of("A", "B", "C")) {
            courier.drop(name + ".zip", Packages.one());
            courier.awaitState(name, State.SUBMITTED);
        }
        assertThat(hws.posts()).extracting(RawHws.Question::connection).doesNotHaveDuplicates();
    }

    @Test
    void questionsShareAConnection() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(RawHws.reply(200, "", "<ok/>"));
            return true;
        });
        CourierInTest courier = courierFor(hws);
        for (int at = 0; at < 5; at++) {
            assertThat(answerTo(courier, Call.get("/pingMe")).status()).isEqualTo(200);
        }
        assertThat(hws.connections()).isEqualTo(1);
    }

    // What an answer may cost

    @Test
    void aHugeAnswerIsReadToTheCapAndNoFurther() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send("HTTP/1.1 500 Oops\r\nContent-Length: 52428800\r\n\r\n");
            byte[] blanks = new byte[65536];
            for (int at = 0; at < 800; at++) {
                turn.send(blanks);
            }
            return true;
        });
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(Packages.one())));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).hasSize(AnswerLimits.LARGEST);
    }

    @Test
    void anEndlessHeaderIsNoAnswer() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send("HTTP/1.1 200 OK\r\nX-Huge: ");
            byte[] letters = "x".repeat(65536).getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at < 800; at++) {
                turn.send(letters);
            }
            return false;
        });
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(Packages.one())));
        assertThat(answer.status()).isZero();
        assertThat(answer.sent()).isPositive();
    }

    @Test
    void anAnswerThatDripsEndsWithinTheLimit() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (turn.in().available() == 0) {
                turn.send("x");
                LockSupport.parkNanos(DRIP.toNanos());
            }
            return false;
        });
        Instant start = Instant.now();
        Answer answer = answerTo(
                courierFor(hws, "hws.http.response-timeout", "1s"), Call.post("/request", file(Packages.one())));
        assertThat(answer.status()).isZero();
        assertThat(answer.failure().orElseThrow()).contains("time-out");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aServerThatNeverReadsEndsWithinTheLimit() throws Exception {
        RawHws hws = hws(turn -> {
            new java.util.concurrent.CountDownLatch(1).await();
            return false;
        });
        var watch = Executors.newScheduledThreadPool(1);
        try (var client = HttpClients.custom()
                .disableAutomaticRetries()
                .addExecInterceptorFirst("limits", new AnswerLimits(Duration.ofSeconds(1), watch, status -> false))
                .build()) {
            HttpPost post = new HttpPost(hws.baseUrl());
            // Of unknown length, so that only the patience counts.
            post.setEntity(new InputStreamEntity(new ByteArrayInputStream(new byte[64 * 1024 * 1024]), null));
            Instant start = Instant.now();
            assertThatThrownBy(() -> client.execute(post, response -> null)).isInstanceOf(InterruptedIOException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
        } finally {
            watch.shutdownNow();
        }
    }

    // Answers that overtake the package

    @ParameterizedTest
    @ValueSource(ints = {401, 413, 503})
    void aRefusalThatComesBeforeThePackageIsThroughIsSeenAsWhatItIs(int status) throws Exception {
        RawHws hws = hws(turn -> {
            turn.leaveUnread().send(RawHws.reply(status, "Connection: close\r\n", "no"));
            // As servers do that close with care: the rest is read and thrown away.
            turn.in().transferTo(java.io.OutputStream.nullOutputStream());
            return false;
        });
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(new byte[20 * 1024 * 1024])));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.sent()).isLessThan(20 * 1024 * 1024);
        assertThat(answer.sentSha256()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 413})
    void aRefusalBeforeTheConnectionIsClosedOnThePackageIsSeenAsWhatItIs(int status) throws Exception {
        RawHws hws = hws(turn -> {
            turn.leaveUnread().send(RawHws.reply(status, "Connection: close\r\n", "no"));
            return false;
        });
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(new byte[20 * 1024 * 1024])));
        assertThat(answer.status()).isEqualTo(status);
    }

    // Compression that nobody asked for

    @Test
    void aCompressedAnswerIsReadAllTheSame() throws Exception {
        RawHws hws = hwsSending(200, "gzip", gzip(RawHws.FILED.getBytes(StandardCharsets.UTF_8)));
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(Packages.one())));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(RawHws.FILED);
    }

    @Test
    void aCompressedBombCostsNoMoreThanTheCap() throws Exception {
        RawHws hws = hwsSending(200, "gzip", gzip(new byte[200 * 1024 * 1024]));
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(Packages.one())));
        assertThat(answer.body().length).isLessThanOrEqualTo(AnswerLimits.LARGEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void whatOnlyClaimsToBeCompressedKeepsItsStatus(int status) throws Exception {
        RawHws hws = hwsSending(status, "gzip", "plain".getBytes(StandardCharsets.US_ASCII));
        Answer answer = answerTo(courierFor(hws), Call.get("/pingMe"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo("plain");
    }

    @Test
    void aRefusalWhoseExplanationBreaksOffIsARefusal() throws Exception {
        RawHws hws = hwsAnswering("HTTP/1.1 413 Too large\r\nContent-Length: 500\r\n\r\nThe package");
        Answer answer = answerTo(courierFor(hws), Call.post("/request", file(Packages.one())));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo("The package");
    }

    // Paths

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "100%",
                "a b",
                "a?b=c",
                "a#b",
                "..",
                ".",
                "...",
                "../..",
                "é€😀",
                "a+b",
                "a;b=c",
                "a&b",
                "%2F",
                "%00",
                "{x}",
                "a\\b",
                "\"q\"",
                "${body}",
                "RAW(x)",
                "a:b@c",
                "//host/x"
            })
    void anIdIsOneSegmentOfThePathWhateverIsInIt(String id) throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(200, "", "<ok/>"));
        Call call = Call.get(new PathTemplate("/request/import/{importId}", "importId").with(id));
        assertThat(answerTo(courierFor(hws), call).status()).isEqualTo(200);
        String target = hws.questions().get(0).line().split(" ")[1];
        String prefix = "/webservices/api/v1/request/import/";
        assertThat(target).startsWith(prefix);
        String segment = target.substring(prefix.length());
        assertThat(segment).doesNotContain("/", "?", "#", " ").isNotIn(".", "..");
        assertThat(java.net.URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(id);
    }

    @Test
    void theQueryOfACallIsPassedOn() throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(200, "", "<ok/>"));
        answerTo(courierFor(hws), Call.get("/request/1?a=b%20c&d=%2F"));
        assertThat(hws.questions().get(0).line()).isEqualTo("GET /webservices/api/v1/request/1?a=b%20c&d=%2F HTTP/1.1");
    }

    private RawHws hwsSending(int status, String encoding, byte[] body) throws Exception {
        return hws(turn -> {
            turn.read()
                    .send("HTTP/1.1 " + status + " x\r\nContent-Encoding: " + encoding + "\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .send(body);
            return false;
        });
    }

    private static byte[] gzip(byte[] content) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] content) throws Exception {
        return Files.write(folder.resolve("package.zip"), content);
    }

    private static Answer answerTo(CourierInTest courier, Call call) throws Exception {
        try (ProducerTemplate template = courier.camel().createProducerTemplate()) {
            return template.requestBody("direct:hws", call, Answer.class);
        }
    }
}
