package dev.wingspread.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the files beside a test class. */
public final class Resources {

    private Resources() {}

    public static byte[] bytes(Class<?> test, String name) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Class<?> test, String name) {
        return new String(bytes(test, name), StandardCharsets.UTF_8);
    }
}
