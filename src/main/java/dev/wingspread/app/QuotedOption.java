package dev.wingspread.app;

import java.util.List;
import java.util.Optional;

/**
 * The option a row describes.
 *
 * @param isOnFuture whether the underlying is a future (B76) rather than a spot (BSM)
 * @param isCall call or put
 * @param underlying spot or future in points
 * @param strike strike in points
 * @param discounting time to expiry, rate and dividend yield
 */
record QuotedOption(boolean isOnFuture, boolean isCall, double underlying, double strike, Discounting discounting) {

    /** Columns read here. */
    static final List<String> COLUMNS =
            List.of("id", "model", "type", "underlying", "strike", "years", "rate", "dividend_yield");

    /** Those of them that hold numbers. */
    static final List<String> NUMERIC = List.of("underlying", "strike", "years", "rate", "dividend_yield");

    /** Reads the option; the result is only good if the cells have no problem afterwards. */
    static QuotedOption read(RowCells cells) {
        boolean isOnSpot = cells.isFirst("model", "BSM", "B76");
        boolean isCall = cells.isFirst("type", "C", "P");
        double underlying = cells.positive("underlying");
        double strike = cells.positive("strike");
        double years = cells.notNegative("years");
        double rate = cells.number("rate");
        double dividendYield = isOnSpot ? dividendYield(cells) : noDividendYield(cells);
        var option =
                new QuotedOption(!isOnSpot, isCall, underlying, strike, Discounting.of(years, rate, dividendYield));
        if (cells.problems().isEmpty() && !option.isRepresentable()) {
            cells.addProblem("its numbers are so large or small that the forward or the present value is none");
        }
        return option;
    }

    private static double dividendYield(RowCells cells) {
        if (cells.text("dividend_yield").isEmpty()) {
            cells.addProblem("dividend_yield is empty (write 0 if there is none)");
            return 0;
        }
        return cells.number("dividend_yield");
    }

    private static double noDividendYield(RowCells cells) {
        Optional<String> text = cells.text("dividend_yield");
        if (text.isPresent() && cells.number("dividend_yield") != 0) {
            cells.addProblem("dividend_yield must be empty for B76 but is " + text.get());
        }
        return 0;
    }

    /** Forward of the underlying for the expiry, points. */
    double forward() {
        return isOnFuture ? underlying : underlying * discounting.growth();
    }

    /** Whether forward, discount factors and present values are ordinary numbers. */
    boolean isRepresentable() {
        double discountFactor = discounting.discountFactor();
        return isOrdinary(forward())
                && isOrdinary(discountFactor)
                && isOrdinary(discounting.yieldDiscountFactor())
                && isOrdinary(forward() * discountFactor)
                && isOrdinary(strike * discountFactor);
    }

    private static boolean isOrdinary(double value) {
        return value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE;
    }
}
