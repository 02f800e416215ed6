package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Roads;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.receipts.Receipts;
import org.haguecourier.receipts.Shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** An older ledger, beside folders with packages that it has never heard of. */
class AdoptionTest {
    @TempDir
    Path root;

    private Home home;
    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        home = new Home(root);
        home.create();
        ledger =
                new Ledger(SqliteDatabase.migrated(home.ledgerFile()), new HandClock(), "test", Duration.ofMinutes(10));
        LedgerMark.of(home).note(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"RECEIVED", "DEFERRED", "SUBMITTING"})
    void whateverCouldBeSentIsHeld(State state) throws IOException {
        Roads.lead(ledger, received("A"), state);

        assertThat(adopt()).extracting(Entry::reference).containsExactly("A");

        Entry held = ledger.find("A").orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.due()).isEmpty();
        assertThat(held.problems()).extracting(Problem::code).containsExactly("ledger-older-than-folders");
        assertThat(held.problems().get(0).message())
                .contains(state.label(), "the word of somebody (the disk died)", "ask WIPO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "sent", "rejected"})
    void aPackageThatOnlyTheFoldersKnowBecomesOneThatIsHeld(String folder) throws IOException {
        Path file = home.root().resolve(folder + "/sub/X.zip");
        Files.createDirectories(file.getParent());
        Files.write(file, content("X"));

        adopt();

        Entry held = ledger.find("X").orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.parcel().sha256()).isEqualTo(Sha256.of(content("X")));
        assertThat(packages()).containsExactly("held/sub/X.zip");
        assertThat(drop("X", "X").state()).isEqualTo(State.DUPLICATE);
    }

    @Test
    void aPackageThatWasOnItsWayBecomesOneThatIsHeld() throws IOException {
        String id = UUID.randomUUID().toString();
        Files.write(home.work().resolve(id + ".zip"), content("X"));

        adopt();

        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.HELD);
        assertThat(ledger.knowsParcel(id)).isTrue();
        assertThat(packages()).containsExactly("held/" + id + ".zip");
    }

    @Test
    void anotherPackageOfAKnownNameGetsANameOfItsOwn() throws IOException {
        Roads.lead(ledger, received("X"), State.REGISTERED);
        publishAll();
        Files.write(home.rejected().resolve("X.zip"), content("another"));

        adopt();

        assertThat(ledger.find("X").orElseThrow().state()).isEqualTo(State.REGISTERED);
        assertThat(ledger.find("X-2").orElseThrow().state()).isEqualTo(State.HELD);
        assertThat(packages()).containsExactly("held/X-2.zip", "sent/X.zip");
    }

    @Test
    void whatBothKnowStaysAsItIs() throws IOException {
        Roads.lead(ledger, received("A"), State.REGISTERED);
        Roads.lead(ledger, received("B"), State.REJECTED);
        Roads.lead(ledger, received("C"), State.HELD);
        publishAll();

        assertThat(adopt()).isEmpty();

        assertThat(packages()).containsExactly("held/C.zip", "rejected/B.zip", "sent/A.zip");
        assertThat(ledger.list(Optional.empty())).hasSize(3);
    }

    @Test
    void afterItTheHomeStartsAndTheSameAgainChangesNothing() throws IOException {
        received("A");
        Files.write(home.sent().resolve("X.zip"), content("X"));
        Files.delete(home.work().resolve("ledger.id"));

        assertThat(adopt()).hasSize(2);
        assertThat(adopt()).isEmpty();

        LedgerFile.check(home);
        assertThatCode(() -> new Reconciliation(home, ledger).refuseOlderLedger())
                .doesNotThrowAnyException();
    }

    @Test
    void theSameAfterACrashBetweenTheNamesOfAPackageEntersItOnce() throws IOException {
        Path file = Files.write(home.sent().resolve("X.zip"), content("X"));
        adopt();
        Files.write(file, content("X"));

        adopt();

        assertThat(ledger.list(Optional.empty())).hasSize(1);
    }

    private List<Entry> adopt() throws IOException {
        List<Entry> held = new Adoption(home, ledger, "somebody", "the disk died").adopt("sandbox");
        publishAll();
        return held;
    }

    private Entry received(String name) throws IOException {
        return drop(name, name);
    }

    private Entry drop(String name, String content) throws IOException {
        String id = UUID.randomUUID().toString();
        Files.write(home.work().resolve(id + ".zip"), content(content));
        Parcel parcel = new Parcel(id, name + ".zip", "", Sha256.of(content(content)), content(content).length);
        return ledger.enter(new Arrival(parcel, "sandbox"));
    }

    private static byte[] content(String name) {
        return ("the package " + name).getBytes(StandardCharsets.UTF_8);
    }

    private void publishAll() throws IOException {
        Receipts receipts = new Receipts(home, new Shelf(home), new DurableFiles(home.work()), ledger, new HandClock());
        for (var picture = ledger.nextPicture(); picture.isPresent(); picture = ledger.nextPicture()) {
            receipts.publish(picture.get());
        }
    }

    private List<String> packages() throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
