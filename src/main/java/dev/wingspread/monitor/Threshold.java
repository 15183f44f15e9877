package dev.wingspread.monitor;

import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.Settings;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every number the rules compare with or aim at. Levels that are settings take their value from the settings in force; the
 * others belong to the rules alone and are changed by a profile. What clears a rule is kept as a distance from the level
 * that raises it, so that it moves along with that level.
 */
public enum Threshold {
    // R01
    QUOTE_AGE("quotes.maxAge", 30, 1, 1440, "minutes", Origin.OURS, "older quotes give no advice in trading hours"),
    UNPRICED(
            "quotes.maxUnpriced",
            10,
            0,
            100,
            "% of legs",
            Origin.OURS,
            "more legs without a price or with bad inputs give no advice"),
    // R10 to R13
    EXIT_DTE(whole("exit.lastDte", 1, 0, 30), "days", Origin.OURS, "a condor this near to its expiry is closed"),
    LOSS(Setting.EXIT_LOSS, "× credit", Origin.OURS, "a layer that lost this much of its credit is closed"),
    LOSS_CLEAR("exit.lossClear", 0.85, 0, 1, "× exit.loss", Origin.OURS, "a loss below this share clears the prompt"),
    BREACH_CLEAR("exit.breachClear", 0.25, 0, 10, "% of spot", Origin.OURS, "the index must come back inside by this"),
    BREACH_DTE(Setting.EXIT_BREACH_DTE, "days", Origin.OURS, "a breached condor is closed, not rolled, from here on"),
    PROFIT(Setting.EXIT_PROFIT, "× credit", Origin.OURS, "a layer that earned this share of its credit is closed"),
    PROFIT_CLEAR("exit.profitClear", 0.9, 0, 1, "× exit.profit", Origin.OURS, "a profit below this clears the prompt"),
    // R20, R21
    ALARM(Setting.NV10_ALARM, "nv10", Origin.SEED, "net vega beyond it on either side is too much in inflation weeks"),
    ALARM_CLEAR("nv10.alarmClear", 0.05, 0, 10, "nv10", Origin.OURS, "net vega must come back by this"),
    // R30 to R32
    SPIKE_SMA(Setting.VIX_SMA_MULT, "× SMA20", Origin.OURS, "VIX above this multiple of its average is a spike"),
    SPIKE_SMA_CLEAR("vix.smaMultClear", 0.05, 0, 5, "× SMA20", Origin.OURS, "VIX must fall by this to end the spike"),
    SPIKE_RSI(Setting.RSI_VIX, "RSI points", Origin.SEED, "strength of VIX above it is a spike"),
    SPIKE_RSI_CLEAR(
            "rsi.vixClear", 10, 0, 100, "RSI points", Origin.OURS, "strength must fall by this to end the spike"),
    EVENT_DAYS(whole("event.days", 2, 0, 20), "trading days", Origin.OURS, "an event this near makes a spike its own"),
    EVENT_REDUCE(
            "event.reduceShare",
            0.5,
            0,
            1,
            "of contracts",
            Origin.SEED,
            "share sold of a hedge month in an event spike"),
    STEEPENING("yields.steepening", 15, 0, 500, "bp", Origin.OURS, "rise of 10 over 2 year yields in 5 trading days"),
    STEEPENING_CLEAR("yields.steepeningClear", 5, 0, 500, "bp", Origin.OURS, "the rise must shrink by this"),
    // R40
    RSI_SPX(Setting.RSI_SPX, "RSI points", Origin.SEED, "strength of SPX above it is overbought"),
    RSI_SPX_CLEAR("rsi.spxClear", 5, 0, 100, "RSI points", Origin.OURS, "strength must fall by this"),
    THETA_CAPTURE("theta.capture", 1, 0, 5, "realised ÷ predicted", Origin.OURS, "time decay below it lags behind"),
    REDUCE_MIN(Setting.RSI_REDUCE_MIN, "of short net vega", Origin.SEED, "least share of net vega taken off"),
    REDUCE_TARGET(Setting.RSI_REDUCE_TARGET, "of short net vega", Origin.SEED, "share of net vega taken off"),
    REDUCE_MAX(Setting.RSI_REDUCE_MAX, "of short net vega", Origin.SEED, "greatest share of net vega taken off"),
    // R50, R51
    NV10_LOW(Setting.NV10_LOW, "nv10", Origin.SEED, "net vega below it asks for a hedge"),
    NV10_HIGH(Setting.NV10_HIGH, "nv10", Origin.SEED, "net vega above it asks for less hedge"),
    NV10_CLEAR("nv10.clear", 0.05, 0, 10, "nv10", Origin.OURS, "net vega must come back inside by this"),
    NV10_TARGET("nv10.target", 0.05, 0, 10, "nv10", Origin.OURS, "trades bring net vega inside by this"),
    // R60, R61
    OFFSET_MIN(Setting.HEDGE_OFFSET_MIN, "ratio", Origin.SEED, "offset at +6 below it asks for a hedge, phase INITIAL"),
    OFFSET_TARGET(Setting.HEDGE_OFFSET_TARGET, "ratio", Origin.SEED, "offset at +6 that a new ladder aims at"),
    OFFSET_MAX(Setting.HEDGE_OFFSET_MAX, "ratio", Origin.SEED, "offset at +6 above it is too much, phase INITIAL"),
    OFFSET_CLEAR("hedge.offsetClear", 0.05, 0, 3, "ratio", Origin.OURS, "the offset must come back inside by this"),
    HR_MIN(Setting.HEDGE_HR_MIN, "ratio", Origin.SEED, "hedge ratio below it asks for a hedge, phase CONFIRMED"),
    HR_MAX(Setting.HEDGE_HR_MAX, "ratio", Origin.SEED, "hedge ratio above it is too much in every phase"),
    HR_CLEAR("hedge.hrClear", 0.05, 0, 3, "ratio", Origin.OURS, "the hedge ratio must come back inside by this"),
    BUDGET_INITIAL(Setting.HEDGE_BUDGET_INITIAL, "of credit", Origin.OURS, "most that a hedge may cost, phase INITIAL"),
    BUDGET_CONFIRMED(Setting.HEDGE_BUDGET_CONFIRMED, "of credit", Origin.OURS, "the same in phase CONFIRMED"),
    // R70, R80
    THETA_MIN(Setting.THETA_MIN_PCT, "% of margin a day", Origin.SEED, "theta below it does not pay for the margin"),
    THETA_TIGHTEN(Setting.THETA_TIGHTEN, "×", Origin.SEED, "raises the level of theta while its flag is on"),
    THETA_CLEAR("theta.clear", 1.125, 1, 10, "× theta.minPct", Origin.OURS, "theta above this clears the prompt"),
    EXPECTED_MOVE_CLEAR("expectedMove.clear", 5, 0, 100, "% of EM", Origin.OURS, "break-evens must be outside by this"),
    // R90
    SCORE(
            whole("score.confirm", 2, 1, 5),
            "signals",
            Origin.SEED,
            "a score from here on at two closes confirms the regime"),
    FADE_SCORE(whole("score.fade", 0, 0, 5), "signals", Origin.SEED, "a score up to here says that the regime fades"),
    FADE_CLOSES(whole("score.fadeCloses", 5, 1, 60), "closes", Origin.SEED, "as many fading closes end the regime"),
    // All rules
    CONFIRM_MINUTES("confirm.minutes", 15, 0, 1440, "minutes", Origin.OURS, "a rule must stay true this long to speak"),
    WORSENING("acknowledge.worsening", 25, 0, 1000, "% of distance", Origin.OURS, "ends the silence of a prompt seen");

    private final String key;
    private final Optional<Setting> setting;
    private final SettingKind kind;
    private final double usual;
    private final String unit;
    private final Origin origin;
    private final String text;

    Threshold(Setting setting, String unit, Origin origin, String text) {
        this(
                new Own(setting.key(), setting.kind(), Settings.DEFAULT.number(setting)),
                Optional.of(setting),
                unit,
                origin,
                text);
    }

    Threshold(String key, double usual, double min, double max, String unit, Origin origin, String text) {
        this(new Own(key, new SettingKind.Decimal(min, max), usual), Optional.empty(), unit, origin, text);
    }

    Threshold(Own own, String unit, Origin origin, String text) {
        this(own, Optional.empty(), unit, origin, text);
    }

    Threshold(Own own, Optional<Setting> setting, String unit, Origin origin, String text) {
        this.key = own.key();
        this.kind = own.kind();
        this.usual = own.usual();
        this.setting = setting;
        this.unit = unit;
        this.origin = origin;
        this.text = text;
    }

    /** What a number of the rules alone has in common with a setting. */
    private record Own(String key, SettingKind kind, double usual) {}

    private static Own whole(String key, int usual, int min, int max) {
        return new Own(key, new SettingKind.Whole(min, max), usual);
    }

    /** The key in profile files; of a setting the setting's own. */
    public String key() {
        return key;
    }

    /** The setting that holds the value, if it is one. */
    public Optional<Setting> setting() {
        return setting;
    }

    /** What values are allowed. */
    public SettingKind kind() {
        return kind;
    }

    /** The value without settings and profile. */
    public double usual() {
        return usual;
    }

    public String unit() {
        return unit;
    }

    public Origin origin() {
        return origin;
    }

    /** What it does, in one line. */
    public String text() {
        return text;
    }

    /** The threshold of exactly this key. */
    public static Optional<Threshold> ofKey(String key) {
        return Arrays.stream(values())
                .filter(threshold -> threshold.key.equals(key))
                .findFirst();
    }
}
