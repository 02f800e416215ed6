package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Confidential copies are readable by their owner alone, from their first byte on. */
class ConfidentialCopiesTest extends PullBench {
    private static final Series COPY = Series.CONFIDENTIAL_COPY;

    @Test
    void everyFileAndFolderIsTheOwnersAlone() throws Exception {
        ErrandInTest errand = errand("hws.confidential-copy.unpack", "true");
        errand.pull(COPY, week);
        sandbox.publish(PublicationOrder.ofAll().with(Term.EDITION, 2));
        errand.pull(COPY, week);
        assertThat(errand.names(COPY)).hasSizeGreaterThan(4);
        assertThat(openToOthers(errand.folder(COPY))).isEmpty();
        errand.pull(Series.BULLETIN, week);
        assumeThat(openToOthers(folder.resolve("keys"))).isNotEmpty();
        assertThat(openToOthers(errand.folder(Series.BULLETIN))).isNotEmpty();
    }

    @Test
    void soAreThoseThatAreStillComing() throws Exception {
        byte[] zip = PublicationZip.ofSize(week, 300_000);
        CountDownLatch seen = new CountDownLatch(1);
        RawHws hws = hws(turn -> {
            turn.read().send("HTTP/1.1 200 OK\r\nContent-Length: " + zip.length + "\r\n\r\n");
            turn.send(java.util.Arrays.copyOf(zip, 100_000));
            seen.await(10, TimeUnit.SECONDS);
            return false;
        });
        ErrandInTest errand = errandFor(hws);
        AtomicReference<List<Path>> open = new AtomicReference<>();
        Path part = errand.folder(COPY).resolve(".incoming/" + week + ".zip.partial");
        Thread watch = new Thread(() -> {
            org.awaitility.Awaitility.await().ignoreExceptions().until(() -> Files.size(part) == 100_000);
            open.set(openToOthers(errand.folder(COPY)));
            seen.countDown();
        });
        watch.start();
        errand.pull(COPY, week);
        watch.join();
        assertThat(open.get()).isEmpty();
        assertThat(openToOthers(errand.folder(COPY))).isEmpty();
    }

    @Test
    void whatACarelessHandHasOpenedIsClosedAtTheStartAndToldInFiguresOnly() throws Exception {
        ErrandInTest errand = errand("hws.confidential-copy.unpack", "true");
        errand.pull(COPY, week);
        errand.close();
        List<String> log = log();
        courier();
        assertThat(log).noneMatch(line -> line.contains("could be read by others"));
        loosen(errand.zip(COPY, week), "rw-r--r--");
        loosen(errand.zip(COPY, week).getParent(), "rwxr-xr-x");
        loosen(errand.zip(COPY, week).resolveSibling(week + ".json"), "---------");
        Files.createSymbolicLink(errand.folder(COPY).resolve("dangling"), Path.of("nowhere"));
        courier(Map.of("hws.home", folder.resolve("home").toString()));
        assertThat(openToOthers(errand.folder(COPY))).isEmpty();
        assertThat(log)
                .filteredOn(line -> line.contains("could be read by others"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("2 files and folders of the confidential copies"))
                .noneMatch(line -> line.contains(week));
    }

    private static void loosen(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static List<Path> openToOthers(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(one -> !Files.isSymbolicLink(one))
                    .filter(ConfidentialCopiesTest::isOpen)
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isOpen(Path one) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(one))
                    .endsWith("------");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
