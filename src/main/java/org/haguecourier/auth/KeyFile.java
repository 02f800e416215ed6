package org.haguecourier.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads our private key from the file that the Office made: SEC1, as WIPO's own script writes it, or PKCS#8. Everything
 * that cannot work later is refused here, where a person still looks.
 */
public final class KeyFile {
    private static final String SEC1 = "EC PRIVATE KEY";
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String MAKE_ONE =
            "HWS takes P-256 keys only; make one with: openssl ecparam -genkey -name prime256v1 -noout";
    private static final String COPY_AGAIN = "Copy it again from where it was made";
    private static final Set<PosixFilePermission> TOO_OPEN =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final PemFile file;

    private KeyFile(PemFile file) {
        this.file = file;
    }

    /** @throws UnusableCredentialException with one line for the administrator */
    public static SigningKey read(Path path) {
        refuseIfOthersCanRead(path);
        return new KeyFile(PemFile.read(path)).key();
    }

    private static void refuseIfOthersCanRead(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || !Files.isRegularFile(path)) {
            return;
        }
        try {
            if (view.readAttributes().permissions().stream().anyMatch(TOO_OPEN::contains)) {
                throw new UnusableCredentialException(
                        path, "can be read by other users of this machine", "Run: chmod 600 " + path);
            }
        } catch (IOException unreadable) {
            throw new UnusableCredentialException(
                    path, "cannot be examined", "Make the user that runs the courier its owner");
        }
    }

    private SigningKey key() {
        PemBlock block = onlyKey();
        if (block.isEncrypted()) {
            throw file.refusal(
                    "is protected by a passphrase, and nobody is there to type it",
                    "Remove it with: openssl pkcs8 -topk8 -nocrypt");
        }
        try {
            return keyIn(block);
        } catch (IllegalArgumentException damaged) {
            throw file.refusal("is damaged: what it holds is no complete key", COPY_AGAIN);
        }
    }

    private PemBlock onlyKey() {
        List<String> keys =
                file.labels().stream().filter(label -> label.endsWith(PKCS8)).toList();
        if (keys.isEmpty()) {
            throw file.refusal(
                    "holds no private key but: " + String.join(", ", file.labels()),
                    "Name the file that begins with BEGIN " + SEC1 + " or BEGIN " + PKCS8);
        }
        if (keys.size() > 1) {
            throw file.refusal("holds " + keys.size() + " private keys", "Leave the one that WIPO knows");
        }
        return file.first(keys.get(0)).orElseThrow();
    }

    private SigningKey keyIn(PemBlock block) {
        EcKeyDer der =
                switch (block.label()) {
                    case SEC1 -> EcKeyDer.sec1(bytesOf(block));
                    case PKCS8 -> EcKeyDer.pkcs8(bytesOf(block));
                    default -> throw file.refusal("is no elliptic-curve key but: " + block.label(), MAKE_ONE);
                };
        refuseIfNotP256(der);
        SigningKey key = SigningKey.of(der.secret());
        if (der.point().isPresent() && !key.belongsToPoint(der.point().get())) {
            throw file.refusal("is damaged: its private and its public half do not match", COPY_AGAIN);
        }
        return key;
    }

    private byte[] bytesOf(PemBlock block) {
        return block.der()
                .orElseThrow(() -> file.refusal("is damaged: between BEGIN and END is no Base64", COPY_AGAIN));
    }

    /** A key that leaves its curve open is taken for P-256, and refused by the range of its number if it is larger. */
    private void refuseIfNotP256(EcKeyDer der) {
        Optional<String> kind = der.kind()
                .or(() -> file.first("EC PARAMETERS").map(this::bytesOf).map(EcKeyDer::curveOf));
        if (kind.isPresent() && !kind.get().equals(EcKeyDer.P256)) {
            throw file.refusal("is " + kind.get(), MAKE_ONE);
        }
    }
}
