package org.haguecourier.packages.content;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What a file's first bytes say that it is. */
final class Head {
    static final String PDF = "%PDF-";

    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = 0x7F;
    private static final int LONGEST_SIGNATURE = 8;
    private static final Map<String, Kind> SIGNATURES = Map.ofEntries(
            Map.entry("255044462d", Kind.PDF),
            Map.entry("ffd8ff", Kind.JPEG),
            Map.entry("89504e470d0a1a0a", Kind.PNG),
            Map.entry("474946383761", Kind.GIF),
            Map.entry("474946383961", Kind.GIF),
            Map.entry("49492a00", Kind.TIFF),
            Map.entry("4d4d002a", Kind.TIFF),
            Map.entry("49492b00", Kind.TIFF),
            Map.entry("4d4d002b", Kind.TIFF),
            Map.entry("504b0304", Kind.ZIP),
            Map.entry("504b0506", Kind.ZIP),
            Map.entry("504b0708", Kind.ZIP));

    private Head() {}

    static Kind kindOf(byte[] head) {
        return head.length == 0
                ? Kind.EMPTY
                : bySignature(head)
                        .or(() -> Markup.kindOf(head))
                        .or(() -> pdfBehindOtherBytes(head))
                        .or(() -> plainText(head))
                        .orElse(Kind.UNKNOWN);
    }

    /** A character for each byte. */
    static String textOf(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static Optional<Kind> bySignature(byte[] head) {
        String start = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_SIGNATURE));
        return SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Comes last of those with a beginning of their own: an archive or a picture may hold a PDF near its start. */
    private static Optional<Kind> pdfBehindOtherBytes(byte[] head) {
        return textOf(head).contains(PDF) ? Optional.of(Kind.PDF) : Optional.empty();
    }

    /** Some letters of an encoding that we do not guess are allowed for. */
    private static Optional<Kind> plainText(byte[] head) {
        String text = Markup.decoded(head);
        long undecoded =
                text.chars().filter(character -> character == REPLACEMENT).count();
        boolean printable = text.chars()
                .allMatch(character -> character >= ' ' && character != DELETE || Character.isWhitespace(character));
        return printable && undecoded <= text.length() / 10 ? Optional.of(Kind.TEXT) : Optional.empty();
    }
}
