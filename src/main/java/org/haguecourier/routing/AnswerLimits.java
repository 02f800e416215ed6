package org.haguecourier.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Holds every exchange with HWS to a size and a time. The client's own time-outs watch single reads: a peer that drips
 * a byte a minute, or stops reading what we send, would keep a worker for ever.
 */
final class AnswerLimits implements ExecChainHandler {
    /** Far more than any status; publications go another way. */
    static final int LARGEST = 1024 * 1024;

    /** What the slowest line that one would still use for this carries. */
    private static final int SLOWEST_BYTES_A_SECOND = 16 * 1024;

    private final Duration patience;
    private final ScheduledExecutorService watch;

    /** @param patience how long a call without a body may take in all */
    AnswerLimits(Duration patience, ScheduledExecutorService watch) {
        this.patience = patience;
        this.watch = watch;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Future<?> end =
                watch.schedule(scope.execRuntime::discardEndpoint, seconds(request.getEntity()), TimeUnit.SECONDS);
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(readCapped(entity, scope));
            }
            return response;
        } catch (IOException broken) {
            if (end.isDone()) {
                InterruptedIOException late = new InterruptedIOException(
                        "nothing complete came within " + seconds(request.getEntity()) + " s");
                late.initCause(broken);
                throw late;
            }
            throw broken;
        } finally {
            end.cancel(false);
        }
    }

    private long seconds(HttpEntity body) {
        long length = body == null ? 0 : Math.max(0, body.getContentLength());
        return patience.toSeconds() + length / SLOWEST_BYTES_A_SECOND;
    }

    private static HttpEntity readCapped(HttpEntity entity, ExecChain.Scope scope) throws IOException {
        InputStream content = entity.getContent();
        byte[] start = content.readNBytes(LARGEST);
        if (content.read() >= 0) {
            // Not read to its end, so the connection can't serve again.
            scope.execRuntime.discardEndpoint();
        } else {
            entity.close();
        }
        ContentType type = entity.getContentType() == null ? null : ContentType.parseLenient(entity.getContentType());
        return new ByteArrayEntity(start, type);
    }
}
