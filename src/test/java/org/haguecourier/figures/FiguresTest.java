package org.haguecourier.figures;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {
    @TempDir
    Path folder;

    @Test
    void topicsAreKeptBesideEachOtherAndReplacedAsAWhole() throws Exception {
        Path file = folder.resolve("target/figures.json");
        new Figures(file).add("crashes", Map.of("kills", 20, "lost", 0));
        new Figures(file).add("size", Map.of("bytes", 300_000_000L));
        new Figures(file).add("crashes", Map.of("kills", 8));

        JsonNode all = new ObjectMapper().readTree(file.toFile());
        assertThat(all).hasSize(2);
        assertThat(all.path("size").path("bytes").asLong()).isEqualTo(300_000_000L);
        assertThat(all.path("crashes").path("kills").asInt()).isEqualTo(8);
        assertThat(all.path("crashes").has("lost")).isFalse();
        assertThat(all.path("crashes").path("machine").path("processors").asInt())
                .isPositive();
    }
}
