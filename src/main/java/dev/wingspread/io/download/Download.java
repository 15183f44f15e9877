package dev.wingspread.io.download;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches public files: over encrypted connections only, within limits of time and size, and with manners.
 *
 * <ul>
 *   <li>The time to connect, the time nothing is heard and the time for the whole file are bounded; whoever watches may
 *       give up at any moment.
 *   <li>The size is bounded as it comes and as it is unpacked; nothing of a larger file is kept.
 *   <li>Redirects are followed to the same server only, over connections that the rule of addresses allows.
 *   <li>There is at most one further attempt, after a lost connection or trouble of the server, and none where the server
 *       asks to wait.
 *   <li>The program says who it is. It sends nothing else: no cookies, no credentials.
 * </ul>
 *
 * <p>Nothing is opened before the first file is asked for. Threads may share one.
 */
public final class Download {

    private static final int MOST_REDIRECTS = 3;
    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;
    private static final int FIRST_SERVER_TROUBLE = 500;
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final String agent;
    private final AddressRule rule;
    private final Patience patience;
    private final Optional<SSLContext> trust;
    private @Nullable HttpClient client;

    /**
     * A way to fetch files.
     *
     * @param agent name and version of the program, told to servers
     * @param rule which addresses may be contacted
     */
    public Download(String agent, AddressRule rule, Patience patience) {
        this(agent, rule, patience, Optional.empty());
    }

    Download(String agent, AddressRule rule, Patience patience, Optional<SSLContext> trust) {
        this.agent = agent.replaceAll("[^\\x20-\\x7e]", "");
        this.rule = rule;
        this.patience = patience;
        this.trust = trust;
    }

    /** What came of one attempt, and whether a second one may do better. */
    private record Attempt(Loaded<Answer> result, boolean isWorthAnother) {

        static Attempt last(Failure fault) {
            return new Attempt(Loaded.failed(fault), false);
        }
    }

    /**
     * Fetches a file.
     *
     * @param known version at hand, which the server need not send again; none if there is none
     * @return the file, or that it is unchanged, or why there is neither; nothing is known then of what the file holds
     */
    Loaded<Answer> get(RemoteFile file, VersionTag known, DownloadWatch watch) {
        long end = System.nanoTime() + patience.total().toNanos();
        Attempt first = attempt(file, known, watch, end);
        if (!first.isWorthAnother()) {
            return first.result();
        }
        Optional<Failure> ended = pause(file, watch, end);
        return ended.isPresent()
                ? Loaded.failed(ended.get())
                : attempt(file, known, watch, end).result();
    }

    private Optional<Failure> pause(RemoteFile file, DownloadWatch watch, long end) {
        var never = new CompletableFuture<Void>();
        long over = System.nanoTime() + patience.beforeRetry().toNanos();
        while (System.nanoTime() - over < 0) {
            Optional<Failure> ended = whyEnded(file, watch, end, new Traffic());
            if (ended.isPresent()) {
                return ended;
            }
            isDoneSoon(never);
        }
        return Optional.empty();
    }

    private Attempt attempt(RemoteFile file, VersionTag known, DownloadWatch watch, long end) {
        URI at = file.address();
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Optional<String> objection = rule.objectionTo(at);
            if (objection.isPresent()) {
                return Attempt.last(DownloadFailure.forbidden(file, at, objection.get()));
            }
            var traffic = new Traffic();
            CompletableFuture<HttpResponse<byte[]>> coming =
                    client().sendAsync(request(at, known), limited(file, traffic));
            Optional<Attempt> ended = waitFor(coming, file, watch, end, traffic);
            if (ended.isPresent()) {
                return ended.get();
            }
            HttpResponse<byte[]> response = coming.join();
            Optional<String> location = redirect(response);
            if (location.isEmpty()) {
                return judged(file, response);
            }
            Optional<URI> next = onSameServer(at, location.get());
            if (next.isEmpty()) {
                return Attempt.last(DownloadFailure.elsewhere(file, location.get()));
            }
            at = next.get();
        }
        return Attempt.last(DownloadFailure.inCircles(file, MOST_REDIRECTS));
    }

    private HttpRequest request(URI at, VersionTag known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .GET()
                .header("User-Agent", agent)
                .header("Accept", "application/json, text/csv, */*;q=0.5")
                .header("Accept-Encoding", "gzip");
        known.entity().ifPresent(tag -> request.header("If-None-Match", tag));
        known.modified().ifPresent(time -> request.header("If-Modified-Since", time));
        return request.build();
    }

    private static BodyHandler<byte[]> limited(RemoteFile file, Traffic traffic) {
        return response -> {
            traffic.answered();
            return response.statusCode() == OK
                    ? BoundedBody.of(file.maxBytes(), announced(response.headers()), traffic)
                    : BoundedBody.unread(traffic);
        };
    }

    private static long announced(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("Content-Length").orElse(-1);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Waits for an answer; what came instead of one. */
    private Optional<Attempt> waitFor(
            CompletableFuture<?> coming, RemoteFile file, DownloadWatch watch, long end, Traffic traffic) {
        while (!isDoneSoon(coming)) {
            watch.received(traffic.received());
            Optional<Failure> ended = whyEnded(file, watch, end, traffic);
            if (ended.isPresent()) {
                coming.cancel(true);
                return ended.map(Attempt::last);
            }
        }
        watch.received(traffic.received());
        try {
            coming.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Failure fault = DownloadFailure.of(file, cause, traffic.received());
            // A connection lost before any answer has been tried once more already, by the client itself.
            boolean isWorthAnother = traffic.isAnswered() && isLostConnection(cause);
            return Optional.of(new Attempt(Loaded.failed(fault), isWorthAnother));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Attempt.last(DownloadFailure.givenUp(file)));
        }
    }

    private Optional<Failure> whyEnded(RemoteFile file, DownloadWatch watch, long end, Traffic traffic) {
        if (watch.isGivenUp() || Thread.currentThread().isInterrupted()) {
            return Optional.of(DownloadFailure.givenUp(file));
        }
        if (System.nanoTime() - end > 0) {
            return Optional.of(DownloadFailure.slow(file, patience.total(), traffic.received()));
        }
        return traffic.nanosOfSilence() > patience.silence().toNanos()
                ? Optional.of(DownloadFailure.silent(file, patience.silence(), traffic.received()))
                : Optional.empty();
    }

    private static boolean isDoneSoon(CompletableFuture<?> coming) {
        try {
            coming.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            // Seen by whoever asks next whether the wait is over.
            Thread.currentThread().interrupt();
            return coming.isDone();
        }
    }

    /** A file that is too large is so the second time too. */
    private static boolean isLostConnection(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof BoundedBody.TooLarge)
                && !(cause instanceof SSLException);
    }

    private static Optional<String> redirect(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> response.headers().firstValue("Location");
            default -> Optional.empty();
        };
    }

    private static Optional<URI> onSameServer(URI from, String location) {
        try {
            URI next = from.resolve(location);
            boolean isSame = from.getHost().equalsIgnoreCase(next.getHost()) && from.getPort() == next.getPort();
            return isSame ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Attempt judged(RemoteFile file, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == NOT_MODIFIED) {
            return new Attempt(Loaded.of(new Answer.Unchanged()), false);
        }
        if (status != OK) {
            Optional<String> wait = response.headers().firstValue("Retry-After");
            Failure fault = DownloadFailure.refused(file, status, wait);
            return new Attempt(Loaded.failed(fault), status >= FIRST_SERVER_TROUBLE && wait.isEmpty());
        }
        return new Attempt(unpacked(file, response), false);
    }

    private static Loaded<Answer> unpacked(RemoteFile file, HttpResponse<byte[]> response) {
        HttpHeaders headers = response.headers();
        var version = new VersionTag(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
        String encoding = headers.firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (encoding.equals("identity")) {
            return Loaded.of(new Answer.Content(response.body(), version));
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            return Loaded.failed(DownloadFailure.packedOtherwise(file, encoding));
        }
        try {
            return Loaded.of(new Answer.Content(Gzip.unpacked(response.body(), file.maxBytes()), version));
        } catch (IOException e) {
            return Loaded.failed(DownloadFailure.unpacking(file, e));
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    // One answer to a connection: its limits are the ones tested.
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience.connecting());
            trust.ifPresent(builder::sslContext);
            client = builder.build();
        }
        return client;
    }
}
