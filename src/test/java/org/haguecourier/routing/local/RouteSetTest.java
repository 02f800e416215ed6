package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.camel.spi.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RouteSetTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws Exception {
        assertThat(RouteSet.read(folder.resolve("local")).isEmpty()).isTrue();
    }

    @Test
    void whatIsWrittenAfterwardsDoesNotCount() throws Exception {
        write("scan.camel.yaml", "first");
        RouteSet set = RouteSet.read(folder);
        write("scan.camel.yaml", "second");

        assertThat(set.files().get("scan.camel.yaml")).asString().isEqualTo("first");
        assertThat(set.resources())
                .singleElement()
                .satisfies(file -> assertThat(text(file)).isEqualTo("first"))
                .extracting(Resource::getLocation)
                .isEqualTo("file:routes/local/scan.camel.yaml");
    }

    @Test
    void theSameContentIsTheSameSet() {
        RouteSet one = set("scan.camel.yaml", "a");

        assertThat(one).isEqualTo(set("scan.camel.yaml", "a")).hasSameHashCodeAs(set("scan.camel.yaml", "a"));
        assertThat(one).isNotEqualTo(set("scan.camel.yaml", "b")).isNotEqualTo(set("other.camel.yaml", "a"));
    }

    /** They are told of by the check, but never run. */
    @Test
    void aFileThatIsNotReadIsKnownAllTheSame() throws Exception {
        write("scan.yaml", "a");
        write("scan.camel.yml", "a");
        Files.createDirectory(folder.resolve("erp"));
        write("erp/scan.camel.yaml", "a");

        RouteSet set = RouteSet.read(folder);

        assertThat(set.files()).containsOnlyKeys("scan.yaml", "scan.camel.yml", "erp/scan.camel.yaml");
        assertThat(set.resources()).isEmpty();
    }

    @Test
    void whatIsNoRouteIsLeftAlone() throws Exception {
        write("README.md", "a");
        write(".scan.camel.yaml", "a");
        write("scan.camel.yaml~", "a");
        write("scan.camel.yaml.off", "a");

        assertThat(RouteSet.read(folder).isEmpty()).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static RouteSet set(String name, String text) {
        return new RouteSet(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Resource file) {
        try (var in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
