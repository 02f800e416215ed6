package org.haguecourier.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.haguecourier.figures.Figures;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.filing.ReceivedPost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A thousand who write into the outbox at once, most of them badly, all under final names. */
class HostileWritersTest extends OnTheWire {
    private static final int WRITERS = 1000;
    private static final int GOOD = 20;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final Set<String> everWhole = ConcurrentHashMap.newKeySet();
    private final Set<String> mustBeSent = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> dropped = new ConcurrentHashMap<>();
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final CountDownLatch done = new CountDownLatch(WRITERS + GOOD);
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(8);
    private final Random dice = new Random(4711);

    @Test
    void nothingIsSentInPartNothingTwiceAndNobodyIsKeptWaiting() throws Exception {
        CourierInTest courier = courier("hws.follow.import.first", "10m", "hws.follow.import.max", "10m");
        try {
            Instant begin = Instant.now();
            for (int number = 0; number < WRITERS; number++) {
                Writer.Manner manner = manner(number);
                Path file = courier.home().outbox().resolve(manner + "-" + number + ".zip");
                Writer writer = new Writer(file, manner, everWhole, mustBeSent, new Random(number));
                goOn(writer.steps().iterator());
            }
            for (int number = 0; number < GOOD; number++) {
                String name = "GOOD-" + number + ".zip";
                hands.schedule(() -> dropGood(courier, name), 200L * number, TimeUnit.MILLISECONDS);
            }
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(unexpected).isEmpty();
            Instant written = Instant.now();
            await().atMost(Duration.ofSeconds(120)).until(() -> sent().keySet().containsAll(mustBeSent));
            awaitQuiet(courier);
            judge(courier);
            Figures.put("hostile-writers", figures(begin, written));
        } finally {
            hands.shutdownNow();
        }
    }

    /** Half of them never come to an end; the others are of all kinds. */
    private static Writer.Manner manner(int number) {
        Writer.Manner[] all = Writer.Manner.values();
        return number % 2 == 0 ? Writer.Manner.ABORTING : all[number / 2 % all.length];
    }

    private void goOn(Iterator<Writer.Step> steps) {
        hands.schedule(
                () -> {
                    try {
                        steps.next().run();
                    } catch (Exception | AssertionError failed) {
                        unexpected.add(failed);
                    }
                    if (steps.hasNext()) {
                        goOn(steps);
                    } else {
                        done.countDown();
                    }
                },
                dice.nextInt(600),
                TimeUnit.MILLISECONDS);
    }

    private void dropGood(CourierInTest courier, String name) {
        try {
            byte[] zip = Packages.one();
            String sha256 = Sha256.of(zip);
            everWhole.add(sha256);
            mustBeSent.add(sha256);
            dropped.put(sha256, Instant.now());
            courier.drop(name, zip);
            done.countDown();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, List<ReceivedPost>> sent() {
        return sandbox.posts().stream().collect(Collectors.groupingBy(ReceivedPost::sha256));
    }

    /** All that was taken is sent, and the folder of claims is empty. */
    private static void awaitQuiet(CourierInTest courier) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> courier.ledger().list(Optional.empty()).stream()
                                .allMatch(entry -> entry.state() == State.SUBMITTED)
                        && isEmpty(courier.home().outbox().resolve(".claimed")));
    }

    private static boolean isEmpty(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void judge(CourierInTest courier) {
        Map<String, List<ReceivedPost>> sent = sent();
        assertThat(everWhole).as("no POST of what nobody has finished").containsAll(sent.keySet());
        assertThat(sent).allSatisfy((sha256, posts) -> assertThat(posts).hasSize(1));
        assertThat(sent.keySet()).containsAll(mustBeSent);
        assertThat(longestDelay()).isLessThan(LONGEST_DELAY);
        assertThat(courier.ledger().list(Optional.of(State.HELD))).isEmpty();
    }

    private Duration longestDelay() {
        Map<String, List<ReceivedPost>> sent = sent();
        return dropped.entrySet().stream()
                .map(drop -> Duration.between(
                        drop.getValue(), sent.get(drop.getKey()).get(0).at()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private Map<String, Object> figures(Instant begin, Instant written) {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("writers", WRITERS);
        figures.put("good packages among them", GOOD);
        figures.put("contents that were whole at some time", everWhole.size());
        figures.put("contents that had to be sent", mustBeSent.size());
        figures.put("POSTs", sandbox.posts().size());
        figures.put("different contents among them", sent().size());
        figures.put(
                "longest from drop to POST of a good package, ms",
                longestDelay().toMillis());
        figures.put("writing took, ms", Duration.between(begin, written).toMillis());
        figures.put("all took, ms", Duration.between(begin, Instant.now()).toMillis());
        return figures;
    }
}
