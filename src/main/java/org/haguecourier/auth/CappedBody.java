package org.haguecourier.auth;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Keeps the first bytes of an answer and hangs up on the rest. An answer that is too long is no failure of its own: its
 * status still tells why it came, and a long error page is a common sight.
 */
final class CappedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /** @param most after one byte more than this the answer is cut */
    CappedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::keep);
        if (received.size() > most) {
            subscription.cancel();
            body.complete(received.toByteArray());
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        body.complete(received.toByteArray());
    }

    private void keep(ByteBuffer buffer) {
        byte[] part = new byte[Math.min(buffer.remaining(), most + 1 - received.size())];
        buffer.get(part);
        received.writeBytes(part);
    }
}
