package org.haguecourier.routing;

import java.io.File;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code direct:submit} behind the sources that Offices have. */
class SubmitSourcesTest extends OnTheWire {
    /** Where a source keeps what it has delivered is said by headers that it reads when the route has ended. */
    @Test
    void aSourceOfFilesStillKnowsItsFileWhenThePackageIsTaken() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in/ch"));
        CourierInTest courier = courier(Map.of(), LocalYaml.of("""
                - route:
                    id: from-files
                    from:
                      uri: file
                      parameters:
                        directoryName: "%s"
                        recursive: true
                        initialDelay: 0
                        delay: 50
                        readLock: none
                        move: "${file:parent}/done/${file:onlyname}"
                        moveFailed: "${file:parent}/failed/${file:onlyname}"
                        exclude: ".*/(done|failed)/.*"
                        antExclude: "**/done/**,**/failed/**"
                      steps:
                        - to:
                            uri: direct:submit
                """.formatted(in.getParent())));
        Files.write(in.resolve("A.zip"), Packages.one());
        Files.write(in.resolve("HALF.zip"), new byte[] {'P', 'K'});

        courier.awaitState("A", State.REGISTERED);
        await().atMost(CourierInTest.PATIENCE).until(() -> Files.exists(in.resolve("done/A.zip")));
        await().atMost(CourierInTest.PATIENCE).until(() -> Files.exists(in.resolve("failed/HALF.zip")));
        assertThat(in.resolve("A.zip")).doesNotExist();
        assertThat(courier.entry("A").parcel().folder()).isEqualTo("ch");
        assertThat(courier.ledger().list(java.util.Optional.empty())).hasSize(1);
    }

    @Test
    void aHugePackageIsNeverInMemory() throws Exception {
        File huge = folder.resolve("huge.zip").toFile();
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(huge))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("noise"));
            byte[] noise = new byte[1 << 20];
            Random random = new Random(1);
            for (int at = 0; at < 200; at++) {
                random.nextBytes(noise);
                zip.write(noise);
            }
        }
        CourierInTest courier = courier();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ProducerTemplate template = courier.camel().createProducerTemplate();
                InputStream stream = Files.newInputStream(huge.toPath())) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Exchange taken = template.send("direct:submit", exchange -> {
                exchange.getMessage().setBody(stream);
                exchange.getMessage().setHeader(Exchange.FILE_NAME, "HUGE.zip");
            });
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(48L << 20);
            assertThat(taken.getException()).isNull();
            assertThat(taken.getMessage().getHeader("bytes")).isEqualTo(huge.length());
        }
    }
}
