package org.haguecourier.hws;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class StatusWordsTest {
    private final StatusWords words = new StatusWords(Answers.shippedSettings());

    @ParameterizedTest
    @CsvSource({
        "Undefined, undefined",
        "PROCESSING, processing",
        "In process, processing",
        "in_progress, processing",
        "Pending Regularization, pending-regularization",
        "PENDING_REGULARISATION, pending-regularization",
        "pendingRegularisation, pending-regularization",
        "pending-regularization, pending-regularization",
        "PendingRegularization, pending-regularization",
        "registered, registered",
        "ABANDONED, abandoned",
        "Cancelled, cancelled",
        "CANCELED, cancelled",
    })
    void anySpellingMeansItsState(String word, String state) {
        assertThat(words.state(word).word()).isEqualTo(state);
        assertThat(words.isState(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exploded", "", "not registered", "200"})
    void anUnknownWordIsUndefined(String word) {
        assertThat(words.state(word)).isEqualTo(RequestState.UNDEFINED);
        assertThat(words.isState(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "importFailed", "IMPORT_FAILED", "Error", "in-error", "Rejected"})
    void wordsOfFailureAreToldApart(String word) {
        assertThat(words.meansImportFailed(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Received", "imported", "not failed", ""})
    void everyOtherWordIsNoFailure(String word) {
        assertThat(words.meansImportFailed(word)).isFalse();
    }

    @Test
    void theOfficesOwnWordsStandAboveTheNamesOfTheStates() {
        Settings.Reply shipped = Answers.shippedSettings();
        StatusWords own = new StatusWords(new Settings.Reply(
                shipped.importId(),
                shipped.importStatus(),
                shipped.serviceRequestNumber(),
                shipped.status(),
                shipped.registrationNumber(),
                shipped.publicationDate(),
                List.of("失败"),
                Map.of("registered", List.of("已注册", "cancelled"))));

        assertThat(own.state("已注册")).isEqualTo(RequestState.REGISTERED);
        assertThat(own.state("Cancelled")).isEqualTo(RequestState.REGISTERED);
        assertThat(own.state("abandoned")).isEqualTo(RequestState.ABANDONED);
        assertThat(own.meansImportFailed("失败")).isTrue();
    }
}
