package org.haguecourier.packages.hostile;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.TransactionType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.haguecourier.packages.hostile.HostileCase.whole;

/** Names that lead astray, and such as only look as if they did. */
final class EntryNames {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(UTF_8);

    private EntryNames() {}

    static List<HostileCase> all() {
        return Stream.of(unsafe(), ambiguous(), harmless())
                .flatMap(cases -> cases)
                .toList();
    }

    private static Stream<HostileCase> unsafe() {
        return Stream.of(
                unsafe("an absolute path", "/etc/passwd"),
                unsafe("a path that climbs out", "../outside.pdf"),
                unsafe("a path that climbs out from a folder", "docs/../../outside.pdf"),
                unsafe("two dots alone", ".."),
                unsafe("a backslash", "docs\\x.pdf"),
                unsafe("a path that climbs out with backslashes", "..\\..\\x.pdf"),
                unsafe("a drive letter", "C:/x.pdf"),
                unsafe("a drive letter without a slash", "c:x.pdf"),
                unsafe("a name with NUL", "decision.pdf\0.exe"),
                unsafe("a name with a line break", "docs/a\nb.pdf"),
                unsafe("a name with an escape sequence", "docs/\u001B[2J.pdf"),
                unsafe("a name that turns the direction of writing", "docs/\u202Efdp.exe"),
                unsafe("an empty name", ""),
                unsafe("a name of spaces", "   "),
                unsafe("a name of 10,000 characters", "n".repeat(10_000)),
                unsafe("a name of 65,535 characters", "n".repeat(65_535)));
    }

    private static Stream<HostileCase> ambiguous() {
        return Stream.of(
                whole(
                        "two entries of one name",
                        () -> draft().raw()
                                .stored(draft().attachmentName(), PDF)
                                .bytes(),
                        "entry-name-duplicate"),
                whole(
                        "two entries of one name but for the letters' size",
                        () -> draft().file("Docs/Decision.PDF", PDF).zip(),
                        "entry-name-case",
                        "entry-not-referenced"),
                whole(
                        "a name beyond ASCII that is not marked as UTF-8",
                        () -> named("docs/é.pdf")
                                .claiming("docs/é.pdf", claims -> claims.flags(0))
                                .zip(),
                        "entry-name-encoding"),
                whole(
                        "the XML in a folder",
                        () -> draft().renamed(draft().xmlName(), "x/a.xml").zip(),
                        "xml-not-at-root"),
                whole("an XML's name that is its ending alone", () -> draft().renamed(draft().xmlName(), ".xml")
                        .zip()));
    }

    private static Stream<HostileCase> harmless() {
        return Stream.of(
                        "docs/two words.pdf",
                        "docs/'single' and \"double\" quotes.pdf",
                        "docs/${env:HOME}${hws.auth.key}.pdf",
                        "docs/{{hws.auth.key}}.pdf",
                        "docs/$(reboot) `reboot`; reboot #.pdf",
                        "docs/%2e%2e%2fx.pdf",
                        "docs/..pdf",
                        "docs/-rf *.pdf",
                        "docs/a&b<c>.pdf",
                        "docs/\uD83D\uDE00.pdf",
                        "docs/決定.pdf",
                        "docs/ملف.pdf")
                .map(name -> whole(
                        "the document is called " + name, () -> named(name).zip()));
    }

    private static HostileCase unsafe(String what, String name) {
        return whole(what, () -> draft().raw().stored(name, PDF).bytes(), "entry-name-unsafe", "entry-not-referenced");
    }

    private static Draft draft() {
        return Draft.of(TransactionType.REFUSAL);
    }

    private static Draft named(String name) {
        String inXml = name.replace("&", "&amp;").replace("<", "&lt;");
        Draft draft = draft();
        String xml = draft.xml().replace(draft.attachmentName(), inXml);
        return draft.renamed(draft.attachmentName(), name).file(draft.xmlName(), xml.getBytes(UTF_8));
    }
}
