package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.RawZip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotSplittableTest {
    private static final PayloadText TWO = PayloadText.ofRefusals(2);

    @TempDir
    Path folder;

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        assertRefused("nonsense".getBytes(UTF_8), "cannot be read as a ZIP: with 8 bytes it is too short");
        byte[] whole = zip(TWO.whole()).bytes();
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "cannot be read as a ZIP", "cut short");
        assertThatThrownBy(() -> new Splitter().plan(folder.resolve("none.zip")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void thereMustBeOneXml() throws IOException {
        assertRefused(new RawZip().stored("a.pdf", new byte[1]).bytes(), "no file whose name ends in .xml");
        assertRefused(
                zip(TWO.whole()).stored("b.XML", new byte[1]).bytes(), "holds 2 XML files", "edi/batch.xml, b.XML");
    }

    @Test
    void damagedAndEncryptedEntriesAreRefused() throws IOException {
        assertRefused(
                zip(TWO.whole())
                        .stored("a.pdf", new byte[1], claims -> claims.crc(7))
                        .bytes(),
                "The entry \"a.pdf\" is damaged");
        assertRefused(
                zip(TWO.whole())
                        .stored("a.pdf", new byte[1], claims -> claims.flags(1))
                        .bytes(),
                "The entry \"a.pdf\" is encrypted");
    }

    @Test
    void brokenXmlIsToldWithItsLine() throws IOException {
        assertRefused(
                TWO.whole().replace("</com:FileName>", ""),
                "not well-formed in line 19, column 3: The element type \"com:FileName\" ");
        assertRefused("<!DOCTYPE x>" + TWO.whole().substring(TWO.declaration().length()), "DOCTYPE");
        assertRefused("", "not well-formed");
    }

    @Test
    void anotherRootIsRefused() throws IOException {
        assertRefused("<html><p>", "starts with html. Only HagueOfficeToIBTransaction");
        assertRefused(TWO.whole().replace("ST96/Design", "ST66/Design"), "starts with HagueOfficeToIBTransaction");
    }

    @Test
    void withoutATransactionThereIsNothingToSplit() throws IOException {
        assertRefused(TWO.transactions(new String[0]).whole(), "no transaction");
        assertRefused(
                PayloadText.ROOT + "<dgn:HagueOfficeToIBBag/></dgn:HagueOfficeToIBTransaction>", "no transaction");
    }

    @Test
    void aRecordMissingFromThePromiseIsNotLostQuietly() throws IOException {
        assertRefused(
                TWO.header(PayloadText.total(" 3\n")).whole(),
                "The header promises 3 transactions, the XML carries 2: one may be missing.");
        assertRefused(TWO.header(PayloadText.total("1")).whole(), "promises 1", "carries 2: one may not belong there");
        assertRefused(TWO.header(PayloadText.total("99999999999999999999999")).whole(), "may be missing");
    }

    @Test
    void anEnvelopeInAnotherOrderIsRefused() throws IOException {
        String header =
                "<dgn:HagueOfficeTransactionHeader>" + PayloadText.total("2") + "</dgn:HagueOfficeTransactionHeader>";
        String bag = "</dgn:HagueOfficeToIBBag>";

        assertUnsafe(
                TWO.whole().replace("HagueOfficeTransactionHeader", "X").replace(bag, bag + header),
                "its header stands behind");
        assertUnsafe(TWO.whole().replace(bag, bag + header), "behind HagueOfficeToIBBag stands another one");
        assertUnsafe(TWO.whole().replace(bag, bag + "<dgn:HagueOfficeToIBBag/>"), "stands another one");
        assertUnsafe(
                TWO.whole().replace("ST96/Design\"", "ST96/Desig&#110;\""), "a namespace is written with an entity");
    }

    @Test
    void whatMustBeKeptInMemoryIsBounded() throws IOException {
        String blanks = " ".repeat(1 << 20);

        assertUnsafe(TWO.gap(blanks).whole(), "more than 1,048,576 characters between two transactions");
        assertUnsafe(TWO.whole() + blanks, "more than 1,048,576 characters behind its last transaction");
    }

    @Test
    void anUnknownEncodingIsRefused() throws IOException {
        assertRefused(TWO.declaration("<?xml version='1.0' encoding='x-none'?>").whole(), "not well-formed");
    }

    @Test
    void noBytesMakeItFailOtherwise() throws IOException {
        byte[] zip = zip(TWO.whole()).bytes();
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = zip.clone();
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            assertThat(outcome(spoilt)).isNotNull();
        }
    }

    /** Behind the checksum, so that the XML itself is looked at. */
    @Test
    void noXmlMakesItFailOtherwise() throws IOException {
        byte[] xml = TWO.whole().getBytes(UTF_8);
        var random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            byte[] spoilt = xml.clone();
            spoilt[random.nextInt(spoilt.length)] = (byte) "<>&/\"'!?-[] x".charAt(random.nextInt(13));
            assertThat(outcome(new RawZip().stored("a.xml", spoilt).bytes())).isNotNull();
        }
    }

    private String outcome(byte[] zip) throws IOException {
        Path payload = Files.write(folder.resolve("spoilt.zip"), zip);
        try {
            SplitPlan plan = new Splitter().plan(payload);
            plan.forEachPart(part -> part.write(OutputStream.nullOutputStream()));
            return "split into " + plan.count();
        } catch (NotSplittableException | IOException refused) {
            return refused.getMessage();
        }
    }

    private static RawZip zip(String xml) {
        return new RawZip().stored(Splitting.XML, xml.getBytes(UTF_8));
    }

    private void assertRefused(String xml, String... words) throws IOException {
        assertRefused(zip(xml).bytes(), words);
    }

    private void assertRefused(byte[] zip, String... words) throws IOException {
        Path payload = Files.write(folder.resolve("batch.zip"), zip);
        assertThatThrownBy(() -> new Splitter().plan(payload))
                .isInstanceOf(NotSplittableException.class)
                .hasMessageContainingAll(words);
    }

    private void assertUnsafe(String xml, String... words) throws IOException {
        Path payload = Splitting.payload(folder, xml.getBytes(UTF_8));
        assertThatThrownBy(() -> new Splitter().plan(payload))
                .isInstanceOf(NotSplittableException.class)
                .hasMessageContainingAll(words);
    }
}
