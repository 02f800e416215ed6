package org.haguecourier.publications.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.haguecourier.packages.PromisedSizes;
import org.haguecourier.publications.contents.Problem.Kind;
import org.haguecourier.st96.PublicationKind;
import org.haguecourier.st96.PublicationXml;
import org.haguecourier.st96.XmlFault;

/** Puts what was found into sentences. */
final class Judgement {
    private static final String REGISTRATION = "Registration";

    private final List<Problem> problems = new ArrayList<>();

    private Judgement() {}

    static List<Problem> of(Xmls xmls, References references, Names unsafe, long unreadable) {
        Judgement judgement = new Judgement();
        judgement.xmls(xmls);
        judgement.references(references);
        if (unreadable > 0) {
            judgement.add(
                    Kind.ENTRIES_UNREADABLE,
                    "Entries that are encrypted or packed in an unusual way, and could not be checked: %d.",
                    unreadable);
        }
        if (unsafe.count() > 0) {
            judgement.add(
                    Kind.NAMES_UNSAFE,
                    "Entries that must not be unpacked, since their names lead elsewhere or collide or they are links: %d.",
                    unsafe.count());
        }
        return judgement.problems;
    }

    static Problem bomb(long archive, PromisedSizes sizes) {
        return problem(
                Kind.BOMB,
                "The ZIP of %d bytes tells of %d packed bytes that would become %d; it was not read further.",
                archive,
                sizes.packed(),
                sizes.unpacked());
    }

    static Problem tooManyEntries(long entries) {
        return problem(
                Kind.TOO_MANY_ENTRIES,
                "The ZIP has %d entries, more than the %d that are looked at; it was not read further.",
                entries,
                Reading.MOST_ENTRIES);
    }

    private void xmls(Xmls xmls) {
        if (xmls.count() == 0) {
            add(Kind.NO_XML, "The ZIP holds no XML, so nothing says what is published.");
            return;
        }
        if (xmls.count() > 1) {
            add(
                    Kind.SEVERAL_XMLS,
                    "The ZIP holds %d XMLs where a publication has one; the first that is a publication is reported.",
                    xmls.count());
        }
        xmls.fault().ifPresent(this::fault);
        if (xmls.reported().kind() == PublicationKind.OTHER) {
            add(Kind.NOT_A_PUBLICATION, "No XML in the ZIP is that of a bulletin or of office copies.");
        } else {
            header(xmls.reported());
        }
    }

    /** The parser's own words would quote the XML. */
    private void fault(XmlFault fault) {
        String what =
                switch (fault.kind()) {
                    case NOT_WELL_FORMED -> "it is not well-formed";
                    case DOCTYPE ->
                        "it has a document type declaration, which ST.96 does not have and which is dangerous";
                    case TOO_COMPLEX -> "something in it is nested deeper, longer or more manifold than in ST.96";
                };
        add(
                Kind.XML_UNREADABLE,
                "An XML in the ZIP could be read up to line %d, column %d only: %s.",
                fault.line(),
                fault.column(),
                what);
    }

    private void header(PublicationXml xml) {
        Optional<Long> total = xml.announced();
        if (total.isEmpty()) {
            add(Kind.COUNTS_DISAGREE, "The header of the XML does not say how many transactions there are.");
            return;
        }
        long sum = xml.counts().values().stream().mapToLong(Long::longValue).sum();
        if (sum != total.get()) {
            add(
                    Kind.COUNTS_DISAGREE,
                    "The header of the XML announces %d transactions, but its categories add up to %d.",
                    total.get(),
                    sum);
        }
        if (xml.fault().isEmpty()) {
            differ("transactions", total.get(), xml.transactions());
            differ("registrations", xml.counts().getOrDefault(REGISTRATION, xml.registrations()), xml.registrations());
        }
    }

    private void differ(String what, long announced, long found) {
        if (announced != found) {
            add(
                    Kind.COUNTS_DISAGREE,
                    "The header of the XML announces %d %s, but %d are there.",
                    announced,
                    what,
                    found);
        }
    }

    private void references(References references) {
        long missing = references.missing().count();
        if (missing > 0) {
            add(Kind.FILES_MISSING, "Of %d files that the XML names, the ZIP lacks %d.", references.count(), missing);
        }
        if (references.misspelt() > 0) {
            add(
                    Kind.FILES_MISSING,
                    "Of those that it lacks, %d are there in another spelling (capitals, separators).",
                    references.misspelt());
        }
    }

    private void add(Kind kind, String sentence, Object... figures) {
        problems.add(problem(kind, sentence, figures));
    }

    private static Problem problem(Kind kind, String sentence, Object... figures) {
        return new Problem(kind, sentence.formatted(figures));
    }
}
