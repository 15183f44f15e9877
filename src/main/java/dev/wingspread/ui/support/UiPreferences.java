package dev.wingspread.ui.support;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the window remembers from one start to the next. Losing it is never an error. */
public interface UiPreferences {

    /** A remembered text. */
    Optional<String> get(String key);

    /** Remembers a text. */
    void put(String key, String value);

    /** The same as a path; empty if it is blank or no path, as somebody may have edited it by hand. */
    default Optional<Path> path(String key) {
        try {
            return get(key).filter(text -> !text.isBlank()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A remembered number, if it is one. */
    default Optional<Double> number(String key) {
        try {
            return get(key).map(Double::parseDouble).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Remembers a number. */
    default void put(String key, double value) {
        put(key, Double.toString(value));
    }

    /** Preferences that last as long as the program runs. */
    static UiPreferences inMemory() {
        Map<String, String> values = new ConcurrentHashMap<>();
        return new UiPreferences() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
