package dev.wingspread.io.json;

import java.util.List;

/** A value of a JSON text that knows where it stands. */
public sealed interface JsonValue {

    JsonPlace place();

    /** What this is, to name it in a message: {@code the text 'abc'}, {@code 4.5}, {@code an object}. */
    String describe();

    /**
     * An object with its members in the order of the text, repeated names included.
     *
     * @param place where its opening brace stands
     * @param members names with their values
     */
    record ObjectValue(JsonPlace place, List<Member> members) implements JsonValue {
        @Override
        public String describe() {
            return "an object { … }";
        }
    }

    /**
     * A name with its value.
     *
     * @param name the name
     * @param namePlace where the name stands
     * @param value the value
     */
    record Member(String name, JsonPlace namePlace, JsonValue value) {}

    /**
     * An array.
     *
     * @param place where its opening bracket stands
     * @param items its values in the order of the text
     */
    record ListValue(JsonPlace place, List<JsonValue> items) implements JsonValue {
        @Override
        public String describe() {
            return "a list [ … ]";
        }
    }

    /**
     * A text in quotes.
     *
     * @param place where its opening quote stands
     * @param text the text without its quotes and escapes
     */
    record TextValue(JsonPlace place, String text) implements JsonValue {
        @Override
        public String describe() {
            return "the text " + Quoted.of(text);
        }
    }

    /**
     * A number as it is written, which may also be {@code NaN} or too large for a double: that is for its reader to judge.
     *
     * @param place where it stands
     * @param literal its characters
     */
    record NumberValue(JsonPlace place, String literal) implements JsonValue {
        @Override
        public String describe() {
            return Quoted.shortened(literal);
        }

        /** The nearest double, infinite or NaN where the literal is; never minus zero. */
        double value() {
            String unsigned = literal.startsWith("+") ? literal.substring(1) : literal;
            return switch (unsigned) {
                case "NaN" -> Double.NaN;
                case "Infinity", "INF" -> Double.POSITIVE_INFINITY;
                case "-Infinity", "-INF" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(literal) + 0.0;
            };
        }
    }

    /** {@code true} or {@code false}. */
    record FlagValue(JsonPlace place, boolean value) implements JsonValue {
        @Override
        public String describe() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}, which our formats read as absent. */
    record NullValue(JsonPlace place) implements JsonValue {
        @Override
        public String describe() {
            return "null";
        }
    }
}
