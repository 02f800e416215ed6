package org.haguecourier.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.packages.content.Jpeg;

import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.haguecourier.packages.TransactionType.APPLICATION;
import static org.haguecourier.packages.TransactionType.GRANT_PROTECTION;
import static org.haguecourier.packages.TransactionType.REFUSAL;
import static org.haguecourier.packages.TransactionType.REFUSAL_CORRECTION;
import static org.haguecourier.packages.TransactionType.SECOND_PART_FEE_PAID;

/** For each rule a package that breaks it. */
final class Breaches {
    private static final Map<String, Supplier<byte[]>> BREACHES = new TreeMap<>();

    static {
        BREACHES.put("zip-unreadable", () -> "no ZIP".getBytes(UTF_8));
        BREACHES.put("zip-bomb", Breaches::bomb);
        BREACHES.put("zip-too-many-entries", () -> manyFiles(11_001));
        BREACHES.put(
                "package-too-large",
                () -> refusal().file("x.pdf", new byte[2_000_001]).zip());
        BREACHES.put("zip-damaged", () -> spoilt(claims -> claims.crc(1)));
        BREACHES.put("zip-encrypted", () -> spoilt(claims -> claims.flags(1)));
        BREACHES.put("zip-compression-unknown", () -> spoilt(claims -> claims.method(14)));
        BREACHES.put("entry-not-a-file", () -> spoilt(claims -> claims.unixMode(0120777)));
        BREACHES.put(
                "entry-name-unsafe", () -> refusal().file("../x.pdf", Zips.PDF).zip());
        BREACHES.put("entry-name-duplicate", () -> new RawZip()
                .stored("a.pdf", Zips.PDF)
                .stored("a.pdf", Zips.PDF)
                .bytes());
        BREACHES.put(
                "entry-name-case",
                () -> refusal().file("a.pdf", Zips.PDF).file("A.pdf", Zips.PDF).zip());
        BREACHES.put("entry-name-encoding", () -> refusal()
                .file("ü.pdf", Zips.PDF)
                .claiming("ü.pdf", claims -> claims.flags(0))
                .zip());
        BREACHES.put("no-xml", () -> new RawZip().stored("a.pdf", Zips.PDF).bytes());
        BREACHES.put(
                "more-than-one-xml", () -> refusal().file("b.XML", Zips.PDF).zip());
        BREACHES.put(
                "xml-not-at-root",
                () -> refusal().renamed(refusal().xmlName(), "docs/a.xml").zip());
        BREACHES.put("xml-not-well-formed", () -> with("</com:FileName>", "</com:Filename>"));
        BREACHES.put("xml-dtd-refused", () -> with("<dgn:", "<!DOCTYPE x><dgn:"));
        BREACHES.put("xml-too-complex", () -> with("<com:DocumentIncludedBag>", "<x>".repeat(300)));
        BREACHES.put("not-st96", () -> Zips.withXml("<a/>"));
        BREACHES.put("version-not-accepted", () -> with("st96Version=\"V7_0\"", "st96Version=\"V6_0\""));
        BREACHES.put("schema-location-differs", () -> with("_V7_0.xsd", "_V4_0.xsd"));
        BREACHES.put("schema-location-missing", () -> with("xsi:schemaLocation=\"[^\"]*\"", ""));
        BREACHES.put(
                "envelope-structure", () -> with("<dgn:HagueOfficeToIBBag>", "<dgn:Other/><dgn:HagueOfficeToIBBag>"));
        BREACHES.put("sent-by-edi", () -> refusal().zip());
        BREACHES.put("schema-violation", () -> refusal().zip());
        BREACHES.put("schema-not-checked", () -> refusal().zip());
        BREACHES.put("header-date", () -> with("<com:RequestDate(Time)?>[^<]*</com:RequestDate(Time)?>", ""));
        BREACHES.put("header-total", () -> with("(TransactionTotalQuantity)>1<", "$1>2<"));
        BREACHES.put("header-count", () -> with("(HagueOfficeTransactionCategory)>Refusal<", "$1>Grant protection<"));
        BREACHES.put("no-transaction", () -> with("<dgn:HagueRefusalRequest>.*</dgn:HagueRefusalRequest>", ""));
        BREACHES.put(
                "more-than-one-transaction",
                () -> with("(<dgn:HagueRefusalRequest>.*</dgn:HagueRefusalRequest>)", "$1$1"));
        BREACHES.put("transaction-unknown", () -> refusal()
                .with("<dgn:HagueRefusalRequest>", "<dgn:Refusal>")
                .with("</dgn:HagueRefusalRequest>", "</dgn:Refusal>")
                .zip());
        BREACHES.put("registration-number-missing", () -> with("<com:InternationalReg[^\\n]*\\n", ""));
        BREACHES.put("generic-reference", () -> Draft.generic(REFUSAL_CORRECTION)
                .with("<com:InternationalReg", "<com:OfficeReferenceIdentifier>1</com:OfficeReferenceIdentifier>$0")
                .zip());
        BREACHES.put("refusal-grounds-missing", () -> with("<dgn:DecisionGroundsBag>.*</dgn:DecisionGroundsBag>", ""));
        BREACHES.put("prior-refusal-differs", () -> Draft.of(GRANT_PROTECTION)
                .with("HagueGrantProtectionRequest>", "HagueGrantProtectionRequest dgn:priorRefusalIndicator=\"true\">")
                .zip());
        BREACHES.put("too-many-designs", () -> application("<dgn:HagueDesign>.*</dgn:HagueDesign>", 101));
        BREACHES.put("design-total-differs", () -> application("<dgn:HagueDesign>.*</dgn:HagueDesign>", 2));
        BREACHES.put("view-total-differs", () -> application("<dgn:View>.*</dgn:View>", 2));
        BREACHES.put("too-many-documents", () -> with("<com:DocumentIncluded>.*</com:DocumentIncluded>", "$0$0"));
        BREACHES.put("document-missing", () -> with("<com:DocumentIncludedBag>.*</com:DocumentIncludedBag>", ""));
        BREACHES.put("document-not-allowed", () -> Draft.of(SECOND_PART_FEE_PAID)
                .with("</dgn:HagueSecondPartFeePaid>", "<com:DocumentIncluded/>$0")
                .zip());
        BREACHES.put("document-category-missing", () -> with("<com:DocumentKindCategory>[^\\n]*", ""));
        BREACHES.put("document-category-unfitting", () -> with("REFUSAL_DECISION", "INVALIDATION"));
        BREACHES.put("document-category-unknown", () -> with("REFUSAL_DECISION", "GOSSIP"));
        BREACHES.put("document-without-file", () -> with("<com:FileName>[^\\n]*", ""));
        BREACHES.put("referenced-file-missing", () -> with("<com:FileName>", "<com:FileName>not/"));
        BREACHES.put("other-file-missing", () -> Draft.of(APPLICATION)
                .with("<dgn:ViewIdentifier>", "<com:ThumbnailFileName>small.jpg</com:ThumbnailFileName>$0")
                .zip());
        BREACHES.put(
                "too-many-files",
                () -> with(
                        "<com:DocumentIncluded>", "<com:DocumentIncluded/>".repeat(10_001) + "<com:DocumentIncluded>"));
        BREACHES.put(
                "entry-not-referenced", () -> refusal().file("x.pdf", Zips.PDF).zip());
        BREACHES.put(
                "document-format",
                () -> refusal().attachment("some words".getBytes(UTF_8)).zip());
        BREACHES.put("view-format", () -> Draft.of(APPLICATION)
                .file(Draft.of(APPLICATION).nameEndingIn(".jpg"), Zips.PDF)
                .zip());
        BREACHES.put(
                "content-not-as-named", () -> refusal().attachment(picture()).zip());
        BREACHES.put(
                "content-not-as-said", () -> refusal().attachment(picture()).zip());
        BREACHES.put("file-damaged", () -> refusal()
                .attachment("%PDF-1.4 and no end".getBytes(UTF_8))
                .zip());
        BREACHES.put(
                "picture-too-large",
                () -> refusal().file("a.jpg", large(picture())).zip());
        BREACHES.put("picture-too-many-pixels", () -> refusal()
                .file("a.jpg", Jpeg.encoded(TYPE_INT_RGB, 40, 1891))
                .zip());
        BREACHES.put("picture-colours", () -> refusal()
                .file(
                        "a.jpg",
                        Jpeg.start().adobe().frame(0xC0, 8, 40, 30, 4).scan().end())
                .zip());
    }

    private Breaches() {}

    static byte[] of(String code) {
        assertThat(BREACHES.keySet()).as("a package for each rule").contains(code);
        return BREACHES.get(code).get();
    }

    static Draft refusal() {
        return Draft.of(REFUSAL);
    }

    private static byte[] with(String pattern, String replacement) {
        return refusal().with(pattern, replacement).zip();
    }

    private static byte[] application(String pattern, int times) {
        return Draft.of(APPLICATION)
                .with(pattern, Stream.generate(() -> "$0").limit(times).collect(Collectors.joining()))
                .zip();
    }

    private static byte[] spoilt(UnaryOperator<RawZip.Claims> lie) {
        Draft draft = refusal();
        return draft.claiming(draft.attachmentName(), lie).zip();
    }

    private static byte[] picture() {
        return Jpeg.encoded(TYPE_INT_RGB, 40, 30);
    }

    private static byte[] large(byte[] picture) {
        return Jpeg.start()
                .raw(new byte[0])
                .raw(Arrays.copyOfRange(picture, 2, picture.length - 2))
                .raw(new byte[2_000_000])
                .end();
    }

    private static byte[] manyFiles(int count) {
        RawZip zip = new RawZip();
        for (int i = 0; i < count; i++) {
            zip.stored(i + ".pdf", new byte[0]);
        }
        return zip.bytes();
    }

    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try {
            Zips.bomb(bytes, 200 << 20);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
