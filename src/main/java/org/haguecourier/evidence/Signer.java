package org.haguecourier.evidence;

import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/**
 * Whose signature it is, as far as the bundle itself can say: the key is in it.
 *
 * @param thumbprint of the key (RFC 7638), to compare with what the Office says that its key has
 * @param certificate whom the certificate names, if there is one in the bundle
 */
public record Signer(ECPublicKey key, String thumbprint, Optional<String> certificate) {}
