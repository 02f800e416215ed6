package org.haguecourier.packages.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.haguecourier.packages.zip.ZipArchive;

/** How a payload becomes packages of one transaction each, in the order of its XML. */
public final class SplitPlan {
    private final Path zip;
    private final Payload payload;
    private final Survey.Result survey;
    private final PartNames names;

    SplitPlan(Path zip, String name, Payload payload, Survey.Result survey) {
        this.zip = zip;
        this.payload = payload;
        this.survey = survey;
        this.names = PartNames.of(name, survey.parts().size());
    }

    /** At least one. */
    public int count() {
        return survey.parts().size();
    }

    /** Of the files that the parts are to be: {@code NAME-001.zip}. */
    public List<String> names() {
        return IntStream.rangeClosed(1, count()).mapToObj(names::of).toList();
    }

    /** The payload's entries that go into no part, in the ZIP's order; none of those that are folders. */
    public List<String> leftOver() {
        return payload.without(survey.parts().stream().map(PlannedPart::files).toList());
    }

    public interface Visitor {
        /** @param part can be written until this returns, once; it may be left out */
        void visit(Part part) throws IOException;
    }

    /** Reads the XML once, however many parts there are. Fails if the payload has changed since it was planned. */
    public void forEachPart(Visitor visitor) throws IOException {
        try (ZipArchive archive = ZipArchive.open(zip);
                PayloadXml xml = PayloadXml.open(archive.content(payload.xml()))) {
            refuseUnless(xml.head().equals(survey.head()));
            for (PlannedPart planned : survey.parts()) {
                refuseUnless(xml.transactions().advance());
                visitor.visit(part(archive, xml, planned));
            }
            refuseUnless(!xml.transactions().advance());
            refuseUnless(xml.transactions().tail().equals(survey.tail()));
        }
    }

    private Part part(ZipArchive archive, PayloadXml xml, PlannedPart planned) {
        int number = xml.transactions().count();
        return new Part(number, names.of(number), out -> {
            refuseIfPast(xml, number);
            String head = survey.head().forOne(planned.keptCount());
            new PartZip(archive, out).write(payload.xml().name(), xml.oneRecord(head, survey.tail()), planned.files());
        });
    }

    private static void refuseIfPast(PayloadXml xml, int number) {
        if (xml.transactions().count() != number || !xml.transactions().isWhole()) {
            throw new IllegalStateException("part " + number + " has been written, or passed by");
        }
    }

    private static void refuseUnless(boolean unchanged) throws IOException {
        if (!unchanged) {
            throw new IOException("The payload has changed while it was split. Split it again when it is complete.");
        }
    }
}
