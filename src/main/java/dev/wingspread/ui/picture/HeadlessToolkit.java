package dev.wingspread.ui.picture;

import dev.wingspread.ui.support.UiThread;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** The toolkit with a screen in memory. One that runs already, with whatever screen, is used as it is. */
final class HeadlessToolkit {

    /** Held here so that its level is not forgotten: the toolkit warns of every start from the class path. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    /**
     * Pictures do without two of the toolkit's caches: backgrounds from it are a pixel off by what was painted before
     * them, and texts from it share their place with the same text in another control, which may be laid out meanwhile.
     */
    private static final Map<String, String> WITHOUT_DISPLAY = Map.of(
            "glass.platform", "Monocle",
            "monocle.platform", "Headless",
            "prism.order", "sw",
            "prism.text", "t2k",
            "prism.disableRegionCaching", "true",
            "prism.cacheLayoutSize", "0",
            "java.awt.headless", "true");

    private static final UiThread THREAD = UiThread.ofToolkit();

    private HeadlessToolkit() {}

    /**
     * Starts the toolkit.
     *
     * @throws RuntimeException if it cannot start
     * @throws LinkageError if a library of the system is missing
     */
    static void start() {
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        WITHOUT_DISPLAY.forEach(System::setProperty);
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            // It is running.
            return;
        } finally {
            Platform.setImplicitExit(false);
        }
    }

    /**
     * Does something on the toolkit's thread and waits for it.
     *
     * @throws IllegalStateException if it fails, or is not done in time
     */
    static <T> T onItsThread(Supplier<T> task, long mostSeconds) {
        var done = new CompletableFuture<T>();
        THREAD.run(() -> {
            try {
                done.complete(task.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return await(done, mostSeconds);
    }

    /** What a promise brings. */
    static <T> T await(CompletableFuture<T> promise, long mostSeconds) {
        try {
            return promise.get(mostSeconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture could not be painted: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the picture was not complete after " + mostSeconds + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while painting", e);
        }
    }
}
