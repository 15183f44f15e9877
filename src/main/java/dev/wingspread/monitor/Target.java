package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Layer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule speaks about.
 *
 * @param kind kind of object
 * @param key which one: the layer's name or the expiry of the hedge month; empty for the whole hedge and the whole book
 */
public record Target(Kind kind, String key) {

    /** The whole hedge. */
    public static final Target HEDGE = new Target(Kind.HEDGE, "");

    /** The whole book. */
    public static final Target BOOK = new Target(Kind.BOOK, "");

    /** Kinds of objects. */
    public enum Kind {
        LAYER,
        HEDGE_MONTH,
        HEDGE,
        BOOK
    }

    public Target {
        Objects.requireNonNull(kind, "kind");
        Checks.require(
                key.isBlank() == (kind == Kind.HEDGE || kind == Kind.BOOK),
                "a " + kind + " cannot have the key " + key);
    }

    /** The condors of a layer. */
    public static Target of(Layer layer) {
        return new Target(Kind.LAYER, layer.name());
    }

    /** The VIX options of an expiry. */
    public static Target month(LocalDate expiry) {
        return new Target(Kind.HEDGE_MONTH, expiry.toString());
    }

    /** As it is written in texts: {@code layer S}, {@code hedge month 2024-08-21}, {@code hedge} or {@code book}. */
    public String text() {
        return switch (kind) {
            case LAYER -> "layer " + key;
            case HEDGE_MONTH -> "hedge month " + key;
            case HEDGE -> "hedge";
            case BOOK -> "book";
        };
    }

    /** The object of a {@link #text()}; empty where it names none. */
    public static Optional<Target> named(String text) {
        for (Kind kind : Kind.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (kind == Kind.HEDGE || kind == Kind.BOOK) {
                if (text.equals(word)) {
                    return Optional.of(new Target(kind, ""));
                }
            } else if (text.startsWith(word + " ")
                    && !text.substring(word.length()).isBlank()) {
                return Optional.of(new Target(kind, text.substring(word.length() + 1)));
            }
        }
        return Optional.empty();
    }
}
