package dev.wingspread.model;

/** A European, cash-settled index option with a multiplier of 100 dollars per point. */
public sealed interface OptionContract extends Instrument permits SpxOption, VixOption {

    /** Dollars per index point of SPX, SPXW, VIX and VIXW options. */
    double OPTION_MULTIPLIER = 100;

    Root root();

    OptionType type();

    /** Strike in index points, above 0. */
    double strike();

    @Override
    default double multiplier() {
        return OPTION_MULTIPLIER;
    }

    @Override
    default Underlying underlying() {
        return root().underlying();
    }

    @Override
    default String symbol() {
        return Symbols.option(root(), expiry(), type(), strike());
    }
}
