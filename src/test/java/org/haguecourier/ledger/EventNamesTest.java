package org.haguecourier.ledger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventNamesTest {
    @Test
    void namesAndGroupsMayBeMixed() {
        assertThat(EventNames.listed(" held, publications ,held"))
                .containsExactlyInAnyOrder(
                        "held",
                        "publication-awaited",
                        "publication-missing",
                        "publication-archived",
                        "publication-removed",
                        "publication-unwanted");
        assertThat(EventNames.listed("final"))
                .containsExactlyInAnyOrder(
                        "rejected",
                        "duplicate",
                        "completed",
                        "import-failed",
                        "registered",
                        "abandoned",
                        "cancelled",
                        "given-up");
    }

    @Test
    void nothingStandsForEverything() {
        assertThat(EventNames.listed("")).isEqualTo(EventNames.all()).contains("updated", "publication-missing");
        assertThat(EventNames.listed("packages,publications")).isEqualTo(EventNames.all());
    }

    @Test
    void aWordThatIsNoneIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> EventNames.listed("registered,Held"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"Held\" is no event. There are: abandoned, cancelled, completed, ")
                .hasMessageEndingWith("and for several at once: packages, final, publications, alarms");
    }
}
