package dev.wingspread.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Lays out JSON the way people read it: an object or list without others inside stands on one line if it fits, everything
 * else has one member per line. Members keep the order they were put in.
 */
public final class JsonLayout {

    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private final List<Node> members = new ArrayList<>();

    /** An object without members yet. */
    public JsonLayout() {}

    /** A text. */
    public JsonLayout text(String name, String value) {
        return put(name, new Leaf(quoted(value)));
    }

    /** A whole number. */
    public JsonLayout whole(String name, long value) {
        return put(name, new Leaf(Long.toString(value)));
    }

    /** A level, price or rate: {@code 6000.0}. */
    public JsonLayout decimal(String name, double value) {
        return put(name, new Leaf(Decimals.decimal(value)));
    }

    /** A level, price or rate; left out if unknown. */
    public JsonLayout decimal(String name, OptionalDouble value) {
        value.ifPresent(known -> decimal(name, known));
        return this;
    }

    /** A level, price or rate; {@code null} if unknown. */
    public JsonLayout decimalOrNull(String name, OptionalDouble value) {
        return value.isPresent() ? decimal(name, value.getAsDouble()) : put(name, new Leaf("null"));
    }

    /** A whole number; {@code null} if unknown. */
    public JsonLayout wholeOrNull(String name, OptionalInt value) {
        return value.isPresent() ? whole(name, value.getAsInt()) : put(name, new Leaf("null"));
    }

    /** A number that is mostly whole, such as a strike: {@code 5500}. */
    public JsonLayout plain(String name, double value) {
        return put(name, new Leaf(Decimals.plain(value)));
    }

    /** {@code true} or {@code false}. */
    public JsonLayout flag(String name, boolean value) {
        return put(name, new Leaf(Boolean.toString(value)));
    }

    /** An object. */
    public JsonLayout object(String name, JsonLayout value) {
        return put(name, new Branch(value.members, '{', '}'));
    }

    /** A list of objects. */
    public JsonLayout objects(String name, List<JsonLayout> entries) {
        return put(
                name,
                new Branch(
                        entries.stream()
                                .map(entry -> (Node) new Branch(entry.members, '{', '}'))
                                .toList(),
                        '[',
                        ']'));
    }

    /** A list of texts. */
    public JsonLayout texts(String name, List<String> entries) {
        return put(
                name,
                new Branch(
                        entries.stream()
                                .map(entry -> (Node) new Leaf(quoted(entry)))
                                .toList(),
                        '[',
                        ']'));
    }

    /** A list of numbers. */
    public JsonLayout decimals(String name, List<Double> entries) {
        return put(
                name,
                new Branch(
                        entries.stream()
                                .map(entry -> (Node) new Leaf(Decimals.decimal(entry)))
                                .toList(),
                        '[',
                        ']'));
    }

    /** The whole text, with a final newline. */
    public String print() {
        var out = new StringBuilder();
        new Branch(members, '{', '}').print("", 0, out::append);
        return out.append('\n').toString();
    }

    private JsonLayout put(String name, Node value) {
        members.add(new Named(quoted(name), value));
        return this;
    }

    /** A JSON text in double quotes; what UTF-8 cannot write is escaped, so nothing is lost. */
    private static String quoted(String text) {
        return isPlain(text) ? '"' + text + '"' : escaped(text);
    }

    /** Whether nothing needs an escape: a market has a hundred thousand such texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || Quoted.isUnpaired(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    private sealed interface Node {
        boolean isLeaf();

        /** Puts the whole node on one line. */
        void inline(StringBuilder line);

        /** Prints the node, of which the first {@code used} columns of the line are already taken. */
        void print(String indent, int used, Consumer<String> out);
    }

    private record Leaf(String text) implements Node {
        @Override
        public boolean isLeaf() {
            return true;
        }

        @Override
        public void inline(StringBuilder line) {
            line.append(text);
        }

        @Override
        public void print(String indent, int used, Consumer<String> out) {
            out.accept(text);
        }
    }

    private record Named(String name, Node value) implements Node {
        @Override
        public boolean isLeaf() {
            return value.isLeaf();
        }

        @Override
        public void inline(StringBuilder line) {
            line.append(name).append(": ");
            value.inline(line);
        }

        @Override
        public void print(String indent, int used, Consumer<String> out) {
            out.accept(name + ": ");
            value.print(indent, used + name.length() + 2, out);
        }
    }

    private record Branch(List<Node> nodes, char open, char close) implements Node {
        @Override
        public boolean isLeaf() {
            return false;
        }

        @Override
        public void inline(StringBuilder line) {
            line.append(open);
            for (int i = 0; i < nodes.size(); i++) {
                line.append(i == 0 ? " " : ", ");
                nodes.get(i).inline(line);
            }
            line.append(nodes.isEmpty() ? "" : " ").append(close);
        }

        private boolean holdsLeavesAlone() {
            for (Node node : nodes) {
                if (!node.isLeaf()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void print(String indent, int used, Consumer<String> out) {
            if (holdsLeavesAlone()) {
                var line = new StringBuilder();
                inline(line);
                if (used + line.length() < WIDTH) {
                    out.accept(line.toString());
                    return;
                }
            }
            String inner = indent + INDENT;
            out.accept(open + "\n");
            for (int i = 0; i < nodes.size(); i++) {
                out.accept(inner);
                nodes.get(i).print(inner, inner.length(), out);
                out.accept(i < nodes.size() - 1 ? ",\n" : "\n");
            }
            out.accept(indent + close);
        }
    }
}
