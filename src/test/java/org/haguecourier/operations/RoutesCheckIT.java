package org.haguecourier.operations;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The check in the application as it is installed, with all its components, and without anything to check against. */
class RoutesCheckIT {
    @TempDir
    Path folder;

    @Test
    void localRoutesAreCheckedWithTheSettingsOfTheInstallation() throws Exception {
        Installed installed = Installed.in(folder);
        Files.createDirectories(folder.resolve("routes/local"));
        installed.write("routes/local/office.camel.yaml", """
                - route:
                    id: office-events
                    from:
                      uri: ledger:events
                      parameters:
                        subscriber: office
                      steps:
                        - to: file:{{hws.home}}/../events?fileName=${header.eventNumber}
                        - to: file:{{hws.home}}/ledger
                        - to: https://erp.example.org/in?httpMetod=POST
                """);

        Outcome checked = installed.courier("routes", "check");

        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out().lines())
                .satisfiesExactly(
                        ledger -> assertThat(ledger)
                                .startsWith("routes/local/office.camel.yaml:9: would write into the courier's ledger/"),
                        option -> assertThat(option).startsWith("routes/local/office.camel.yaml:10: unknown option"),
                        summary -> assertThat(summary).isEqualTo("2 problems in 1 file of routes/local."));
        assertThat(folder.resolve("events")).doesNotExist();
    }
}
