package org.haguecourier.st96;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.OtherJava;

import static org.assertj.core.api.Assertions.assertThat;

/** An XML may be of any size: a Java with little memory validates it all the same. */
class LargeXmlValidationTest {
    private static final int VIEWS = 800_000;
    private static final String HEAP = "-Xmx24m";

    /** Has an identifier and names a place for a schema, all of which could be remembered. */
    private static final String VIEW = """
            <dgn:View com:id="v#" xsi:schemaLocation="urn:# #.xsd">
            <com:FileName>images/#.jpg</com:FileName>
            <!-- the picture of a design, one of many -->
            </dgn:View>
            """;

    @TempDir
    Path folder;

    @Test
    void isValidatedInLittleMemory() throws Exception {
        OwnSchemas.writeV7(folder);

        assertThat(OtherJava.run(List.of(HEAP), InOtherJava.class, folder))
                .isEqualTo("count: 1, unusable: no, over 100 MB: true");
    }

    /** Right but for the last view. */
    private static final class LargeXml implements Enumeration<InputStream> {
        private final String start;
        private final String end;
        private long length;
        private int next;

        LargeXml() {
            String xml = OwnSchemas.XML
                    .replace("images/1.jpg", "x".repeat(41))
                    .replace(
                            "com:st96Version",
                            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" com:st96Version");
            start = xml.substring(0, xml.indexOf("<dgn:View "));
            end = xml.substring(start.length());
        }

        @Override
        public boolean hasMoreElements() {
            return next <= VIEWS + 1;
        }

        @Override
        public InputStream nextElement() {
            String part = next == 0 ? start : next > VIEWS ? end : VIEW.replace("#", String.valueOf(next));
            next++;
            length += part.length();
            return OwnSchemas.bytes(part);
        }
    }

    static final class InOtherJava {
        private InOtherJava() {}

        public static void main(String[] arguments) throws Exception {
            var xml = new LargeXml();
            try (var bytes = new SequenceInputStream(xml)) {
                SchemaValidation validation = OwnSchemas.validated(SchemaFolder.of(Path.of(arguments[0])), bytes);
                System.out.print("count: " + validation.count() + ", unusable: "
                        + validation.unusable().orElse("no") + ", over 100 MB: " + (xml.length > 100 << 20));
            }
        }
    }
}
