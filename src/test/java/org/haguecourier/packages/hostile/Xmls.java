package org.haguecourier.packages.hostile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.TransactionType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.haguecourier.packages.hostile.HostileCase.whole;

/** XMLs in odd encodings, XMLs that grow, and XMLs that are not what HWS takes. */
final class Xmls {
    private static final String MARK = "\uFEFF";
    private static final String ROOT = "<dgn:HagueOfficeToIBTransaction";
    private static final String END_OF_TRANSACTION = "</dgn:HagueRefusalRequest>";

    private Xmls() {}

    static List<HostileCase> all() {
        return Stream.of(encodings(), growing(), documentTypes(), contents())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<HostileCase> encodings() {
        String asUtf16 = XML.replace("UTF-8", "UTF-16");
        String accented = XML.replace("Lack", "Défaut");
        String broken = "xml-not-well-formed";
        return Stream.of(
                whole("UTF-8 with a byte order mark", encoded(MARK + XML, UTF_8)),
                whole("UTF-16, little end first, with a mark", encoded(MARK + asUtf16, UTF_16LE)),
                whole("UTF-16, big end first, with a mark", encoded(MARK + asUtf16, UTF_16BE)),
                whole("UTF-16 without a mark", encoded(asUtf16, UTF_16LE)),
                whole("Latin 1, declared", encoded(accented.replace("UTF-8", "ISO-8859-1"), ISO_8859_1)),
                whole("no declaration", encoded(XML.substring(XML.indexOf("?>") + 2), UTF_8)),
                whole("Latin 1, declared as UTF-8", encoded(accented, ISO_8859_1), broken),
                whole("Latin 1, declared as ASCII", encoded(accented.replace("UTF-8", "US-ASCII"), ISO_8859_1), broken),
                whole("UTF-8, declared as UTF-16", encoded(asUtf16, UTF_8), broken),
                whole("UTF-16 with a mark, declared as UTF-8", encoded(MARK + XML, UTF_16LE), broken),
                whole("an unknown encoding", encoded(XML.replace("UTF-8", "KLINGON"), UTF_8), broken),
                whole("an overlong form of UTF-8", encoded(accented.replace("é", "À\u00AF"), ISO_8859_1), broken),
                whole("half a character of UTF-8 at the end", encoded(XML + "Ã", ISO_8859_1), broken),
                whole("a second mark behind the first", encoded(MARK + MARK + XML, UTF_8), broken),
                whole("an empty XML", encoded("", UTF_8), broken),
                whole("NUL in the XML", encoded(XML.replace("DM/", "DM\0/"), UTF_8), broken),
                whole("NUL as a character reference", encoded(XML.replace("DM/", "DM&#0;/"), UTF_8), broken),
                whole("XML 1.1", encoded(XML.replace("version=\"1.0\"", "version=\"1.1\""), US_ASCII)));
    }

    private static Stream<HostileCase> growing() {
        String tooMuch = "xml-too-complex";
        return Stream.of(
                whole("100,000 levels", inTransaction("<a>".repeat(100_000) + "</a>".repeat(100_000)), tooMuch),
                whole("an attribute of 10 MiB", inTransaction("<a b='" + "c".repeat(10 << 20) + "'/>"), tooMuch),
                whole("an attribute of 100,000", inTransaction("<a b='" + "c".repeat(100_000) + "'/>"), tooMuch),
                whole("20,000 attributes", inTransaction(counted("<a ", 20_000, "a%d='' ", "/>")), tooMuch),
                whole("50,000 names", inTransaction(counted("", 50_000, "<a%d/>", "")), tooMuch),
                whole("25,000 namespaces", inTransaction(counted("", 25_000, "<a xmlns='u:%d'/>", "")), tooMuch),
                whole("a name of 100,000", inTransaction("<" + "a".repeat(100_000) + "/>"), tooMuch),
                whole("a namespace of 100,000", inTransaction("<a xmlns='u:" + "u".repeat(100_000) + "'/>"), tooMuch),
                whole("a comment of 10 MiB", inTransaction("<!--" + "c".repeat(10 << 20) + "-->"), tooMuch),
                whole("a registration number of 10 MiB", xml(XML.replace("DM/", "D".repeat(10 << 20))), tooMuch),
                whole("a file's name of 10 MiB", xml(XML.replace("docs/", "d".repeat(10 << 20))), tooMuch),
                whole("10 MiB of text that nobody keeps", inTransaction("<a>" + "t".repeat(10 << 20) + "</a>")),
                whole("a million entities", inTransaction("<a>" + "&amp;".repeat(1_000_000) + "</a>")));
    }

    private static Stream<HostileCase> documentTypes() {
        String laughs = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY l%d '&l%d;&l%d;&l%d;'>".formatted(i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY l0 'ha'>", "]>"));
        String quadratic = "<!DOCTYPE a [<!ENTITY a '" + "a".repeat(50_000) + "'>]>";
        return Stream.of(
                typed("an empty document type", "<!DOCTYPE a>", ""),
                typed("a billion laughs", laughs, "&l29;"),
                typed("a quadratic blow-up", quadratic, "&a;".repeat(50_000)),
                typed("an entity within itself", "<!DOCTYPE a [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>", "&a;"),
                typed("a file as an entity", "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", "&a;"),
                whole(
                        "a document type that never ends",
                        xml(XML.replace(ROOT, "<!DOCTYPE a [<!ENTITY a '" + ROOT)),
                        "xml-not-well-formed"));
    }

    private static Stream<HostileCase> contents() {
        return Stream.of(
                whole("an entity that is not declared", xml(XML.replace("DM/", "&a;")), "xml-not-well-formed"),
                whole("another root", xml("<html/>"), "not-st96"),
                whole("the root in another namespace", xml(XML.replace("ST96/Design", "ST66/Design")), "not-st96"),
                whole("another version", xml(XML.replace("V7_0", "V6_0")), "version-not-accepted"),
                whole("no version", xml(XML.replace("com:st96Version", "com:version")), "version-not-accepted"),
                whole("two transactions", xml(XML.replaceFirst("(?s)<dgn:HagueRef.*Request>", "$0$0")), MORE),
                whole("no transaction", xml(XML.replaceFirst("(?s)<dgn:HagueRef.*Request>", "")), "no-transaction"),
                whole(
                        "a decision without its document",
                        xml(XML.replaceFirst("(?s)<com:DocumentIncludedBag>.*</com:DocumentIncludedBag>", "")),
                        "document-missing",
                        "entry-not-referenced"),
                whole(
                        "a document whose file is missing",
                        xml(XML.replace("docs/", "doc/")),
                        "referenced-file-missing",
                        "entry-not-referenced"),
                whole(
                        "a document without its category",
                        xml(XML.replaceFirst("<com:DocumentKind.*", "")),
                        "document-category-missing"),
                whole("an escape sequence in a value", xml(XML.replace("DM/", "\u009B2J"))));
    }

    private static final String MORE = "more-than-one-transaction";
    private static final String XML = Draft.of(TransactionType.REFUSAL).xml();

    private static HostileCase typed(String name, String documentType, String text) {
        return whole(name, xml(XML.replace(ROOT, documentType + ROOT).replace("DM/", text + "DM/")), "xml-dtd-refused");
    }

    private static String counted(String start, int count, String piece, String end) {
        return IntStream.range(0, count).mapToObj(piece::formatted).collect(Collectors.joining("", start, end));
    }

    private static Supplier<byte[]> inTransaction(String more) {
        return xml(XML.replace(END_OF_TRANSACTION, more + END_OF_TRANSACTION));
    }

    private static Supplier<byte[]> xml(String xml) {
        return encoded(xml, UTF_8);
    }

    private static Supplier<byte[]> encoded(String xml, Charset charset) {
        Draft draft = Draft.of(TransactionType.REFUSAL);
        return () -> draft.file(draft.xmlName(), xml.getBytes(charset)).zip();
    }
}
