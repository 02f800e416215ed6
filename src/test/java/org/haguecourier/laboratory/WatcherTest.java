package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a reader sees who never looks away. */
class WatcherTest {
    private static final Content CONTENT = Content.number(1);
    private static final byte[] SHORT = "{\"state\":\"received\",\"history\":[{}]}".getBytes();
    private static final byte[] LONG =
            "{\"state\":\"submitting\",\"history\":[{\"state\":\"received\"},{\"state\":\"submitting\"}]}".getBytes();

    @TempDir
    Path folder;

    private Home home;
    private DurableFiles files;
    private Watcher watcher;
    private final Findings findings = new Findings();

    @BeforeEach
    void watch() throws IOException {
        home = new Home(folder);
        home.create();
        files = new DurableFiles(home.work());
        watcher = new Watcher(home, Set.of(CONTENT.sha256()), findings);
    }

    @AfterEach
    void stop() {
        watcher.close();
    }

    @Test
    void filesThatAppearWholeGiveNothingToTell() throws IOException {
        for (int round = 0; round < 300; round++) {
            files.replace(home.inbox().resolve("REF.receipt.json"), LONG);
            files.create(home.inbox().resolve("REF.%02d-submitted.xml".formatted(round)), LONG);
            files.create(home.sent().resolve("sub/REF-" + round + ".zip"), CONTENT.bytes());
        }
        watcher.untilNextRound();

        assertThat(findings.all()).isEmpty();
        assertThat(watcher.filesRead()).isGreaterThanOrEqualTo(601);
    }

    @Test
    void aReceiptThatIsWrittenInPlaceIsSeenInHalf() {
        Path receipt = home.inbox().resolve("REF.receipt.json");

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Files.write(receipt, Arrays.copyOf(LONG, LONG.length / 2));
            watcher.untilNextRound();
            Files.write(receipt, LONG);
            return !findings.all().isEmpty();
        });
        assertOnly(Defect.PARTIAL, "inbox/REF.receipt.json", "could not be read as a receipt");
    }

    @Test
    void aPackageThatGrowsUnderItsNameIsSeenInHalf() throws IOException {
        Path sent = home.sent().resolve("REF.zip");
        Files.write(sent, Arrays.copyOf(CONTENT.bytes(), 5_000));
        watcher.untilNextRound();
        Files.write(sent, CONTENT.bytes());
        watcher.untilNextRound();

        assertThat(findings.all())
                .allMatch(finding ->
                        finding.defect() == Defect.PARTIAL && finding.subject().equals("sent/REF.zip"))
                .isNotEmpty();
    }

    @Test
    void anAnswerThatChangesIsTold() throws IOException {
        Path answer = home.inbox().resolve("REF.01-submitted.xml");
        files.create(answer, SHORT);
        watcher.untilNextRound();
        files.replace(answer, LONG);
        watcher.untilNextRound();

        assertOnly(Defect.PARTIAL, "inbox/REF.01-submitted.xml", "has changed");
    }

    @Test
    void aNameThatTheContractDoesNotKnowIsTold() throws IOException {
        files.create(home.inbox().resolve("REF.receipt.json.part"), LONG);
        watcher.untilNextRound();

        assertOnly(Defect.PARTIAL, "inbox/REF.receipt.json.part", "the contract does not know");
    }

    @Test
    void aHistoryThatBecomesShorterIsTold() throws IOException {
        Path receipt = home.inbox().resolve("REF.receipt.json");
        files.replace(receipt, LONG);
        watcher.untilNextRound();
        files.replace(receipt, SHORT);
        watcher.untilNextRound();

        assertOnly(Defect.CONTRADICTION, "inbox/REF.receipt.json", "shorter");
    }

    private void assertOnly(Defect defect, String subject, String what) {
        List<Finding> all = findings.all();
        assertThat(all).singleElement().satisfies(finding -> {
            assertThat(finding.defect()).isEqualTo(defect);
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.what()).contains(what);
        });
    }
}
