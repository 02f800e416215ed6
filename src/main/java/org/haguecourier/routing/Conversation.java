package org.haguecourier.routing;

import java.security.cert.CertificateEncodingException;
import java.util.Optional;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jboss.logging.Logger;

import org.haguecourier.files.Printable;
import org.haguecourier.files.Sha256;

/** One request on one connection: to whom it goes, and how the answer begins. */
record Conversation(
        Optional<String> request, Optional<String> certificate, Optional<Integer> status, Optional<String> date) {
    private static final Logger LOG = Logger.getLogger(Conversation.class);
    private static final int LONGEST_DATE = 100;

    static final Conversation NONE =
            new Conversation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @param session of the connection; null where there is no TLS */
    static Conversation beginning(ClassicHttpRequest request, SSLSession session) {
        return new Conversation(
                Optional.of(request.getMethod() + " " + request.getScheme() + "://" + request.getAuthority()
                        + request.getPath()),
                Optional.ofNullable(session).flatMap(Conversation::fingerprint),
                Optional.empty(),
                Optional.empty());
    }

    Conversation answered(ClassicHttpResponse response) {
        Optional<String> stamp = Optional.ofNullable(response.getFirstHeader(HttpHeaders.DATE))
                .map(header -> Printable.text(header.getValue()))
                .filter(text -> text.length() <= LONGEST_DATE);
        return new Conversation(request, certificate, Optional.of(response.getCode()), stamp);
    }

    Conversation begunToAnswer(int seen) {
        return new Conversation(request, certificate, Optional.of(seen), Optional.empty());
    }

    /** Not to know it must not keep a package from being sent. */
    private static Optional<String> fingerprint(SSLSession session) {
        try {
            return Optional.of(Sha256.of(session.getPeerCertificates()[0].getEncoded()));
        } catch (SSLPeerUnverifiedException | CertificateEncodingException unknown) {
            LOG.warnf("The certificate of %s cannot be put down as evidence: %s", session.getPeerHost(), unknown);
            return Optional.empty();
        }
    }
}
