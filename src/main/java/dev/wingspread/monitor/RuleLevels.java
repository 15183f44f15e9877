package dev.wingspread.monitor;

import dev.wingspread.base.Failure;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The levels in force: settings, profile and regime flags put together.
 *
 * @param values every threshold
 * @param flags regime flags of the book; the vega multiplier scales the band with its clear levels and targets, not the
 *     alarm
 * @param alarmMode which side raises the alarm of inflation weeks
 */
public record RuleLevels(Map<Threshold, Double> values, RegimeFlags flags, EventAlarmMode alarmMode) {

    /** Levels are decimals: what is below this is left over from adding binary fractions. */
    private static final double DECIMALS = 1e10;

    private static final double PER_CENT = 100;

    public RuleLevels {
        values = Map.copyOf(values);
        Objects.requireNonNull(flags, "flags");
        Objects.requireNonNull(alarmMode, "alarmMode");
    }

    /**
     * The levels of a book.
     *
     * @param settings settings in force, those of the profile included: see {@link RuleProfile#settings}
     * @param flags regime flags of the book
     * @param profile gives the levels that are no settings
     */
    public static RuleLevels of(Settings settings, RegimeFlags flags, RuleProfile profile) {
        var values = new EnumMap<Threshold, Double>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            values.put(threshold, threshold.setting().map(settings::number).orElseGet(() -> profile.own(threshold)));
        }
        return new RuleLevels(values, flags, EventAlarmMode.valueOf(settings.text(Setting.NV10_EVENT_ALARM_MODE)));
    }

    /** Levels that contradict each other, a sentence each; empty if they do not. */
    public List<Failure> conflicts() {
        return LevelConflicts.of(this);
    }

    /** The threshold as it is set. */
    public double value(Threshold threshold) {
        return Objects.requireNonNull(values.get(threshold), threshold::key);
    }

    /** A threshold that counts something. */
    int count(Threshold threshold) {
        return (int) value(threshold);
    }

    /** P&amp;L of a layer in per cent of its credit at which it is closed: a negative number. */
    public double lossPct() {
        return decimal(-PER_CENT * value(Threshold.LOSS));
    }

    /** P&amp;L in per cent of the credit above which a loss is no longer one: a negative number. */
    public double lossClearPct() {
        return decimal(lossPct() * value(Threshold.LOSS_CLEAR));
    }

    /** P&amp;L in per cent of the credit at which the profit is taken. */
    public double profitPct() {
        return decimal(PER_CENT * value(Threshold.PROFIT));
    }

    /** P&amp;L in per cent of the credit below which there is no profit to take any more. */
    public double profitClearPct() {
        return decimal(profitPct() * value(Threshold.PROFIT_CLEAR));
    }

    /** Net vega, on either side, above which an inflation week is alarming. */
    public double alarm() {
        return value(Threshold.ALARM);
    }

    /** Net vega, on either side, below which it no longer is. */
    public double alarmClear() {
        return gap(Threshold.ALARM, Threshold.ALARM_CLEAR, -1);
    }

    /** VIX over its average below which a spike is over. */
    public double spikeSmaClear() {
        return gap(Threshold.SPIKE_SMA, Threshold.SPIKE_SMA_CLEAR, -1);
    }

    /** Strength of VIX below which a spike is over. */
    public double spikeRsiClear() {
        return gap(Threshold.SPIKE_RSI, Threshold.SPIKE_RSI_CLEAR, -1);
    }

    /** Steepening in basis points below which it is over. */
    public double steepeningClear() {
        return gap(Threshold.STEEPENING, Threshold.STEEPENING_CLEAR, -1);
    }

    /** Strength of SPX below which it is no longer overbought. */
    public double rsiSpxClear() {
        return gap(Threshold.RSI_SPX, Threshold.RSI_SPX_CLEAR, -1);
    }

    /** Lower edge of the band of net vega, scaled by the regime flag. */
    public double nv10Low() {
        return scaled(value(Threshold.NV10_LOW));
    }

    /** Net vega above which it is no longer below the band. */
    public double nv10LowClear() {
        return scaled(value(Threshold.NV10_LOW) + value(Threshold.NV10_CLEAR));
    }

    /** Net vega that buying aims at. */
    public double nv10LowTarget() {
        return scaled(value(Threshold.NV10_LOW) + value(Threshold.NV10_TARGET));
    }

    /** Upper edge of the band of net vega, scaled by the regime flag. */
    public double nv10High() {
        return scaled(value(Threshold.NV10_HIGH));
    }

    /** Net vega below which it is no longer above the band. */
    public double nv10HighClear() {
        return scaled(value(Threshold.NV10_HIGH) - value(Threshold.NV10_CLEAR));
    }

    /** Net vega that selling aims at. */
    public double nv10HighTarget() {
        return scaled(value(Threshold.NV10_HIGH) - value(Threshold.NV10_TARGET));
    }

    /** Offset above which the hedge is no longer too small. */
    public double offsetMinClear() {
        return gap(Threshold.OFFSET_MIN, Threshold.OFFSET_CLEAR, 1);
    }

    /** Offset below which the hedge is no longer too large. */
    public double offsetMaxClear() {
        return gap(Threshold.OFFSET_MAX, Threshold.OFFSET_CLEAR, -1);
    }

    /** Hedge ratio above which the hedge is no longer too small. */
    public double hrMinClear() {
        return gap(Threshold.HR_MIN, Threshold.HR_CLEAR, 1);
    }

    /** Hedge ratio below which the hedge is no longer too large. */
    public double hrMaxClear() {
        return gap(Threshold.HR_MAX, Threshold.HR_CLEAR, -1);
    }

    /** Theta in per cent of margin a day below which it is too little, raised if the regime flag says so. */
    public double thetaPct() {
        double least = value(Threshold.THETA_MIN);
        return decimal(flags.thetaTighten() ? least * value(Threshold.THETA_TIGHTEN) : least);
    }

    /** Theta in per cent of margin a day above which it is enough again. */
    public double thetaClearPct() {
        return decimal(thetaPct() * value(Threshold.THETA_CLEAR));
    }

    /** Distance of a break-even from the forward in expected moves from which it is clear of the move. */
    public double expectedMoveClear() {
        return decimal(1 + value(Threshold.EXPECTED_MOVE_CLEAR) / PER_CENT);
    }

    private double gap(Threshold level, Threshold gap, int sign) {
        return decimal(value(level) + sign * value(gap));
    }

    private double scaled(double nv10) {
        return decimal(nv10 * flags.vegaBandMultiplier());
    }

    private static double decimal(double level) {
        return Math.rint(level * DECIMALS) / DECIMALS;
    }
}
