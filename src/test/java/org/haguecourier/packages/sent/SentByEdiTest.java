package org.haguecourier.packages.sent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.EdiPayload;
import org.haguecourier.packages.RawZip;
import org.haguecourier.packages.TransactionType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haguecourier.packages.TransactionType.GRANT_PROTECTION;
import static org.haguecourier.packages.TransactionType.REFUSAL;

class SentByEdiTest {
    @TempDir
    Path folder;

    @Test
    void aListNamesAReferenceALine() throws IOException {
        write("sent.csv", "\uFEFF# moved in 2026\nA-1\r\n\n\"A-3\",refusal\nA-4\tREFUSAL\tmore\n");

        SentByEdi sent = sent();

        assertThat(sent.mention("A-1", Optional.of(REFUSAL)))
                .map(Mention::where)
                .contains("sent.csv, line 2");
        assertThat(sent.mention("A-3", Optional.of(REFUSAL)))
                .map(Mention::where)
                .contains("sent.csv, line 4");
        assertThat(sent.mention("A-3", Optional.of(GRANT_PROTECTION))).isEmpty();
        assertThat(sent.mention("A-4", Optional.of(REFUSAL))).isPresent();
        assertThat(sent.mention("# moved in 2026", Optional.empty())).isEmpty();
        assertThat(sent.mention("a-1", Optional.of(REFUSAL))).isEmpty();
    }

    @Test
    void aPayloadNamesAllItsTransactionsAndTheirKinds() throws IOException {
        Files.createDirectories(folder.resolve("2025/old"));
        write("2025/old/batch.ZIP", payload());
        write("alone.xml", Draft.of(TransactionType.DIVISION).xml().getBytes(UTF_8));

        SentByEdi sent = sent();

        assertThat(sent.mention("XX-7", Optional.of(REFUSAL)))
                .map(Mention::where)
                .contains("batch.ZIP");
        assertThat(sent.mention("XX-8", Optional.of(GRANT_PROTECTION))).isPresent();
        assertThat(sent.mention("XX-8", Optional.of(REFUSAL))).isEmpty();
        assertThat(sent.mention("XX-1", Optional.of(TransactionType.DIVISION)))
                .map(Mention::where)
                .contains("alone.xml");
    }

    @Test
    void whatTheOfficeAddsIsSeenAtTheNextLook() throws IOException {
        Path list = write("sent.txt", "A-1");
        SentByEdi sent = sent();

        Files.writeString(list, "A-2");
        Files.setLastModifiedTime(list, FileTime.from(Instant.parse("2026-11-20T00:00:00Z")));
        write("more.txt", "A-3");
        sent.refresh();

        assertThat(sent.mention("A-1", Optional.empty())).isEmpty();
        assertThat(sent.mention("A-2", Optional.empty())).isPresent();
        assertThat(sent.mention("A-3", Optional.empty())).isPresent();
        Files.delete(list);
        sent.refresh();
        assertThat(sent.mention("A-2", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken.zip", "broken.xml", "latin1.txt"})
    void whatCannotBeReadIsNotPassedOver(String name) throws IOException {
        write(name, new byte[] {'<', 'a', '>', (byte) 0xFC});

        assertThatThrownBy(this::sent)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("nothing is sent until it can");
    }

    @Test
    void aFolderThatHasGoneIsNotTakenForAnEmptyOne() {
        assertThatThrownBy(() -> SentByEdi.in(folder.resolve("gone")).refresh()).isInstanceOf(IOException.class);
    }

    @Test
    void alsoWhatLiesBehindLinksWasSent() throws IOException {
        Path real = Files.createDirectories(folder.resolve("disk/deep"));
        Files.writeString(real.resolve("sent.txt"), "A-1");
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("folder"), real);
        Files.createSymbolicLink(folder.resolve("start"), links);
        SentByEdi sent = SentByEdi.in(folder.resolve("start"));

        sent.refresh();

        assertThat(sent.mention("A-1", Optional.of(REFUSAL))).isPresent();
    }

    @Test
    void columnsMayBeQuoted() throws IOException {
        write("sent.csv", "\"A;2\" ;x\n\"say \"\"A\"\"\",refusal\n");

        assertThat(sent().mention("A;2", Optional.of(REFUSAL))).isPresent();
        assertThat(sent().mention("say \"A\"", Optional.of(REFUSAL))).isPresent();
        assertThat(sent().mention("say \"A\"", Optional.of(GRANT_PROTECTION))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A-1", "\"A\" 1;refusal"})
    void aLineWhoseQuotesAreOddIsNotPassedOver(String line) throws IOException {
        write("sent.csv", line);

        assertThatThrownBy(this::sent).isInstanceOf(IOException.class).hasMessageContaining("line 1");
    }

    @Test
    void aPayloadThatSaysNothingIsNotPassedOver() throws IOException {
        write("empty.xml", "<a/>");
        assertThatThrownBy(this::sent).isInstanceOf(IOException.class).hasMessageContaining("empty.xml");
        Files.delete(folder.resolve("empty.xml"));
        write("other.zip", new RawZip().stored("a.pdf", new byte[1]).bytes());
        assertThatThrownBy(this::sent).isInstanceOf(IOException.class).hasMessageContaining("holds no XML");
    }

    @Test
    void aWithdrawalAndAGrantAfterARefusalAreTheSame() throws IOException {
        write("sent.csv", "A-1,refusal-withdrawal");

        assertThat(sent().mention("A-1", Optional.of(GRANT_PROTECTION))).isPresent();
        assertThat(sent().mention("A-1", Optional.of(REFUSAL))).isEmpty();
    }

    @Test
    void whoHasNotLookedCannotSayThatNothingWasSent() {
        assertThatThrownBy(() -> SentByEdi.in(folder).mention("A-1", Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        write("notes.docx", "A-1");
        write(".hidden.txt", "A-1");

        assertThat(sent().mention("A-1", Optional.empty())).isEmpty();
    }

    private SentByEdi sent() throws IOException {
        SentByEdi sent = SentByEdi.in(folder);
        sent.refresh();
        return sent;
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] payload() {
        return EdiPayload.of(List.of(
                Draft.of(REFUSAL).with("XX-1<", "XX-7<").zip(),
                Draft.of(GRANT_PROTECTION).with("XX-1<", "XX-8<").zip()));
    }
}
