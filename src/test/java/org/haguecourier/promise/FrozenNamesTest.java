package org.haguecourier.promise;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.haguecourier.events.EventText;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.ledger.Due;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Event;
import org.haguecourier.ledger.EventNames;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Progress;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.packages.TransactionFacts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that stand in routes of Offices all over the world. A test here that fails is no test to be adapted: a name that
 * goes or changes is a new interface, see docs/integrating.md. More of them are welcome.
 */
class FrozenNamesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    @Promise("event-names")
    void eventsAreCalledAsEver() {
        assertThat(EventNames.all())
                .contains(
                        "received",
                        "rejected",
                        "duplicate",
                        "split",
                        "completed",
                        "deferred",
                        "submitting",
                        "held",
                        "submitted",
                        "imported",
                        "import-failed",
                        "undefined",
                        "processing",
                        "pending-regularization",
                        "registered",
                        "abandoned",
                        "cancelled",
                        "given-up",
                        "updated",
                        "publication-awaited",
                        "publication-missing",
                        "publication-archived",
                        "publication-removed",
                        "publication-unwanted");
        assertThat(EventNames.listed("packages,publications")).isEqualTo(EventNames.all());
        assertThat(EventNames.listed("final"))
                .contains("registered", "rejected", "given-up")
                .doesNotContain("held");
    }

    @Test
    @Promise("event-headers")
    void theHeadersOfAPackageAreCalledAsEver() {
        Event event = new Event.OfPackage(7, NOW, "registered", "in words", entry(), List.of(), List.of(), true);

        assertThat(new EventText(Path.of("archive")).fields(event).keySet())
                .containsAll(Set.of(
                        "event",
                        "eventNumber",
                        "eventTime",
                        "kind",
                        "afterAlarm",
                        "detail",
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
                        "transactionType",
                        "st96Version",
                        "officeReference",
                        "importId",
                        "serviceRequestNumber",
                        "internationalRegistrationNumber",
                        "expectedPublicationDate",
                        "duplicateOf",
                        "partOf",
                        "problems"));
        assertThat(new EventText(Path.of("archive")).fields(event))
                .containsEntry("kind", "package")
                .containsEntry("event", "registered")
                .containsEntry("eventNumber", 7L)
                .containsEntry("eventTime", "2026-11-25T08:00:00Z")
                .containsEntry("final", true);
    }

    @Test
    @Promise("event-headers")
    void theHeadersOfAPublicationAreCalledAsEver() {
        assertThat(new EventText(Path.of("/home/archive")).fields(publication()))
                .containsEntry("kind", "publication")
                .containsEntry("event", "publication-archived")
                .containsEntry("series", "bulletin")
                .containsEntry("week", "202647")
                .containsEntry("state", "archived")
                .containsEntry("afterAlarm", true)
                .containsEntry("edition", 1)
                .containsEntry("archiveFile", "/home/archive/bulletin/2026/202647.zip")
                .containsEntry("sha256", "00")
                .containsEntry("bytes", 17L);
    }

    @Test
    @Promise("event-body")
    void theBodyHasTheFieldsThatItAlwaysHad() {
        String receipt = new EventText(Path.of("archive"))
                .json(new Event.OfPackage(7, NOW, "registered", "", entry(), List.of(), List.of(), false));
        assertThat(fields(receipt))
                .contains(
                        "reference",
                        "file",
                        "sha256",
                        "bytes",
                        "environment",
                        "transaction",
                        "state",
                        "since",
                        "final",
                        "importId",
                        "serviceRequestNumber",
                        "internationalRegistrationNumber",
                        "expectedPublicationDate",
                        "attempts",
                        "next",
                        "problems",
                        "history");
        assertThat(fields(new EventText(Path.of("archive")).json(publication())))
                .contains(
                        "series",
                        "week",
                        "state",
                        "since",
                        "edition",
                        "file",
                        "sha256",
                        "bytes",
                        "number",
                        "publishedOn",
                        "retrievedAt",
                        "problems");
    }

    private static Set<String> fields(String json) {
        Set<String> names = new TreeSet<>();
        json.lines()
                .filter(line -> line.matches("  \"[A-Za-z0-9]+\" : .*"))
                .forEach(line -> names.add(line.split("\"")[1]));
        return names;
    }

    private static Entry entry() {
        return new Entry(
                "A",
                new Parcel("id", "A.zip", "", "00", 5),
                "sandbox",
                new TransactionFacts(
                        Optional.of("refusal"), Optional.of("V7_0"), Optional.of("XX-1"), Optional.of("DM/1")),
                true,
                State.REGISTERED,
                NOW,
                NOW,
                new Progress(Optional.of("I"), Optional.of("S"), Optional.of("DM/1"), Optional.of("2026-12-04")),
                1,
                0,
                Optional.of(new Due(Work.REQUEST_STATUS, NOW)),
                List.of(Problem.of("odd", "Odd.")),
                Optional.of("B"),
                Optional.of("C"),
                3);
    }

    private static Event.OfPublication publication() {
        Edition edition = new Edition(
                Series.BULLETIN,
                "202647",
                1,
                "bulletin/2026/202647.zip",
                new Fingerprint("00", 17),
                NOW,
                Optional.of("2026/47"),
                Optional.of("2026-11-20"),
                List.of(),
                Optional.empty());
        return new Event.OfPublication(
                8, NOW, "publication-archived", "", Series.BULLETIN, "202647", Optional.of(edition), true);
    }
}
