package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;

import org.haguecourier.packages.zip.ZipArchive;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.EnvelopeReader;

/** Finds out how a payload of many transactions becomes packages of one. */
public final class Splitter {
    /**
     * Reads the whole payload, and writes nothing.
     *
     * @throws NotSplittableException if the payload is not one, or if a transaction might be missing from it
     * @throws IOException if it cannot be read, or only in a way that might change it
     */
    public SplitPlan plan(Path zip) throws IOException, NotSplittableException {
        return plan(zip, zip.getFileName().toString());
    }

    /** @param name of the payload, after which its parts are called, if its file is called otherwise */
    public SplitPlan plan(Path zip, String name) throws IOException, NotSplittableException {
        try (ZipArchive archive = PayloadReader.open(zip)) {
            Payload payload = PayloadReader.read(archive);
            Envelope envelope = envelope(archive, payload);
            SplittableEnvelope.check(envelope);
            try (PayloadXml xml = PayloadXml.open(archive.content(payload.xml()))) {
                return new SplitPlan(zip, name, payload, new Survey(payload, envelope).of(xml));
            }
        } catch (UnfitXmlException | UnsupportedEncodingException unfit) {
            throw new NotSplittableException(unfit.getMessage());
        }
    }

    private static Envelope envelope(ZipArchive archive, Payload payload) throws IOException {
        try (InputStream content = archive.content(payload.xml())) {
            return EnvelopeReader.read(content);
        }
    }
}
