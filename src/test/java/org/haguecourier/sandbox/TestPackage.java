package org.haguecourier.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest refusal that the guide lets pass, to be spoilt in one place. */
final class TestPackage {
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <dgn:HagueOfficeToIBTransaction xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common" \
            xmlns:dgn="http://www.wipo.int/standards/XMLSchema/ST96/Design" com:st96Version="V7_0">
              <dgn:HagueOfficeToIBBag>
                <dgn:HagueRefusalRequest>
                  <com:InternationalRegistrationNumber>DM/200000</com:InternationalRegistrationNumber>
                  <com:OfficeReferenceIdentifier>REFERENCE</com:OfficeReferenceIdentifier>
                  <com:DocumentIncludedBag>
                    <com:DocumentIncluded>
                      <com:DocumentName>Decision</com:DocumentName>
                      <com:FileName>docs/decision.pdf</com:FileName>
                      <com:DocumentKindCategory>REFUSAL_DECISION</com:DocumentKindCategory>
                    </com:DocumentIncluded>
                  </com:DocumentIncludedBag>
                </dgn:HagueRefusalRequest>
              </dgn:HagueOfficeToIBBag>
            </dgn:HagueOfficeToIBTransaction>
            """;

    private final Map<String, String> files = new LinkedHashMap<>();

    private TestPackage(String reference) {
        files.put("decision.xml", XML.replace("REFERENCE", reference));
        files.put("docs/decision.pdf", "%PDF-1.4 nothing");
    }

    static TestPackage refusal(String reference) {
        return new TestPackage(reference);
    }

    static byte[] zip(String reference) {
        return refusal(reference).zip();
    }

    TestPackage replacing(String part, String by) {
        files.computeIfPresent("decision.xml", (name, xml) -> xml.replace(part, by));
        return this;
    }

    TestPackage with(String name, String content) {
        files.put(name, content);
        return this;
    }

    TestPackage inFolder(String folder) {
        Map<String, String> moved = new LinkedHashMap<>();
        files.forEach((name, content) -> moved.put(folder + name, content));
        files.clear();
        files.putAll(moved);
        return this;
    }

    TestPackage without(String name) {
        files.remove(name);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
