package org.haguecourier.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.haguecourier.files.Sha256;

/**
 * A package on the wire: how many of its bytes have left, and, once all have, their hash. What was sent is thus known
 * from the sending itself, not from looking at the file again afterwards.
 */
final class WireParcel {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Clock clock;
    private final long length;
    private volatile long sent;
    private volatile Optional<String> sha256 = Optional.empty();
    private volatile Optional<Instant> began = Optional.empty();
    private volatile Optional<Instant> ended = Optional.empty();
    private volatile Conversation conversation = Conversation.NONE;

    WireParcel(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.length = Files.size(file);
    }

    long length() {
        return length;
    }

    /** Counted before they are written: a byte that may have left has left. */
    long sent() {
        return sent;
    }

    Optional<String> sha256() {
        return sha256;
    }

    Optional<Instant> began() {
        return began;
    }

    Optional<Instant> ended() {
        return ended;
    }

    /** With whom, as far as it has got. */
    Conversation conversation() {
        return conversation;
    }

    void goesOutIn(Conversation present) {
        conversation = present;
    }

    void writeTo(OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                began = began.or(() -> Optional.of(clock.instant()));
                sent += read;
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        ended = Optional.of(clock.instant());
        sha256 = Optional.of(Sha256.hex(digest));
    }
}
