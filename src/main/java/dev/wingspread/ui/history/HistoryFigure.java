package dev.wingspread.ui.history;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.RuleLevels;
import dev.wingspread.monitor.Threshold;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** A figure followed from day to day. */
public enum HistoryFigure {
    NV10("Net vega, nv10", "nv10", Formats::signedRatio, Formats::signedRatio),
    HEDGE_RATIO("Hedge ratio", "hedge_ratio", Formats::ratio, Formats::signedRatio),
    THETA("Theta, % of margin", "theta_pct_of_margin", Formats::rate, Formats::signedRatio),
    PNL("P&L, $", "pnl_usd", Formats::signedUsd, Formats::signedUsd),
    MARGIN("Margin, $", "margin_reg_t_usd", Formats::usd, Formats::signedUsd);

    private final String title;
    private final String column;
    private final DoubleFunction<String> format;
    private final DoubleFunction<String> changeFormat;

    HistoryFigure(String title, String column, DoubleFunction<String> format, DoubleFunction<String> changeFormat) {
        this.title = title;
        this.column = column;
        this.format = format;
        this.changeFormat = changeFormat;
    }

    /** What it is, with its unit. */
    public String title() {
        return title;
    }

    /** Its column in a stored day. */
    String column() {
        return column;
    }

    /** The figure as text. */
    public String text(OptionalDouble value) {
        return value.isPresent() ? format.apply(value.getAsDouble()) : Formats.UNKNOWN;
    }

    /** A change as text. */
    String changeText(OptionalDouble change) {
        return change.isPresent() ? changeFormat.apply(change.getAsDouble()) : "";
    }

    /** The threshold it should stay above; minus infinity without one. */
    double low(RuleLevels levels) {
        return switch (this) {
            case NV10 -> levels.nv10Low();
            case HEDGE_RATIO -> levels.value(Threshold.HR_MIN);
            case THETA -> levels.thetaPct();
            case PNL, MARGIN -> Double.NEGATIVE_INFINITY;
        };
    }

    /** The threshold it should stay below; infinity without one. */
    double high(RuleLevels levels) {
        return switch (this) {
            case NV10 -> levels.nv10High();
            case HEDGE_RATIO -> levels.value(Threshold.HR_MAX);
            case THETA, PNL, MARGIN -> Double.POSITIVE_INFINITY;
        };
    }
}
