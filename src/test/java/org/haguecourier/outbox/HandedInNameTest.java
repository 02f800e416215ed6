package org.haguecourier.outbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HandedInNameTest {
    @Test
    void foldersAreKeptAndTheEndingIsAddedWhereItIsMissing() {
        assertThat(HandedInName.of("REF-1.zip")).isEqualTo(new HandedInName("", "REF-1.zip"));
        assertThat(HandedInName.of("ch/2026/REF 1.ZIP")).isEqualTo(new HandedInName("ch/2026", "REF 1.ZIP"));
        assertThat(HandedInName.of("REF-1")).isEqualTo(new HandedInName("", "REF-1.zip"));
        assertThat(HandedInName.of("\u6f22.zip").file()).isEqualTo("\u6f22.zip");
    }

    @Test
    void whatNoFileCanBeCalledIsRefusedBeforeAnythingIsWritten() {
        assertThat(HandedInName.of("x".repeat(251)).file()).hasSize(255);
        for (String name :
                List.of("x".repeat(252), "\u6f22".repeat(90), "x".repeat(256) + "/A", "a/".repeat(600) + "A")) {
            assertThatThrownBy(() -> HandedInName.of(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("too long");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "/etc/passwd.zip",
                "../A.zip",
                "a/../../A.zip",
                "a//A.zip",
                "A/",
                ".A.zip",
                ".claimed/A.zip",
                "a\\A.zip",
                "C:/A.zip",
                "C:A.zip",
                "in/d:A.zip",
                "A\u0000.zip",
                "A\n.zip",
                "."
            })
    void whatLeadsElsewhereIsRefused(String name) {
        assertThatThrownBy(() -> HandedInName.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
