package org.haguecourier.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Progress;
import org.haguecourier.ledger.State;
import org.haguecourier.packages.TransactionFacts;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptFieldsTest {
    @Test
    void whatIsKnownIsThereUnderTheReceiptsNamesAndNothingElse() {
        assertThat(ReceiptFields.of(entry(Progress.NONE, List.of())))
                .containsOnlyKeys(
                        "reference",
                        "file",
                        "folder",
                        "sha256",
                        "bytes",
                        "environment",
                        "state",
                        "final",
                        "since",
                        "attempts",
                        "internationalRegistrationNumber")
                .containsEntry("reference", "A")
                .containsEntry("bytes", 5L)
                .containsEntry("state", "processing")
                .containsEntry("final", false)
                .containsEntry("internationalRegistrationNumber", "DM/1");
    }

    @Test
    void whatHwsSaysOfTheRegistrationGoesBeforeWhatThePackageSays() {
        Progress told =
                new Progress(Optional.of("I"), Optional.of("S"), Optional.of("DM/2"), Optional.of("2026-12-04"));
        Problem one = Problem.of("odd", "One.");
        assertThat(ReceiptFields.of(entry(told, List.of(one, Problem.of("odd", "Two."), Problem.of("late", "Three.")))))
                .containsEntry("internationalRegistrationNumber", "DM/2")
                .containsEntry("importId", "I")
                .containsEntry("serviceRequestNumber", "S")
                .containsEntry("expectedPublicationDate", "2026-12-04")
                .containsEntry("problems", "odd,late");
    }

    private static Entry entry(Progress progress, List<Problem> problems) {
        return new Entry(
                "A",
                new Parcel("id", "A.zip", "ch", "00", 5),
                "sandbox",
                new TransactionFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("DM/1")),
                true,
                State.PROCESSING,
                Instant.EPOCH,
                Instant.EPOCH,
                progress,
                1,
                0,
                Optional.empty(),
                problems,
                Optional.empty(),
                Optional.empty(),
                3);
    }
}
