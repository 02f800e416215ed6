package org.haguecourier.st96;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

class PublicationReaderTest {
    private static final String BULLETIN = """
            <dgn:HagueBulletin>
            <dgn:HagueBulletinTransactionHeader>
            <dgn:HagueBulletinNumber> 2026/14 </dgn:HagueBulletinNumber>
            <com:PublicationDate>2026-04-03</com:PublicationDate>
            <com:TransactionTotalQuantity>3</com:TransactionTotalQuantity>
            <dgn:HagueBulletinTransactionCountBag>
            <dgn:HagueBulletinTransactionCount>
            <dgn:HagueBulletinTransactionCategory>Registration</dgn:HagueBulletinTransactionCategory>
            <com:TransactionTotalQuantity>2</com:TransactionTotalQuantity>
            </dgn:HagueBulletinTransactionCount>
            <dgn:HagueBulletinTransactionCount>
            <dgn:HagueBulletinTransactionCategory>Correction refusal </dgn:HagueBulletinTransactionCategory>
            <com:TransactionTotalQuantity>1</com:TransactionTotalQuantity>
            </dgn:HagueBulletinTransactionCount>
            <dgn:HagueBulletinTransactionCount>
            <dgn:HagueBulletinTransactionCategory>Merger</dgn:HagueBulletinTransactionCategory>
            <com:TransactionTotalQuantity>none</com:TransactionTotalQuantity>
            </dgn:HagueBulletinTransactionCount>
            </dgn:HagueBulletinTransactionCountBag>
            </dgn:HagueBulletinTransactionHeader>
            <dgn:HagueBulletinTransactionBag>%s</dgn:HagueBulletinTransactionBag>
            </dgn:HagueBulletin>
            """;
    private static final String COPIES = """
            <dgn:HagueIBToOfficeBag>
            <dgn:HagueIBTransactionHeader>
            <com:ReceivingOfficeCode>XX</com:ReceivingOfficeCode>
            <com:PublicationIdentifier>2026/15</com:PublicationIdentifier>
            <com:RecordNotificationDate>2026-04-10</com:RecordNotificationDate>
            <com:TransactionTotalQuantity>two</com:TransactionTotalQuantity>
            <dgn:HagueIBTransactionCountBag><dgn:HagueIBTransactionCount>
            <dgn:HagueIBTransactionCategory>Office copy</dgn:HagueIBTransactionCategory>
            <com:TransactionTotalQuantity>2</com:TransactionTotalQuantity>
            </dgn:HagueIBTransactionCount></dgn:HagueIBTransactionCountBag>
            </dgn:HagueIBTransactionHeader>
            %s
            </dgn:HagueIBToOfficeBag>
            """;
    private static final String REGISTRATION =
            "<dgn:HagueRegistration><dgn:HagueDesignBag><dgn:HagueDesign><dgn:ViewBag><dgn:View>"
                    + "<com:FileName>%s</com:FileName>"
                    + "</dgn:View></dgn:ViewBag></dgn:HagueDesign></dgn:HagueDesignBag></dgn:HagueRegistration>";

    private final List<String> files = new ArrayList<>();

    @Test
    void readsABulletinsHeaderAsWritten() {
        PublicationXml bulletin = read(BULLETIN.formatted(""));

        assertThat(bulletin.fault()).isEmpty();
        assertThat(bulletin.kind()).isEqualTo(PublicationKind.BULLETIN);
        assertThat(bulletin.version()).contains("V7_0");
        assertThat(bulletin.number()).contains("2026/14");
        assertThat(bulletin.date()).contains("2026-04-03");
        assertThat(bulletin.total()).contains("3");
        assertThat(bulletin.announced()).contains(3L);
    }

    @Test
    void keepsTheOrderOfCategoriesAndDropsTheSchemasBlank() {
        assertThat(read(BULLETIN.formatted("")).counts())
                .containsExactly(entry("Registration", 2L), entry("Correction refusal", 1L));
    }

    @Test
    void readsOfficeCopiesByTheirOwnNames() {
        PublicationXml copies = read(COPIES.formatted("<dgn:HagueOfficeCopyBag><dgn:HagueRegistrationBag>"
                + REGISTRATION.formatted("a.jpg")
                + "</dgn:HagueRegistrationBag></dgn:HagueOfficeCopyBag>"));

        assertThat(copies.kind()).isEqualTo(PublicationKind.OFFICE_COPY);
        assertThat(copies.number()).contains("2026/15");
        assertThat(copies.date()).contains("2026-04-10");
        assertThat(copies.total()).contains("two");
        assertThat(copies.announced()).isEmpty();
        assertThat(copies.counts()).containsExactly(entry("Office copy", 2L));
        assertThat(copies.registrations()).isEqualTo(1);
        assertThat(files).containsExactly("a.jpg");
    }

    @Test
    void receiptsAreNoCopies() {
        PublicationXml receipts = read(COPIES.formatted("<dgn:HagueAcknowledgementReceiptBag>"
                + "<dgn:HagueAcknowledgementReceipt/><dgn:HagueAcknowledgementReceipt/>"
                + "</dgn:HagueAcknowledgementReceiptBag>"));

        assertThat(receipts.kind()).isEqualTo(PublicationKind.OTHER);
        assertThat(receipts.transactions()).isEqualTo(2);
    }

    @Test
    void aWeekWithoutCopiesIsStillOneOfCopies() {
        assertThat(read(COPIES.formatted("")).kind()).isEqualTo(PublicationKind.OFFICE_COPY);
    }

    @Test
    void countsTransactionsOfEachCategory() {
        PublicationXml bulletin = read(BULLETIN.formatted("<dgn:HagueRegistrationBag>"
                + REGISTRATION.formatted("1.jpg").repeat(2)
                + "</dgn:HagueRegistrationBag><dgn:HagueRenewalBag><dgn:HagueRenewal/></dgn:HagueRenewalBag>"));

        assertThat(bulletin.transactions()).isEqualTo(3);
        assertThat(bulletin.registrations()).isEqualTo(2);
        assertThat(bulletin.referencedFiles()).isEqualTo(2);
    }

    @Test
    void namesEachFileWhereverOneMayBeNamed() {
        read(BULLETIN.formatted("<dgn:HagueRefusalBag><dgn:HagueRefusal>"
                + inElement("dgn:View", "a/view.jpg")
                + inElement("com:DocumentIncluded", "a/<!-- no -->decision.pdf")
                + inElement("dgn:DesignRepresentationSheet", "<![CDATA[sheet.tif]]>")
                + inElement("com:Image", " logo.png ")
                + inElement("com:PriorityDocument", "priority.pdf")
                + inElement("com:PriorityDocument", " ")
                + inElement("com:CommentText", "not-a-file.txt")
                + "<dgn:View><com:Caption><com:FileName>deeper.jpg</com:FileName></com:Caption></dgn:View>"
                + "<com:FileName>outside.jpg</com:FileName>"
                + "</dgn:HagueRefusal></dgn:HagueRefusalBag>"));

        assertThat(files).containsExactly("a/view.jpg", "a/decision.pdf", "sheet.tif", "logo.png", "priority.pdf");
    }

    @Test
    void asksOnlyForThePicturesThatACorrectionPutsRight() {
        PublicationXml bulletin = read(BULLETIN.formatted("<dgn:HagueCorrectionBag><dgn:HagueCorrection>"
                + "<dgn:HagueIncorrectContent>" + REGISTRATION.formatted("old.jpg") + "</dgn:HagueIncorrectContent>"
                + "<dgn:HagueCorrectContent>" + REGISTRATION.formatted("new.jpg") + "</dgn:HagueCorrectContent>"
                + "</dgn:HagueCorrection></dgn:HagueCorrectionBag>"));

        assertThat(files).containsExactly("new.jpg");
        assertThat(bulletin.transactions()).isEqualTo(1);
        assertThat(bulletin.registrations()).isZero();
    }

    @Test
    void anotherRootIsNoPublication() {
        PublicationXml other = PublicationReader.read(
                new ByteArrayInputStream(("<x xmlns:com='" + St96.COM + "' xmlns:dgn='" + St96.DGN + "'>"
                                + BULLETIN.formatted(REGISTRATION) + "</x>")
                        .getBytes(UTF_8)),
                files::add);

        assertThat(other.kind()).isEqualTo(PublicationKind.OTHER);
        assertThat(other.number()).isEmpty();
        assertThat(files).isEmpty();
    }

    @Test
    void tellsWhatItReadBeforeAFault() {
        PublicationXml bulletin = read(BULLETIN.formatted(
                "<dgn:HagueRegistrationBag>" + REGISTRATION.formatted("1.jpg") + "<dgn:HagueRegistration></x>"));

        assertThat(bulletin.number()).contains("2026/14");
        assertThat(bulletin.registrations()).isEqualTo(2);
        assertThat(bulletin.fault().orElseThrow().kind()).isEqualTo(XmlFault.Kind.NOT_WELL_FORMED);
    }

    @Test
    void anEnormousHeaderOrPathIsRefused() {
        assertThat(read(BULLETIN.replace("none", "9".repeat(1 << 17))).fault())
                .map(XmlFault::kind)
                .contains(XmlFault.Kind.TOO_COMPLEX);
        assertThat(read(BULLETIN.formatted(inElement("dgn:HagueMergerBag", inElement("dgn:View", "a".repeat(1 << 17)))))
                        .fault())
                .map(XmlFault::kind)
                .contains(XmlFault.Kind.TOO_COMPLEX);
    }

    private static String inElement(String name, String file) {
        return "<" + name + "><com:FileName>" + file + "</com:FileName></" + name + ">";
    }

    private PublicationXml read(String content) {
        String xml = "<dgn:HagueIBToOfficeTransaction xmlns:com=\"%s\" xmlns:dgn=\"%s\" com:st96Version=\"V7_0\">"
                        .formatted(St96.COM, St96.DGN)
                + content + "</dgn:HagueIBToOfficeTransaction>";
        return PublicationReader.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), files::add);
    }
}
