package org.haguecourier.auth;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedStatementTest {
    @TempDir
    Path folder;

    @RepeatedTest(20)
    void thePublicHalfOfAKeyIsFoundFromThePrivateOne() {
        KeyPairOnDisk pair = KeyPairOnDisk.p256();

        assertThat(PublicHalf.of(pair.secret().getS()).getW())
                .isEqualTo(pair.open().getW());
    }

    @Test
    void thePublicHalfIsRightAtTheEndsOfTheRange() {
        BigInteger order = Curve.P_256.toECParameterSpec().getOrder();
        for (BigInteger secret :
                new BigInteger[] {BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(3), order.subtract(BigInteger.ONE)
                }) {
            assertThat(SigningKey.of(secret).belongsTo(PublicHalf.of(secret)))
                    .as("%s", secret)
                    .isTrue();
        }
    }

    @Test
    void aStatementBringsAllThatIsNeededToCheckIt() throws Exception {
        OfficeKey office = OfficeKey.fresh();

        String statement = SignedStatement.of("things", "some words", office.key(), Optional.of(office.certificate()));

        JWSObject read = JWSObject.parse(statement);
        assertThat(read.verify(new ECDSAVerifier((ECKey) read.getHeader().getJWK())))
                .isTrue();
        assertThat(read.getPayload()).hasToString("some words");
        assertThat(read.getHeader().getX509CertChain().get(0).decode())
                .isEqualTo(office.certificate().getEncoded());
        assertThat(read.getHeader().getJWK().isPrivate()).isFalse();
    }

    /** The key that signs it is the one that we prove ourselves with to WIPO. */
    @Test
    void aStatementCanNotPassForAToken() throws Exception {
        String statement =
                SignedStatement.of("things", "0".repeat(64), OfficeKey.fresh().key(), Optional.empty());

        assertThat(SignedJWT.parse(statement).getPayload().toJSONObject()).isNull();
    }

    @Test
    void aPublicKeyIsReadFromItsPemOrFromACertificate() throws Exception {
        OfficeKey office = OfficeKey.fresh();
        Path pem = Files.writeString(folder.resolve("public.pem"), office.publicPem());

        assertThat(PublicKeyFile.read(pem).getW())
                .isEqualTo(PublicKeyFile.read(office.certificateFile(folder)).getW());
        assertThat(office.key().belongsTo(PublicKeyFile.read(pem))).isTrue();
    }

    @Test
    void whatHoldsNoPublicKeyIsRefusedInWords() throws Exception {
        KeyPairOnDisk pair = KeyPairOnDisk.p256();
        Path secret = Files.writeString(folder.resolve("secret.pem"), pair.asWipoScriptWritesIt());
        Path broken = Files.writeString(folder.resolve("broken.pem"), Pem.block("PUBLIC KEY", new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> PublicKeyFile.read(secret))
                .isInstanceOf(UnusableCredentialException.class)
                .hasMessageContaining("holds no public key but: EC PARAMETERS, EC PRIVATE KEY");
        assertThatThrownBy(() -> PublicKeyFile.read(broken))
                .isInstanceOf(UnusableCredentialException.class)
                .hasMessageContaining("holds no complete elliptic-curve public key");
        assertThatThrownBy(() -> PublicKeyFile.read(folder.resolve("nowhere.pem")))
                .isInstanceOf(UnusableCredentialException.class)
                .hasMessageContaining("is missing");
    }
}
