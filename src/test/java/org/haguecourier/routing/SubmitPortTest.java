package org.haguecourier.routing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.promise.Promise;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code direct:submit}: the way in for everything that is no file in the outbox. */
class SubmitPortTest extends OnTheWire {
    private CourierInTest courier;
    private ProducerTemplate office;

    @BeforeEach
    void start() throws Exception {
        courier = courier();
        office = closedAtTheEnd(courier.camel().createProducerTemplate());
    }

    private Exchange handIn(Object body, String name) {
        return office.send("direct:submit", exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
        });
    }

    @Test
    @Promise("submit")
    void whatIsHandedInIsInTheLedgerWhenTheRouteEndsAndGoesItsWay() throws Exception {
        byte[] zip = Packages.one();
        Exchange exchange = handIn(zip, "ch/A.zip");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("reference", "A")
                .containsEntry("state", "received")
                .containsEntry("folder", "ch")
                .containsEntry("bytes", (long) zip.length);
        assertThat(exchange.getMessage().getBody(String.class)).contains("\"reference\" : \"A\"");
        courier.awaitState("A", State.REGISTERED);
        assertThat(courier.home().inbox().resolve("ch/A.receipt.json")).exists();
        assertThat(Files.readAllBytes(courier.home().sent().resolve("ch/A.zip")))
                .isEqualTo(zip);
        nothingIsLeft();
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.walk(courier.home().outbox())) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    @Promise("submit")
    void anythingThatCamelReadsAsBytesWillDo() throws Exception {
        byte[] zip = Packages.one();
        Path file = Files.write(folder.resolve("some.zip"), zip);

        assertThat(handIn(file.toFile(), "A").getException()).isNull();
        assertThat(handIn(new ByteArrayInputStream(Packages.one()), "B.zip").getException())
                .isNull();
        courier.awaitState("A", State.REGISTERED);
        courier.awaitState("B", State.REGISTERED);
        assertThat(file).exists();
    }

    @Test
    @Promise("submit")
    void theSameContentAgainIsADuplicateAndSentOnce() throws Exception {
        byte[] zip = Packages.one();
        handIn(zip, "A.zip");
        courier.awaitState("A", State.REGISTERED);
        Exchange again = handIn(zip, "A.zip");

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeaders())
                .containsEntry("reference", "A-2")
                .containsEntry("state", "duplicate")
                .containsEntry("duplicateOf", "A");
        courier.awaitState("A-2", State.DUPLICATE);
        assertThat(sandbox.posts()).hasSize(1);
    }

    @Test
    @Promise("submit")
    void whatIsNoPackageIsRefusedInWordsAndLeavesNothing() throws Exception {
        byte[] zip = Packages.one();
        refused(Arrays.copyOf(zip, zip.length - 1), "A.zip", "A.zip is no whole ZIP; it was not taken");
        refused(new byte[0], "A.zip", "A.zip is no whole ZIP");
        refused(null, "A.zip", "The body of A.zip is empty".substring(4));
        refused(zip, "../A.zip", "cannot be the name of a package");
        refused(zip, null, "the package has no name; set the header CamelFileName");
        refused(
                new SequenceInputStream(new ByteArrayInputStream(zip, 0, 100), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the connection is gone");
                    }
                }),
                "A.zip",
                "the connection is gone");
        assertThat(courier.ledger().list(Optional.empty())).isEmpty();
        nothingIsLeft();
    }

    private void refused(Object body, String name, String words) {
        assertThat(handIn(body, name).getException()).as(words).hasStackTraceContaining(words);
    }

    @Test
    void manyAtOnceOfOneNameAreAllTaken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Callable<Exchange>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] zip = Packages.one();
            all.add(() -> handIn(zip, "A.zip"));
        }
        for (Future<Exchange> one : threads.invokeAll(all)) {
            assertThat(one.get().getException()).isNull();
        }
        threads.shutdown();

        assertThat(courier.ledger().list(Optional.empty()))
                .hasSize(60)
                .extracting(Entry::reference)
                .doesNotHaveDuplicates();
        for (Entry entry : courier.ledger().list(Optional.empty())) {
            courier.awaitState(entry.reference(), State.REGISTERED);
        }
        assertThat(sandbox.posts()).hasSize(60);
        nothingIsLeft();
    }

    @Test
    @Promise("ask-hws")
    void aPathIsAskedOfHwsWithATokenAndNeverPosted() throws Exception {
        Exchange answer = office.send("direct:hws", exchange -> {
            exchange.getMessage().setBody("/pingMe");
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
            exchange.getMessage().setHeader("Authorization", "Basic c2VjcmV0");
        });

        assertThat(answer.getException()).isNull();
        assertThat(courier.camel()
                        .resolveLanguage("simple")
                        .createExpression("${body.status} ${body.isSuccess} ${body.text}")
                        .evaluate(answer, String.class))
                .startsWith("200 true ");
        assertThat(answer.getMessage().getHeaders()).containsOnly(Map.entry(Exchange.HTTP_RESPONSE_CODE, 200));
        assertThat(sandbox.posts()).isEmpty();
    }

    @Test
    @Promise("ask-hws")
    void whatIsNoPathIsRefusedInWords() {
        for (Object body : new Object[] {
            null,
            "",
            "pingMe",
            "//elsewhere.example.org/x",
            "https://elsewhere.example.org",
            "/a/../../b",
            "/a#b",
            "/a\r\nX: y",
            "/a b",
            "/a/.",
            "/./a",
            "/..",
            "/%2e%2e/%2E%2e/admin",
            "/a/%2e",
            "/a/.%2e/b",
            "/%",
            "/a%zz",
            Map.of()
        }) {
            assertThat(office.send("direct:hws", exchange -> exchange.getMessage()
                                    .setBody(body))
                            .getException())
                    .as("%s", body)
                    .hasStackTraceContaining("cannot be asked of HWS");
        }
    }
}
