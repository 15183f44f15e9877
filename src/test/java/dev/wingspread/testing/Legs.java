package dev.wingspread.testing;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Symbols;
import java.util.Optional;
import java.util.OptionalDouble;

/** Legs by their symbols. */
public final class Legs {

    private Legs() {}

    /** A leg without an entry price. */
    public static Leg leg(int quantity, String symbol) {
        return new Leg(instrument(symbol), quantity, OptionalDouble.empty());
    }

    /** A leg with an entry price in points. */
    public static Leg leg(int quantity, String symbol, double price) {
        return new Leg(instrument(symbol), quantity, OptionalDouble.of(price));
    }

    public static Instrument instrument(String symbol) {
        return Symbols.parse(symbol, Optional.empty()).orThrow();
    }

    public static OptionContract option(String symbol) {
        return (OptionContract) instrument(symbol);
    }
}
