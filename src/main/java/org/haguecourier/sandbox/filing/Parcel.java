package org.haguecourier.sandbox.filing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.haguecourier.sandbox.wire.Request;

/**
 * One POSTed package, on disk, because it may be larger than the heap; or what has come of it.
 *
 * @param malformed why the body holds no one package
 * @param brokenOff the client went away in the middle
 */
record Parcel(Path file, String sha256, long size, Optional<String> malformed, Optional<IOException> brokenOff) {

    /** Reads the whole body. The file is the caller's to {@link #discard()}. */
    static Parcel receive(Request request) throws IOException {
        Path file = Files.createTempFile("sandbox-", ".zip");
        MessageDigest digest = sha256Digest();
        Optional<String> malformed = Optional.empty();
        Optional<IOException> brokenOff = Optional.empty();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            copyPackage(request, out);
        } catch (MultipartForm.MalformedException unreadable) {
            malformed = Optional.of(unreadable.getMessage());
        } catch (IOException clientWentAway) {
            brokenOff = Optional.of(clientWentAway);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Parcel(file, sha256, Files.size(file), malformed, brokenOff);
    }

    private static void copyPackage(Request request, OutputStream out) throws IOException {
        InputStream body = request.body().stream();
        if ("multipart/form-data".equals(request.mediaType())) {
            new MultipartForm(body, request.header("Content-Type").orElseThrow()).copyTheOneFile(out);
        } else {
            body.transferTo(out);
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            file.toFile().deleteOnExit();
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
