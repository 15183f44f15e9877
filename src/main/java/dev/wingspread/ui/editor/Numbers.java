package dev.wingspread.ui.editor;

import dev.wingspread.base.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Prices and dollars as they stand in a field: plain digits. */
final class Numbers {

    /** Finer than any price is quoted or averaged. */
    private static final int DIGITS = 6;

    private Numbers() {}

    static OptionalDouble parse(String text) {
        return PlainNumber.parse(text);
    }

    /** A number without needless digits; empty if it is unknown. */
    static String text(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "";
    }

    static String text(double value) {
        return rounded(value, DIGITS);
    }

    /** A price in cents. */
    static String cents(double points) {
        return rounded(points, 2);
    }

    private static String rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
