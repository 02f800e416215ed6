package org.haguecourier.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A publication as its reader sees it; reading it checks every checksum. */
record PublishedZip(Map<String, byte[]> files) {
    private static final Pattern IMAGE = Pattern.compile("<com:FileName>([^<]+)<");

    static PublishedZip of(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new PublishedZip(files);
    }

    String xml() {
        List<String> names =
                files.keySet().stream().filter(name -> name.endsWith(".xml")).toList();
        assertThat(names).hasSize(1);
        return new String(files.get(names.get(0)), StandardCharsets.UTF_8);
    }

    /** As the XML names them. */
    List<String> imagesNamed() {
        return IMAGE.matcher(xml()).results().map(found -> found.group(1)).toList();
    }

    Set<String> names() {
        return files.keySet();
    }
}
