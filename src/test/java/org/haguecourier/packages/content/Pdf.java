package org.haguecourier.packages.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** PDFs with nothing to see in them; their ends are what is looked at. */
final class Pdf {
    private static final String BODY = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            xref
            0 3
            0000000000 65535 f\s
            0000000009 00000 n\s
            0000000052 00000 n\s
            trailer<</Root 1 0 R/Size 3>>
            startxref
            96
            """;

    private Pdf() {}

    static byte[] whole() {
        return endingIn("%%EOF\n");
    }

    static byte[] endingIn(String end) {
        return (BODY + end).getBytes(ISO_8859_1);
    }
}
