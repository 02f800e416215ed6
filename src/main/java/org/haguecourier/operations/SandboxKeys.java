package org.haguecourier.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A key pair for rehearsals, made once and kept, so that the settings stay right from one sandbox to the next. */
record SandboxKeys(Path privateKey, ECPublicKey publicKey) {
    private static final FileAttribute<?>[] OWNER_ALONE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    static SandboxKeys in(Path folder) throws IOException {
        Path privateKey = folder.resolve("hws_private.pem");
        Path publicKey = folder.resolve("hws_public.pem");
        try {
            if (!Files.exists(privateKey) || !Files.exists(publicKey)) {
                Files.createDirectories(folder);
                make(privateKey, publicKey);
            }
            return new SandboxKeys(privateKey, read(publicKey));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new CommandFailure("The sandbox's key pair in " + folder + " cannot be used (" + unusable.getMessage()
                    + "). Delete the folder; another pair is made then.");
        }
    }

    private static void make(Path privateKey, Path publicKey) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Files.deleteIfExists(privateKey);
        Files.createFile(privateKey, onPosix(folderOf(privateKey)) ? OWNER_ALONE : new FileAttribute<?>[0]);
        Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), StandardOpenOption.WRITE);
        Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static boolean onPosix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    private static ECPublicKey read(Path file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
