package dev.wingspread.app;

import dev.wingspread.io.table.PlainRows;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of rows with which all is well, without a text per cell. Whatever it does not take for sound is left
 * to {@link QuotedOption#read}, which says what is wrong, if anything is. Used by one thread at a time.
 */
final class SoundOptions {

    private final int model;
    private final int type;
    private final int underlying;
    private final int strike;
    private final int years;
    private final int rate;
    private final int dividendYield;
    private Discounting discounting = Discounting.NONE;

    SoundOptions(ColumnIndex columns) {
        model = position(columns.positions(), "model");
        type = position(columns.positions(), "type");
        underlying = position(columns.positions(), "underlying");
        strike = position(columns.positions(), "strike");
        years = position(columns.positions(), "years");
        rate = position(columns.positions(), "rate");
        dividendYield = position(columns.positions(), "dividend_yield");
    }

    private static int position(Map<String, Integer> positions, String column) {
        return Objects.requireNonNull(positions.get(column), column);
    }

    /** The option of the row at hand; null if it is not plainly sound. */
    @Nullable
    QuotedOption read(PlainRows rows) {
        boolean isOnFuture = rows.is(model, "B76");
        boolean isCall = rows.is(type, "C");
        if ((!isOnFuture && !rows.is(model, "BSM")) || (!isCall && !rows.is(type, "P"))) {
            return null;
        }
        double price = rows.number(underlying);
        double level = rows.number(strike);
        double time = rows.number(years);
        double interest = rows.number(rate);
        double payout = isOnFuture && rows.isEmpty(dividendYield) ? 0 : rows.number(dividendYield);
        boolean isSound = price > 0 && level > 0 && time >= 0 && !Double.isNaN(interest) && !Double.isNaN(payout);
        if (!isSound || (isOnFuture && payout != 0)) {
            return null;
        }
        // A future's zero has no sign, as if the cell were empty.
        discounting = discounting.at(time, interest, isOnFuture ? 0 : payout);
        var option = new QuotedOption(isOnFuture, isCall, price, level, discounting);
        return option.isRepresentable() ? option : null;
    }
}
