package org.haguecourier.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.haguecourier.sandbox.samples.SamplePackages;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A package that is fit to send, to be spoilt in one way or another. */
public final class Draft {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<RawZip.Claims>> lies = new LinkedHashMap<>();

    private Draft() {}

    public static Draft of(TransactionType type) {
        return of(SamplePackages.one(type, "V7_0", 1).zip());
    }

    /** As a generic office communication. */
    public static Draft generic(TransactionType type) {
        return of(SamplePackages.all(1).stream()
                .filter(sample -> sample.type() == type && sample.generic())
                .findFirst()
                .orElseThrow()
                .zip());
    }

    public static Draft of(byte[] zip) {
        var draft = new Draft();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                draft.files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return draft;
    }

    public String xmlName() {
        return nameEndingIn(".xml");
    }

    public String nameEndingIn(String ending) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    public String xml() {
        return new String(files.get(xmlName()), UTF_8);
    }

    /** Fails where there is nothing to replace: such a test would test nothing. */
    public Draft with(String pattern, String replacement) {
        String before = xml();
        String after = before.replaceFirst("(?s)" + pattern, replacement);
        if (after.equals(before)) {
            throw new IllegalArgumentException(pattern + " is not in\n" + before);
        }
        return file(xmlName(), after.getBytes(UTF_8));
    }

    public Draft file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** All that is not the XML, by name. */
    public Map<String, byte[]> attachments() {
        Map<String, byte[]> attachments = new LinkedHashMap<>(files);
        attachments.remove(xmlName());
        return attachments;
    }

    /** Of the file that is not the XML. */
    public Draft attachment(byte[] content) {
        return file(attachmentName(), content);
    }

    public String attachmentName() {
        return files.keySet().stream()
                .filter(name -> !name.endsWith(".xml"))
                .findFirst()
                .orElseThrow();
    }

    public Draft renamed(String name, String other) {
        return file(other, files.remove(name));
    }

    public Draft claiming(String name, UnaryOperator<RawZip.Claims> lie) {
        lies.put(name, lie);
        return this;
    }

    public byte[] zip() {
        return raw().bytes();
    }

    /** To be given more entries, or another end. */
    public RawZip raw() {
        var zip = new RawZip();
        files.forEach((name, content) -> zip.stored(name, content, lies.getOrDefault(name, claims -> claims)));
        return zip;
    }
}
