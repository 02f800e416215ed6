package org.haguecourier.packages.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.haguecourier.packages.RawZip;

/** Payloads on the disk, and their parts in memory. */
final class Splitting {
    static final String XML = "edi/batch.xml";

    private Splitting() {}

    /** With the documents 1.pdf to 9.pdf. */
    static Path payload(Path folder, byte[] xml) throws IOException {
        var zip = new RawZip().stored(XML, xml);
        for (int i = 1; i <= 9; i++) {
            zip.stored("docs/" + i + ".pdf", pdf(i));
        }
        return Files.write(folder.resolve("batch.zip"), zip.bytes());
    }

    static byte[] pdf(int number) {
        return ("%PDF-1.4 " + number + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> parts(Path payload) throws IOException, NotSplittableException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        new Splitter().plan(payload).forEachPart(part -> parts.put(part.name(), written(part)));
        return parts;
    }

    static byte[] written(Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        part.write(bytes);
        return bytes.toByteArray();
    }
}
