package org.haguecourier.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.haguecourier.sandbox.samples.SamplePackages;

/** Ordinary ZIPs, as everybody's library writes them: deflated, with data descriptors. */
final class Zips {
    /** As short as one can be. */
    static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private Zips() {}

    /** @param namesAndTexts in turn */
    static byte[] of(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] withXml(byte[] xml) {
        return new RawZip()
                .stored("decision.xml", xml)
                .stored("docs/decision.pdf", PDF)
                .bytes();
    }

    static byte[] withXml(String xml) {
        return withXml(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Zeros, which pack to a thousandth. */
    static void bomb(OutputStream out, long size) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("decision.xml"));
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
        }
    }

    static byte[] refusal() {
        return SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip();
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
