package dev.wingspread.io.broker;

import java.util.OptionalDouble;

/** Entry prices per contract in index points out of what brokers tell. */
final class EntryPrice {

    private static final double OPTION_MULTIPLIER = 100;

    /** Prices per contract are rounded to cents and so are totals; what is further apart is in another unit. */
    private static final double SAME = 0.02;

    private EntryPrice() {}

    /**
     * Price per contract of a position in options.
     *
     * @param perContract what the file gives per contract, in index points or dollars, if it gives any
     * @param dollars what the whole position cost or brought, its sign of no matter, if the file tells
     * @param quantity contracts, signed or not
     * @return index points. Where both are told and contradict each other the dollars count, as their unit is certain;
     *     empty where nothing is known
     */
    static OptionalDouble of(OptionalDouble perContract, OptionalDouble dollars, double quantity) {
        if (dollars.isEmpty() || quantity == 0) {
            return perContract;
        }
        double fromDollars = Math.abs(dollars.getAsDouble()) / (Math.abs(quantity) * OPTION_MULTIPLIER);
        if (perContract.isEmpty()) {
            return OptionalDouble.of(fromDollars);
        }
        if (fromDollars == 0) {
            return perContract;
        }
        double given = Math.abs(perContract.getAsDouble());
        return Math.abs(given - fromDollars) <= SAME * Math.max(given, 1)
                ? OptionalDouble.of(given)
                : OptionalDouble.of(fromDollars);
    }
}
