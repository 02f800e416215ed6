package org.haguecourier.sandbox.authorization;

import java.security.interfaces.ECPublicKey;
import java.util.Set;

/** The one client that is registered: what WIPO writes down when it answers the access form. */
public record Client(String id, ECPublicKey key, Set<String> scopes) {}
