package org.haguecourier.packages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransactionTypeTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsGenericCategory(TransactionType type) {
        assertThat(TransactionType.of("HagueGenericOfficeCommunication", Optional.of(type.genericCategory())))
                .contains(type);
        assertThat(TransactionType.of(
                        "HagueGenericOfficeCommunication",
                        Optional.of(type.genericCategory().toUpperCase(Locale.ROOT))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsOwnElementIfItHasOne(TransactionType type) {
        assertThat(TransactionType.ofMainTag(type.mainTag()))
                .isEqualTo(type.isGenericOnly() ? Optional.empty() : Optional.of(type));
    }

    @Test
    void theGenericElementAloneSaysNothing() {
        assertThat(TransactionType.of("HagueGenericOfficeCommunication", Optional.empty()))
                .isEmpty();
        assertThat(TransactionType.of("HagueGenericOfficeCommunication", Optional.of("Gossip")))
                .isEmpty();
    }

    @Test
    void slugsAreWiposWords() {
        assertThat(Stream.of(TransactionType.values()).map(TransactionType::slug))
                .containsExactly(
                        "application",
                        "grant-protection",
                        "refusal-withdrawal",
                        "refusal",
                        "invalidation",
                        "division",
                        "refusal-owner-change",
                        "refusal-withdrawal-owner-change",
                        "refusal-correction",
                        "refusal-correction-withdrawal",
                        "second-part-fee-payable",
                        "second-part-fee-paid",
                        "cancellation-non-payment",
                        "other");
    }

    @Test
    void theHeaderNamesTheElementNotTheCategory() {
        assertThat(TransactionType.REFUSAL.headerCategory()).isEqualTo("Refusal");
        assertThat(TransactionType.REFUSAL_CORRECTION.headerCategory()).isEqualTo("Generic office communication");
    }
}
