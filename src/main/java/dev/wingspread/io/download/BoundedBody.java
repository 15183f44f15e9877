package dev.wingspread.io.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects what comes over a connection up to a limit; what comes beyond it ends the connection and is not kept. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final int maxBytes;
    private final Traffic traffic;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private @Nullable Subscription subscription;

    /** More came than was allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private BoundedBody(int maxBytes, Traffic traffic) {
        this.maxBytes = maxBytes;
        this.traffic = traffic;
    }

    /**
     * Collects a file.
     *
     * @param announced the size the server announces, -1 if it does not
     */
    static BodySubscriber<byte[]> of(int maxBytes, long announced, Traffic traffic) {
        var body = new BoundedBody(maxBytes, traffic);
        if (announced > maxBytes) {
            body.whole.completeExceptionally(new TooLarge());
        }
        return body;
    }

    /** Takes nothing: the page that comes with a refusal is of no use. */
    static BodySubscriber<byte[]> unread(Traffic traffic) {
        var body = new BoundedBody(0, traffic);
        body.whole.complete(new byte[0]);
        return body;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        if (whole.isDone()) {
            begun.cancel();
        } else {
            begun.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (whole.isDone()) {
                return;
            }
            take(buffer);
        }
    }

    private void take(ByteBuffer buffer) {
        int size = buffer.remaining();
        if (size > maxBytes - collected.size()) {
            collected.reset();
            whole.completeExceptionally(new TooLarge());
            if (subscription != null) {
                subscription.cancel();
            }
            return;
        }
        byte[] bytes = new byte[size];
        buffer.get(bytes);
        collected.writeBytes(bytes);
        traffic.heard(collected.size());
    }

    @Override
    public void onError(Throwable cause) {
        whole.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        whole.complete(collected.toByteArray());
    }
}
