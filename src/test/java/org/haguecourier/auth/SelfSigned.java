package org.haguecourier.auth;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A self-signed X.509 v1 certificate for "localhost", which is what WIPO's script makes but for the name. */
final class SelfSigned {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private SelfSigned() {}

    static byte[] certificate(KeyPairOnDisk pair, Instant from, Instant to) throws GeneralSecurityException {
        byte[] ecdsaWithSha256 = Der.sequence(Der.objectId("2a8648ce3d040302"));
        byte[] name = Der.sequence(Der.value(0x31, Der.sequence(Der.objectId("550403"), Der.text(0x0C, "localhost"))));
        byte[] toSign = Der.sequence(
                Der.integer(7),
                ecdsaWithSha256,
                name,
                Der.sequence(time(from), time(to)),
                name,
                pair.open().getEncoded());
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.secret());
        signer.update(toSign);
        return Der.sequence(toSign, ecdsaWithSha256, Der.bits(signer.sign()));
    }

    private static byte[] time(Instant moment) {
        return Der.text(0x18, TIME.format(moment));
    }
}
