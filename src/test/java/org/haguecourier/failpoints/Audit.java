package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true of a home when there is nothing left to do. */
final class Audit {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final Ledger ledger;

    Audit(Home home, Ledger ledger) {
        this.home = home;
        this.ledger = ledger;
    }

    /** @param filed the SHA-256 of all that HWS has been given by this Office, in full */
    void check(Journey journey, State expected, byte[] zip, List<String> filed) throws IOException {
        List<Entry> entries = ledger.list(Optional.empty());
        Entry entry = ledger.find(Journey.REFERENCE).orElseThrow();
        assertThat(entry.state()).as("%s", ledger.history(Journey.REFERENCE)).isEqualTo(expected);
        if (journey == Journey.SPLIT) {
            checkSplit(entries, zip, filed);
        } else {
            checkOne(journey, expected, entries, zip, filed);
        }
        for (Entry each : entries) {
            receipt(each);
        }
        assertThat(below(home.work(), ".part")).as("half-written files").isEmpty();
        assertThat(below(home.inbox(), ".part")).isEmpty();
        assertThat(below(home.outbox(), "")).as("files in the outbox").isEmpty();
        assertThat(claims()).as("claims").isEmpty();
        assertThat(ledger.nextPictureDue()).as("receipts behind").isEmpty();
    }

    private void checkSplit(List<Entry> entries, byte[] zip, List<String> filed) throws IOException {
        assertThat(entries).extracting(Entry::reference).containsExactly("A", "A-001", "A-002");
        assertThat(entries)
                .extracting(Entry::state)
                .containsExactly(State.COMPLETED, State.REGISTERED, State.REGISTERED);
        assertThat(filed)
                .as("filed")
                .containsExactlyInAnyOrder(
                        entries.get(1).parcel().sha256(),
                        entries.get(2).parcel().sha256());
        assertThat(packages()).as("packages in the folders").hasSize(3);
        assertThat(home.split().resolve("sub/A.zip")).hasBinaryContent(zip);
        for (Entry part : entries.subList(1, 3)) {
            assertThat(part.parcel().content().isOf(home.sent().resolve("sub/" + part.reference() + ".zip")))
                    .isTrue();
        }
    }

    private void checkOne(Journey journey, State expected, List<Entry> entries, byte[] zip, List<String> filed)
            throws IOException {
        assertThat(entries)
                .as("packages in the ledger")
                .hasSizeBetween(journey == Journey.DUPLICATE ? 2 : 1, most(journey));
        assertThat(entries.stream().skip(1))
                .allMatch(later -> later.state() == State.DUPLICATE || journey == Journey.DUPLICATE);
        if (expected == State.HELD) {
            assertThat(filed).as("times filed").hasSizeLessThanOrEqualTo(1);
        } else {
            assertThat(filed).as("times filed").hasSize(journey.filings()).allMatch(Sha256.of(zip)::equals);
        }
        assertThat(packages()).as("packages in the folders").hasSize(entries.size());
        assertThat(packages())
                .allSatisfy(file -> assertThat(file).as("the package").hasBinaryContent(zip));
        for (Entry each : entries) {
            assertThat(folder(each).resolve("sub").resolve(each.reference() + ".zip"))
                    .as("the package of the %s", each.state())
                    .matches(file ->
                            Files.exists(file) || Files.exists(folder(each).resolve("FIRST.zip")));
        }
    }

    /** Who hands in a package and gets no answer brings it again. */
    private static int most(Journey journey) {
        return journey == Journey.DUPLICATE || journey == Journey.HANDED_IN ? 2 : 1;
    }

    private Path folder(Entry entry) {
        return switch (entry.state()) {
            case HELD -> home.held();
            case REJECTED, DUPLICATE -> home.rejected();
            default -> home.sent();
        };
    }

    private List<Path> packages() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder :
                List.of(home.outbox(), home.work(), home.held(), home.sent(), home.rejected(), home.split())) {
            found.addAll(below(folder, ".zip"));
        }
        return found;
    }

    /** Empty folders of a claim that was never made are gone too. */
    private List<Path> claims() throws IOException {
        Path folder = home.outbox().resolve(".claimed");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    private void receipt(Entry entry) throws IOException {
        Path file = home.inbox().resolve(entry.parcel().folder()).resolve(entry.reference() + ".receipt.json");
        JsonNode receipt = JSON.readTree(Files.readAllBytes(file));
        assertThat(receipt.path("state").asText()).isEqualTo(entry.state().label());
        assertThat(receipt.path("sha256").asText()).isEqualTo(entry.parcel().sha256());
        assertThat(receipt.path("attempts").asInt()).isEqualTo(entry.attempts());
        assertThat(receipt.path("importId").asText(null))
                .isEqualTo(entry.progress().importId().orElse(null));
        assertThat(receipt.path("history"))
                .hasSize(ledger.history(entry.reference()).size());
    }
}
