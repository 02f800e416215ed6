package org.haguecourier.packages.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.haguecourier.packages.Sample;

/** A folder of an Office, and the package that is made of it. */
public record Folder(Path path) {
    public static final String DECISION = "docs/decision.pdf";

    /** The content of a file says under which name it was put there. */
    public Folder with(String... names) throws IOException {
        for (String name : names) {
            file(name, "%PDF-1.4 " + name + "\n%%EOF\n");
        }
        return this;
    }

    public Folder file(String name, String content) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** A refusal that names these documents. */
    public Folder xml(String name, String... documents) throws IOException {
        return file(name, naming(documents));
    }

    static String naming(String... documents) {
        String document = Sample.XML.substring(
                Sample.XML.indexOf("<com:DocumentIncluded>"), Sample.XML.indexOf("</com:DocumentIncludedBag>"));
        return Sample.with(
                document,
                Stream.of(documents)
                        .map(path -> document.replace(DECISION, path))
                        .collect(Collectors.joining()));
    }

    PackPlan plan() throws IOException, NotPackableException {
        return new Packer().plan(path);
    }

    /** The entries after the XML, each with the file that its content tells. */
    Map<String, String> packed() throws IOException, NotPackableException {
        Map<String, String> packed = new LinkedHashMap<>();
        entries(written(plan())).forEach((name, content) -> packed.put(name, content.split("\\s")[1]));
        packed.remove(plan().xml().entry());
        return packed;
    }

    List<String> entryNames() throws IOException, NotPackableException {
        return List.copyOf(entries(written(plan())).keySet());
    }

    static byte[] written(PackPlan plan) throws IOException {
        var bytes = new ByteArrayOutputStream();
        plan.write(bytes);
        return bytes.toByteArray();
    }

    /** As a reader that is not ours finds them. */
    static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
