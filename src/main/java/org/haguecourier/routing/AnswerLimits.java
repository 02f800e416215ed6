package org.haguecourier.routing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

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
    private final IntPredicate leftOnTheLine;

    /**
     * @param patience how long a call without a body may take in all
     * @param leftOnTheLine answers of which the body is somebody else's to take, and to limit
     */
    AnswerLimits(Duration patience, ScheduledExecutorService watch, IntPredicate leftOnTheLine) {
        this.patience = patience;
        this.watch = watch;
        this.leftOnTheLine = leftOnTheLine;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        AtomicBoolean late = new AtomicBoolean();
        Runnable stop = () -> {
            // First the word, then the deed: the call ends with the connection, and looks for the reason at once.
            late.set(true);
            scope.execRuntime.discardEndpoint();
        };
        Future<?> end = watch.schedule(stop, seconds(request.getEntity()), TimeUnit.SECONDS);
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            if (leftOnTheLine.test(response.getCode())) {
                BodyOnTheLine.leave(response, scope.execRuntime);
            } else if (!new AnswerBody(response, LARGEST).take()) {
                // Not read to its end, so the connection can't serve again.
                scope.execRuntime.discardEndpoint();
            }
            return response;
        } catch (IOException broken) {
            if (late.get()) {
                InterruptedIOException timedOut = new InterruptedIOException(
                        "nothing complete came within " + seconds(request.getEntity()) + " s");
                timedOut.initCause(broken);
                throw timedOut;
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
}
