package org.haguecourier.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

class KeyFileTest {
    private static final KeyPairOnDisk PAIR = KeyPairOnDisk.p256();

    @TempDir
    Path folder;

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("WIPO's script", PAIR.asWipoScriptWritesIt()),
                Arguments.of("SEC1", Pem.block("EC PRIVATE KEY", PAIR.sec1(Der.P256))),
                Arguments.of("SEC1 without public key", Pem.block("EC PRIVATE KEY", PAIR.sec1WithoutPublicKey())),
                Arguments.of("SEC1 of the number alone", Pem.block("EC PRIVATE KEY", PAIR.sec1Bare())),
                Arguments.of(
                        "SEC1, curve in the block before it",
                        Pem.block("EC PARAMETERS", Der.P256) + Pem.block("EC PRIVATE KEY", PAIR.sec1Bare())),
                Arguments.of("PKCS#8 of the JDK", Pem.block("PRIVATE KEY", PAIR.pkcs8())),
                Arguments.of("PKCS#8 of openssl", Pem.block("PRIVATE KEY", PAIR.pkcs8AsOpensslWritesIt())),
                Arguments.of("Windows line ends", PAIR.asWipoScriptWritesIt().replace("\n", "\r\n")),
                Arguments.of("words around it", "Key of XX\n" + PAIR.asWipoScriptWritesIt() + "\nbye"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsTheKeyThatBelongsToThePublicKey(String layout, String text) throws IOException {
        assertThat(read(text).belongsTo(PAIR.open())).isTrue();
    }

    @Test
    void tellsOtherKeysApart() throws IOException {
        assertThat(read(PAIR.asWipoScriptWritesIt())
                        .belongsTo(KeyPairOnDisk.p256().open()))
                .isFalse();
    }

    static Stream<Arguments> unusable() throws Exception {
        byte[] cut = Arrays.copyOf(PAIR.sec1(Der.P256), 20);
        byte[] zero = Der.sequence(Der.integer(1), Der.octets(new byte[32]), Der.value(0xA0, Der.P256));
        byte[] explicit = Der.sequence(Der.integer(1), Der.octets(new byte[32]), Der.value(0xA0, Der.sequence()));
        byte[] rsa = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String other = Pem.block("EC PRIVATE KEY", KeyPairOnDisk.p256().sec1(Der.P256));
        return Stream.of(
                Arguments.of("", "is not PEM"),
                Arguments.of("just words", "is not PEM"),
                Arguments.of("-----BEGIN EC PRIVATE KEY-----\nAAAA\n", "no END line"),
                Arguments.of("-----BEGIN EC PRIVATE KEY-----\n-----END EC PRIVATE KEY-----\n", "is damaged"),
                Arguments.of("-----BEGIN PRIVATE KEY-----\n?!\n-----END PRIVATE KEY-----\n", "no Base64"),
                Arguments.of(Pem.block("EC PRIVATE KEY", cut), "is damaged"),
                Arguments.of(Pem.block("PRIVATE KEY", cut), "is damaged"),
                Arguments.of(Pem.block("EC PRIVATE KEY", zero), "is damaged"),
                Arguments.of(
                        Pem.block("EC PRIVATE KEY", PAIR.sec1WithPublicKeyOf(KeyPairOnDisk.p256())), "do not match"),
                Arguments.of(Pem.block("ENCRYPTED PRIVATE KEY", PAIR.pkcs8()), "passphrase"),
                Arguments.of(
                        "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n"
                                + "-----END EC PRIVATE KEY-----\n",
                        "passphrase"),
                Arguments.of(Pem.block("RSA PRIVATE KEY", rsa), "RSA PRIVATE KEY"),
                Arguments.of(Pem.block("PRIVATE KEY", rsa), "is an RSA key"),
                Arguments.of(Pem.block("OPENSSH PRIVATE KEY", cut), "OPENSSH"),
                Arguments.of(Pem.block("PRIVATE KEY", KeyPairOnDisk.p384().pkcs8()), "is a P-384 key"),
                Arguments.of(Pem.block("EC PRIVATE KEY", KeyPairOnDisk.p384().sec1(Der.P384)), "is a P-384 key"),
                Arguments.of(Pem.block("EC PRIVATE KEY", PAIR.sec1(Der.SECP256K1)), "is a secp256k1 key"),
                Arguments.of(
                        Pem.block("EC PARAMETERS", Der.SECP256K1) + Pem.block("EC PRIVATE KEY", PAIR.sec1Bare()),
                        "is a secp256k1 key"),
                Arguments.of(Pem.block("EC PRIVATE KEY", explicit), "written out"),
                Arguments.of(Pem.block("PUBLIC KEY", PAIR.open().getEncoded()), "no private key but: PUBLIC KEY"),
                Arguments.of(PAIR.asWipoScriptWritesIt() + other, "holds 2 private keys"),
                Arguments.of("x".repeat(70_000), "too large"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unusable")
    void refusesWhatCannotSign(String text, String wrong) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnusableCredentialException.class)
                .hasMessageContaining("key.pem: ")
                .hasMessageContaining(wrong)
                .hasNoCause()
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).hasLineCount(1).endsWith("."));
    }

    /** Whatever a bad disk makes of the file: the key is read as it was, or refused in the same clear way. */
    @Test
    void survivesEveryFlippedByte() throws IOException {
        byte[] whole = PAIR.sec1(Der.P256);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            String text = Pem.block("EC PRIVATE KEY", flipped);
            try {
                assertThat(read(text).belongsTo(PAIR.open())).as("byte " + at).isTrue();
            } catch (UnusableCredentialException refused) {
                assertThat(refused).hasMessageContaining("key.pem: is ");
            }
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("none.pem"))).hasMessageContaining("none.pem: is missing");
        assertThatThrownBy(() -> KeyFile.read(folder)).hasMessageContaining("is not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-r--r--"})
    void refusesWhatOthersCanRead(String mode) throws IOException {
        Path file = Pem.file(folder.resolve("key.pem"), PAIR.asWipoScriptWritesIt());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> KeyFile.read(file))
                .hasMessageContaining("can be read by other users")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path file = Pem.file(folder.resolve("key.pem"), PAIR.asWipoScriptWritesIt());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
        assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("cannot be read");
    }

    private SigningKey read(String text) throws IOException {
        return KeyFile.read(Pem.file(folder.resolve("key.pem"), text));
    }
}
