package dev.wingspread.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A web server on this machine that answers byte by byte as a test wants, rightly or wrongly. One request to a connection.
 */
public final class LocalServer implements AutoCloseable {

    private static final int WAITING_CONNECTIONS = 50;

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Answers a request; the connection is closed afterwards. */
    @FunctionalInterface
    public interface Reply {
        void send(OutputStream out) throws IOException;
    }

    /** What somebody asked for; names of headers in lower case. */
    public record Request(String path, Map<String, String> headers) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    private LocalServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
    }

    /** A server without encryption. */
    public static LocalServer start() throws IOException {
        return started(new ServerSocket(0, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress()), "http");
    }

    /** A server with encryption. */
    public static LocalServer startEncrypted(SSLContext identity) throws IOException {
        return started(
                identity.getServerSocketFactory()
                        .createServerSocket(0, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress()),
                "https");
    }

    private static LocalServer started(ServerSocket socket, String scheme) {
        var server = new LocalServer(socket, scheme);
        inBackground(server::acceptAll);
        return server;
    }

    private static void inBackground(Runnable task) {
        var thread = new Thread(task, "local-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                open.add(connection);
                inBackground(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            Optional<Request> request = request(connection);
            if (request.isPresent()) {
                requests.add(request.get());
                replies.getOrDefault(request.get().path(), status(404)).send(connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The other side has hung up, which many a test is about.
            return;
        }
    }

    private static Optional<Request> request(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String first = in.readLine();
        if (first == null) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return Optional.of(new Request(first.split(" ", -1)[1], headers));
    }

    /** From now on the path, with its query, is answered so; others are not found. */
    public LocalServer on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort() + path);
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    /** What was asked for, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    // Replies

    /** The whole file, with its length. */
    public static Reply file(byte[] body, String... headers) {
        return cutOff(body, body.length, headers);
    }

    public static Reply file(String body, String... headers) {
        return file(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A status without a file. */
    public static Reply status(int status, String... headers) {
        return out -> head(out, status, List.of("Content-Length: 0"), headers);
    }

    /** Less than was announced, then the connection ends. */
    public static Reply cutOff(byte[] body, long announced, String... headers) {
        return out -> {
            head(out, 200, List.of("Content-Length: " + announced), headers);
            out.write(body);
        };
    }

    /** Pieces of the file without its length; at the end the mark that says so, or not. */
    public static Reply inPieces(byte[] body, boolean isWhole, String... headers) {
        return out -> {
            head(out, 200, List.of("Transfer-Encoding: chunked"), headers);
            out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.write((isWhole ? "\r\n0\r\n\r\n" : "\r\n").getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** The file again and again without end. */
    public static Reply endless(byte[] body, String... headers) {
        return out -> {
            head(out, 200, List.of("Transfer-Encoding: chunked"), headers);
            while (true) {
                out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    /** The beginning of a file, then nothing until the server is closed. */
    public Reply silentAfter(byte[] body, long announced) {
        return out -> {
            head(out, 200, List.of("Content-Length: " + announced));
            out.write(body);
            out.flush();
            awaitClosing();
        };
    }

    /** Nothing until the server is closed. */
    public Reply silent() {
        return out -> awaitClosing();
    }

    /** Tells that it was asked, and answers when it is allowed to. */
    public static Reply held(CountDownLatch asked, CountDownLatch allowed, Reply reply) {
        return out -> {
            asked.countDown();
            await(allowed);
            reply.send(out);
        };
    }

    /** The connection ends without an answer. */
    public static Reply nothing() {
        return out -> {};
    }

    private void awaitClosing() {
        await(closing);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void head(OutputStream out, int status, List<String> usual, String... headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + " Status\r\nConnection: close\r\n");
        usual.forEach(header -> head.append(header).append("\r\n"));
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
