package org.haguecourier.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The blocks of a PEM file, in their order. What stands between them is a comment by the format's own rules. */
final class PemFile {
    private static final int LARGEST = 64 * 1024;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private final Path path;
    private final List<PemBlock> blocks;

    private PemFile(Path path, List<PemBlock> blocks) {
        this.path = path;
        this.blocks = blocks;
    }

    static PemFile read(Path path) {
        String text = textOf(path);
        List<PemBlock> blocks = BLOCK.matcher(text)
                .results()
                .map(found -> new PemBlock(found.group(1), found.group(2)))
                .toList();
        if (blocks.isEmpty()) {
            throw text.contains("-----BEGIN ")
                    ? new UnusableCredentialException(
                            path, "is damaged: it has no END line for its BEGIN line", "Copy it again from its source")
                    : new UnusableCredentialException(
                            path, "is not PEM: it has no BEGIN line", "Give the text file that openssl wrote");
        }
        return new PemFile(path, blocks);
    }

    Optional<PemBlock> first(String label) {
        return all(label).stream().findFirst();
    }

    List<PemBlock> all(String label) {
        return blocks.stream().filter(block -> block.label().equals(label)).toList();
    }

    List<String> labels() {
        return blocks.stream().map(PemBlock::label).toList();
    }

    UnusableCredentialException refusal(String wrong, String remedy) {
        return new UnusableCredentialException(path, wrong, remedy);
    }

    private static String textOf(Path path) {
        if (!Files.exists(path)) {
            throw new UnusableCredentialException(path, "is missing", "Put it there, or correct the setting");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableCredentialException(path, "is not a file", "Name the PEM file itself");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnusableCredentialException(path, "is too large for a PEM file", "Correct the setting");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UnusableCredentialException(
                    path, "cannot be read", "Make the user that runs the courier its owner");
        }
    }
}
