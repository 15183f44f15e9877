package dev.wingspread.pricing.kernel;

/** Rows the vector formulas do not serve, one by one through the scalar formulas and their checks of arguments. */
final class OddRow {

    private OddRow() {}

    static double price(OptionColumns options, int row) {
        requireValid(options, row);
        return terms(options, row).price();
    }

    static OptionGreeks spotGreeks(OptionColumns options, int row) {
        CarryTerms terms = checkedTerms(options, row);
        return terms.hasTimeValue() ? terms.greeks(terms.spotRho(), terms.spotEpsilon()) : terms.intrinsicGreeks();
    }

    static OptionGreeks futureGreeks(OptionColumns options, int row) {
        CarryTerms terms = checkedTerms(options, row);
        return terms.hasTimeValue() ? terms.greeks(-options.years[row] * terms.price(), 0) : terms.intrinsicGreeks();
    }

    private static CarryTerms checkedTerms(OptionColumns options, int row) {
        requireValid(options, row);
        KernelArguments.requireFinite("rate", options.rate[row]);
        return terms(options, row);
    }

    private static CarryTerms terms(OptionColumns options, int row) {
        double rate = options.rate[row];
        double carry = options.carry[row];
        return new CarryTerms(
                options.underlying[row],
                options.strike[row],
                options.years[row],
                options.volatility[row],
                rate,
                rate - carry,
                carry,
                options.yieldDiscountFactor[row],
                options.discountFactor[row],
                options.side[row] > 0);
    }

    private static void requireValid(OptionColumns options, int row) {
        KernelArguments.requirePositive("underlying", options.underlying[row]);
        KernelArguments.requirePositive("strike", options.strike[row]);
        KernelArguments.requireNonNegative("years", options.years[row]);
        KernelArguments.requireNonNegative("volatility", options.volatility[row]);
        KernelArguments.requireFinite("carry", options.carry[row]);
        KernelArguments.requirePositive("yieldDiscountFactor", options.yieldDiscountFactor[row]);
        KernelArguments.requirePositive("discountFactor", options.discountFactor[row]);
        double side = options.side[row];
        if (Math.abs(side) != 1) {
            throw new IllegalArgumentException("side must be 1 or -1 but is " + side);
        }
    }
}
