package org.haguecourier.packages.fuzz;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.TransactionType;

/** Words that mean something to a rule, and words that mean something to a parser. */
final class Vocabulary {
    static final List<String> TEXTS = Stream.of(
                    Stream.of(TransactionType.values())
                            .flatMap(type -> Stream.concat(
                                    Stream.of(type.genericCategory(), type.headerCategory()),
                                    type.documentKinds().stream())),
                    Stream.of(
                            "", " ", "0", "1", "+1", "01", "2", "-1", "1e9", "99999999999999999999", "true", "GOSSIP"),
                    Stream.of(
                            "V7_0",
                            "V6_0",
                            "V4_0",
                            "docs/decision.pdf",
                            "images/1.1.jpg",
                            "../x",
                            "PDF",
                            "JPEG",
                            "TIFF"),
                    Stream.of(
                            "\0",
                            "\u0007",
                            "\u0085",
                            "\u202E",
                            "\uFEFF",
                            "\uFFFE",
                            "\uD83D\uDE00",
                            "\uD83D",
                            "é",
                            "決定"),
                    Stream.of("&", "&amp;", "&#0;", "&#x10FFFF;", "&#xD800;", "&x;", "]]>", "%p;", "{{x}}", "${x}"),
                    Stream.of("l".repeat(300), "l".repeat(70_000), " ".repeat(5_000), "\n".repeat(2_000)))
            .flatMap(words -> words)
            .toList();

    static final List<String> MARKUP = List.of(
            "<!-- -->",
            "<!-- -- -->",
            "<![CDATA[x]]>",
            "<![CDATA[<dgn:HagueRefusalRequest>]]>",
            "<![CDATA[",
            "<?x y?>",
            "<?xml version='1.0'?>",
            "<!DOCTYPE x>",
            "<!DOCTYPE x [<!ENTITY e 'ha'>]>",
            "<!DOCTYPE x [",
            "<x>",
            "</x>",
            "<x/>",
            "<x:y/>",
            "<x xmlns='urn:x'/>",
            "<x a='1' a='2'/>",
            "<x a=1/>",
            "<",
            ">",
            "&e;",
            "<x>".repeat(250));

    static final List<String> TAGS = Stream.concat(
                    Stream.of(TransactionType.values()).map(type -> "dgn:" + type.mainTag()),
                    Stream.of(
                            "com:DocumentIncluded",
                            "com:FileName",
                            "com:ThumbnailFileName",
                            "com:DocumentLocationURI",
                            "com:RequestDateTime",
                            "com:InternationalRegistrationNumber",
                            "com:OfficeReferenceIdentifier",
                            "dgn:View",
                            "dgn:HagueDesign",
                            "dgn:HagueOfficeToIBBag",
                            "dgn:HagueOfficeToIBTransaction",
                            "dgn:HagueOfficeTransactionHeader",
                            "dgn:HagueGenericOfficeCommunicationCategory",
                            "com:X",
                            "x:y",
                            "x",
                            "é",
                            "1",
                            "n".repeat(2_000)))
            .toList();

    static final List<String> ENCODINGS = List.of(
            "UTF-8", "utf-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "windows-1252", "IBM037", "x", "");

    static final List<String> NAMES = List.of(
            "../x.pdf",
            "/x.pdf",
            "C:/x.pdf",
            "docs\\decision.pdf",
            "docs/Decision.PDF",
            "docs/\u202Ex.pdf",
            "a\0b.pdf",
            "a\nb.pdf",
            "\u001B[31m",
            "",
            " ",
            "/",
            ".xml",
            "b.XML",
            "docs/c.xml",
            "d.xml/",
            "docs/",
            "é.pdf",
            "\uD83D\uDE00.jpg",
            "x.jpeg",
            "x.zip",
            "n".repeat(300),
            "n/".repeat(3_000));

    static final List<String> CONTENTS = List.of(
            "",
            "x",
            "%PDF-",
            "%PDF-1.4\n%%EOF",
            "junk %PDF-1.4 %%EOF",
            "\u00FF\u00D8\u00FF",
            "\u00FF\u00D8\u00FF\u00C0\0\u0011\u0008\u0010\0\u0010\0\u0003",
            "\u00FF\u00D8\u00FF\u00C0\0\u0014\u0008\u0010\0\u0010\0\4\1\21\0\2\21\1\3\21\1\4\21\1\u00FF\u00DA\0\2x\u00FF\u00D9",
            "\u0089PNG\r\n\u001A\n",
            "GIF89a",
            "II*\0",
            "PK\3\4",
            "<svg/>",
            "<html>",
            "\u00FE\u00FF\0<");

    private Vocabulary() {}
}
