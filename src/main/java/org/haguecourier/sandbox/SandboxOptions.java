package org.haguecourier.sandbox;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;

import org.haguecourier.sandbox.filing.ReplyFormat;

/**
 * What a sandbox is started with.
 *
 * @param port on the loopback address; 0: any that is free
 * @param clientKey the key that the client's assertions must verify with
 * @param scope one, or several separated by blanks
 * @param importAfter from POST to the end of the import
 * @param stateAfter how long a request stays in each of its states
 * @param awkwardIds every other ID has to be percent-encoded in a path
 */
public record SandboxOptions(
        int port,
        ECPublicKey clientKey,
        String clientId,
        String scope,
        Duration tokenLife,
        Duration importAfter,
        Duration stateAfter,
        ReplyFormat replyFormat,
        boolean awkwardIds,
        Clock clock) {

    public static SandboxOptions forClient(ECPublicKey key) {
        return new SandboxOptions(
                0,
                key,
                "hague-office",
                "hague/office",
                Duration.ofHours(1),
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                ReplyFormat.XML,
                false,
                Clock.systemUTC());
    }

    /** With the certificate that would be sent to WIPO. */
    public static SandboxOptions forClient(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof ECPublicKey ecKey) {
            return forClient(ecKey);
        }
        throw new IllegalArgumentException("The certificate is for " + key.getAlgorithm() + ", not for an EC key.");
    }

    public SandboxOptions onPort(int number) {
        return new SandboxOptions(
                number, clientKey, clientId, scope, tokenLife, importAfter, stateAfter, replyFormat, awkwardIds, clock);
    }

    public SandboxOptions withClient(String id, String scopes) {
        return new SandboxOptions(
                port, clientKey, id, scopes, tokenLife, importAfter, stateAfter, replyFormat, awkwardIds, clock);
    }

    public SandboxOptions withTokenLife(Duration life) {
        return new SandboxOptions(
                port, clientKey, clientId, scope, life, importAfter, stateAfter, replyFormat, awkwardIds, clock);
    }

    public SandboxOptions withPace(Duration untilImported, Duration eachState) {
        return new SandboxOptions(
                port, clientKey, clientId, scope, tokenLife, untilImported, eachState, replyFormat, awkwardIds, clock);
    }

    public SandboxOptions replyingIn(ReplyFormat format) {
        return new SandboxOptions(
                port, clientKey, clientId, scope, tokenLife, importAfter, stateAfter, format, awkwardIds, clock);
    }

    public SandboxOptions withAwkwardIds() {
        return new SandboxOptions(
                port, clientKey, clientId, scope, tokenLife, importAfter, stateAfter, replyFormat, true, clock);
    }

    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(
                port, clientKey, clientId, scope, tokenLife, importAfter, stateAfter, replyFormat, awkwardIds, other);
    }
}
