package dev.wingspread.ui.support;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Preferences in a file of the user's configuration folder. Where that cannot be read or written they are forgotten. */
public final class FilePreferences implements UiPreferences {

    private final Path file;
    private final Executor writing;
    private final Properties values = new Properties();
    private final Object fileLock = new Object();
    private boolean isWritePending;

    /**
     * The preferences in a file, which need not exist.
     *
     * @param writing writes the file, off the window's thread: moving a divider changes a preference with every pixel
     */
    public FilePreferences(Path file, Executor writing) {
        this.file = file;
        this.writing = writing;
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                log().debug("Preferences not read", e);
            }
        }
    }

    /** The user's own preferences file, by the customs of the operating system. */
    public static Path usualFile(Map<String, String> environment, String home) {
        return configurationFolder(environment, home).resolve("wingspread").resolve("window.properties");
    }

    private static Path configurationFolder(Map<String, String> environment, String home) {
        for (String variable : new String[] {"XDG_CONFIG_HOME", "APPDATA"}) {
            String folder = environment.getOrDefault(variable, "");
            if (!folder.isBlank()) {
                return Path.of(folder);
            }
        }
        return Path.of(home).resolve(".config");
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value)) && !isWritePending) {
            // Whatever changes until the write begins goes along with it.
            isWritePending = true;
            try {
                writing.execute(this::write);
            } catch (RejectedExecutionException e) {
                // The window has closed: what comes now is not worth keeping.
                log().debug("Preferences not written", e);
            }
        }
    }

    private synchronized Properties taken() {
        isWritePending = false;
        return (Properties) values.clone();
    }

    private void write() {
        synchronized (fileLock) {
            Properties present = taken();
            try {
                Path folder = file.toAbsolutePath().getParent();
                if (folder == null) {
                    return;
                }
                Files.createDirectories(folder);
                Path fresh = Files.createTempFile(folder, "window", ".tmp");
                try {
                    store(present, fresh);
                    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            } catch (IOException | UnsupportedOperationException e) {
                log().debug("Preferences not written", e);
            }
        }
    }

    private static void store(Properties properties, Path to) throws IOException {
        try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
    }

    /** Asked for when there is something to tell: setting up a log takes a twentieth of the window's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(FilePreferences.class);
    }
}
