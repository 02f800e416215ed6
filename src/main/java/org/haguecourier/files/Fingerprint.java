package org.haguecourier.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What identifies content: its SHA-256 in hex and its length. */
public record Fingerprint(String sha256, long bytes) {
    /** Whether the file has exactly this content; one of another length need not be read for that. */
    public boolean isOf(Path file) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes
                && Sha256.of(file).equals(this);
    }
}
