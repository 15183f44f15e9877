package dev.wingspread.model.settings;

import dev.wingspread.base.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What values a setting takes. */
public sealed interface SettingKind {

    /** Why the text is not a value of this kind, as the end of a sentence that starts with the key; empty if it is one. */
    Optional<String> problemWith(String text);

    /** The values allowed, for a message. */
    String allowed();

    /** A number within limits, both included. */
    record Decimal(double min, double max) implements SettingKind {
        @Override
        public Optional<String> problemWith(String text) {
            Optional<Double> value = parse(text);
            if (value.isEmpty()) {
                return Optional.of("must be a number but is '" + text + "'");
            }
            return value.get() < min || value.get() > max
                    ? Optional.of("must be " + allowed() + " but is " + text)
                    : Optional.empty();
        }

        @Override
        public String allowed() {
            return plain(min) + " to " + plain(max);
        }
    }

    /** A whole number within limits, both included. */
    record Whole(int min, int max) implements SettingKind {
        @Override
        public Optional<String> problemWith(String text) {
            Optional<Double> value = parse(text);
            if (value.isEmpty() || value.get() != Math.rint(value.get())) {
                return Optional.of("must be a whole number but is '" + text + "'");
            }
            return value.get() < min || value.get() > max
                    ? Optional.of("must be " + allowed() + " but is " + text)
                    : Optional.empty();
        }

        @Override
        public String allowed() {
            return min + " to " + max;
        }
    }

    /** Exactly {@code size} numbers within limits, separated by commas. */
    record Decimals(int size, double min, double max) implements SettingKind {
        @Override
        public Optional<String> problemWith(String text) {
            List<String> parts = split(text);
            if (parts.size() != size) {
                return Optional.of("must be " + allowed() + " but is '" + text + "'");
            }
            double sum = 0;
            for (String part : parts) {
                Optional<Double> value = parse(part);
                if (value.isEmpty() || value.get() < min || value.get() > max) {
                    return Optional.of("must be " + allowed() + " but is '" + text + "'");
                }
                sum += value.get();
            }
            return sum > 0 ? Optional.empty() : Optional.of("must not be all zero");
        }

        @Override
        public String allowed() {
            return size + " numbers of " + plain(min) + " to " + plain(max) + " separated by commas";
        }

        static List<String> split(String text) {
            var parts = new ArrayList<String>();
            for (String part : text.split(",", -1)) {
                parts.add(part.strip());
            }
            return parts;
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements SettingKind {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> problemWith(String text) {
            return words.contains(text)
                    ? Optional.empty()
                    : Optional.of("must be " + allowed() + " but is '" + text + "'");
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", words);
        }
    }

    /** The finite number a text stands for. */
    static Optional<Double> parse(String text) {
        OptionalDouble value = PlainNumber.parse(text);
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
