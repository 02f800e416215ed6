package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Home;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LostLedgerTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void aHomeWithoutALedger() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void aFreshHomeStarts() {
        assertThatCode(() -> LostLedger.refuse(home)).doesNotThrowAnyException();
    }

    @Test
    void packagesThatWereSentWithoutALedgerStopTheStart() throws IOException {
        Path below = Files.createDirectories(home.sent().resolve("sub"));
        Files.createFile(below.resolve("A.zip"));

        assertThatThrownBy(() -> LostLedger.refuse(home))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("ledger.sqlite is gone")
                .hasMessageContaining("backup");
    }

    @Test
    void aPackageOnItsWayWithoutALedgerStopsTheStart() throws IOException {
        Files.createFile(home.work().resolve("4711.zip"));

        assertThatThrownBy(() -> LostLedger.refuse(home)).isInstanceOf(CommandFailure.class);
    }

    @Test
    void withTheLedgerThereItStarts() throws IOException {
        Files.createFile(home.sent().resolve("A.zip"));
        Files.createFile(home.ledgerFile());

        assertThatCode(() -> LostLedger.refuse(home)).doesNotThrowAnyException();
    }
}
