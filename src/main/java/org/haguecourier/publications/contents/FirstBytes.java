package org.haguecourier.publications.contents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a server has sent instead of a ZIP: the page of a proxy or of a firewall, an error in words, nothing. */
final class FirstBytes {
    private static final int LOOK = 1024;

    private FirstBytes() {}

    static Optional<String> of(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] start = bytes.readNBytes(LOOK);
            return start.length == 0 ? Optional.of("it is empty") : ofText(new String(start, StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> ofText(String start) {
        String text = start.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && (text.contains("<html") || text.contains("<!doctype html"))) {
            return Optional.of("it is an HTML page");
        }
        if (text.startsWith("<?xml") || text.startsWith("<") && text.contains("xmlns")) {
            return Optional.of("it is an XML");
        }
        return text.startsWith("{") ? Optional.of("it is a JSON text") : Optional.empty();
    }
}
