package org.haguecourier.routing;

import java.io.IOException;
import java.util.Optional;

import javax.net.ssl.SSLSession;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Writes on the package itself with whom it was spoken. Further in, the client wraps the package until it cannot be
 * recognized; and only there, beside the connection, is it known who is at its other end. So the package is put into
 * the context here, and found there again.
 */
final class WitnessOfSending implements ExecChainHandler {
    private static final String PARCEL = "hws.parcel";

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        WireEntity.parcelIn(scope.originalRequest.getEntity())
                .ifPresent(parcel -> scope.clientContext.setAttribute(PARCEL, parcel));
        return chain.proceed(request, scope);
    }

    /** Before the first byte leaves. */
    static void begins(HttpContext context, ClassicHttpRequest request, SSLSession session) {
        parcel(context).ifPresent(parcel -> parcel.goesOutIn(Conversation.beginning(request, session)));
    }

    /** Once the head of an answer is there. */
    static void answered(HttpContext context, ClassicHttpResponse response) {
        parcel(context)
                .ifPresent(parcel -> parcel.goesOutIn(parcel.conversation().answered(response)));
    }

    /** Once its status is there, of an answer that came no further. */
    static void begunToAnswer(HttpContext context, int status) {
        parcel(context)
                .ifPresent(parcel -> parcel.goesOutIn(parcel.conversation().begunToAnswer(status)));
    }

    private static Optional<WireParcel> parcel(HttpContext context) {
        return Optional.ofNullable((WireParcel) context.getAttribute(PARCEL));
    }
}
