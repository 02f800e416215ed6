package org.haguecourier.sandbox.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The smallest PDF of one page with one line of text. */
final class SamplePdf {
    private static final List<String> STRUCTURE = List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>");
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    private final StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> offsets = new ArrayList<>();

    private SamplePdf() {}

    static byte[] saying(String line) {
        return new SamplePdf().build(line).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String build(String line) {
        STRUCTURE.forEach(this::object);
        String drawing = "BT /F1 18 Tf 72 720 Td (" + line.replaceAll("[()\\\\]", "\\\\$0") + ") Tj ET";
        object("<< /Length %d >>\nstream\n%s\nendstream".formatted(drawing.length(), drawing));
        object(FONT);
        int table = pdf.length();
        // Each row of the table is exactly 20 bytes long, its blank and line feed included.
        pdf.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        return pdf.append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(offsets.size() + 1, table))
                .toString();
    }

    private void object(String content) {
        offsets.add(pdf.length());
        pdf.append(offsets.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
    }
}
