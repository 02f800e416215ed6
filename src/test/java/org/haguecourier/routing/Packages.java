package org.haguecourier.routing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.samples.SamplePackages;

/** Packages fit to be sent, no two alike. */
public final class Packages {
    private static final AtomicLong NUMBER = new AtomicLong(1);

    private Packages() {}

    public static byte[] one() {
        return of(TransactionType.REFUSAL);
    }

    public static byte[] of(TransactionType type) {
        return SamplePackages.one(type, "V7_0", NUMBER.getAndIncrement()).zip();
    }

    /** Whose OfficeReferenceIdentifier steers what the sandbox makes of it. */
    public static byte[] withOfficeReference(String reference) {
        return rewritten((name, content) -> name.endsWith(".xml")
                ? new String(content, StandardCharsets.UTF_8)
                        .replaceAll(
                                "(<com:OfficeReferenceIdentifier>)[^<]*",
                                "$1" + reference + "-" + NUMBER.getAndIncrement())
                        .getBytes(StandardCharsets.UTF_8)
                : content);
    }

    /** With a PDF that no compression makes smaller. */
    public static byte[] ofSize(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return rewritten((name, content) -> {
            if (!name.endsWith(".pdf")) {
                return content;
            }
            System.arraycopy(content, 0, noise, 0, content.length);
            return noise;
        });
    }

    /** That the check before sending refuses: the document that the XML names is missing. */
    public static byte[] withoutItsDocument() {
        return rewritten((name, content) -> name.endsWith(".pdf") ? null : content);
    }

    private interface Change {
        byte[] of(String name, byte[] content);
    }

    private static byte[] rewritten(Change change) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(one()));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = change.of(entry.getName(), in.readAllBytes());
                if (content != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                    out.closeEntry();
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
