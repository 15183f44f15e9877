package dev.wingspread.model.settings;

import dev.wingspread.base.Checks;
import dev.wingspread.base.EditDistance;
import java.util.List;
import java.util.Optional;

/**
 * Every value a user may set, with its key, what it may be, and its default.
 *
 * <p>The keys are those of the portfolio file's {@code settings} and of the command line's {@code --set}.
 */
public enum Setting {
    // Condor layers, calendar days to expiry at entry.
    LAYER_S_DTE_MIN("layer.S.dteMin", whole(0, 400), "7"),
    LAYER_S_DTE_MAX("layer.S.dteMax", whole(0, 400), "21"),
    LAYER_M_DTE_MIN("layer.M.dteMin", whole(0, 400), "30"),
    LAYER_M_DTE_MAX("layer.M.dteMax", whole(0, 400), "45"),
    LAYER_L_DTE_MIN("layer.L.dteMin", whole(0, 400), "60"),
    LAYER_L_DTE_MAX("layer.L.dteMax", whole(0, 400), "90"),
    // Condor builder.
    POP_MIN("pop.min", number(0.30, 0.99), "0.70"),
    POP_TARGET("pop.target", number(0.30, 0.99), "0.78"),
    POP_MAX("pop.max", number(0.30, 0.99), "0.85"),
    CONDOR_WIDTH("condor.width", number(1, 1000), "50"),
    CONDOR_MIN_CREDIT_RATIO("condor.minCreditRatio", number(0, 1), "0.10"),
    CONDOR_BE_OUTSIDE_EM("condor.beOutsideEm", choice("HARD", "SOFT"), "SOFT"),
    // VIX call ladder.
    LADDER_WEIGHTS("ladder.weights", numbers(3, 0, 1000), "4,4,2"),
    LADDER_MIN_DTE("ladder.minDte", whole(0, 400), "8"),
    LADDER_DELTA("ladder.delta", number(0.01, 0.99), "0.30"),
    LADDER_MONEYNESS("ladder.moneyness", number(0.5, 5), "1.20"),
    LADDER_STRIKE_RULE("ladder.strikeRule", choice("BY_DELTA", "BY_MONEYNESS"), "BY_DELTA"),
    // Hedge bands; ratios, not per cent.
    HEDGE_HR_MIN("hedge.hrMin", number(0, 3), "0.60"),
    HEDGE_HR_MAX("hedge.hrMax", number(0, 3), "1.20"),
    HEDGE_OFFSET_MIN("hedge.offsetMin", number(0, 3), "0.40"),
    HEDGE_OFFSET_TARGET("hedge.offsetTarget", number(0, 3), "0.50"),
    HEDGE_OFFSET_MAX("hedge.offsetMax", number(0, 3), "0.60"),
    HEDGE_SPIKES("hedge.spikes", numbers(3, 0.5, 60), "5,6,7"),
    HEDGE_BUDGET_INITIAL("hedge.budgetInitial", number(0, 10), "0.30"),
    HEDGE_BUDGET_CONFIRMED("hedge.budgetConfirmed", number(0, 10), "0.60"),
    // Net vega per 10-point-wide condor, index points per VIX point.
    NV10_LOW("nv10.low", number(-10, 10), "-0.15"),
    NV10_HIGH("nv10.high", number(-10, 10), "0.25"),
    NV10_ALARM("nv10.alarm", number(0, 10), "0.40"),
    NV10_NORM("nv10.norm", choice("PER_10_WIDE", "PER_CONDOR"), "PER_10_WIDE"),
    NV10_BASIS("nv10.basis", choice("SPOT_FIXED", "COUPLED"), "SPOT_FIXED"),
    NV10_EVENT_ALARM_MODE("nv10.eventAlarmMode", choice("BOTH", "LITERAL_UPPER", "LOWER_ONLY"), "BOTH"),
    // Theta threshold, per cent of margin a day.
    THETA_MIN_PCT("theta.minPct", number(0, 100), "0.08"),
    THETA_TIGHTEN("theta.tighten", number(1, 5), "1.15"),
    // Indicators.
    RSI_SPX("rsi.spx", number(0, 100), "65"),
    RSI_VIX("rsi.vix", number(0, 100), "70"),
    RSI_REDUCE_MIN("rsi.reduceMin", number(0, 1), "0.30"),
    RSI_REDUCE_TARGET("rsi.reduceTarget", number(0, 1), "0.35"),
    RSI_REDUCE_MAX("rsi.reduceMax", number(0, 1), "0.40"),
    VIX_SMA_MULT("vix.smaMult", number(0.5, 5), "1.10"),
    // Spike model: response of VIX futures to spot VIX.
    SPIKE_BETA0("spike.beta0", number(0, 1.2), "0.90"),
    SPIKE_BETA_INF("spike.betaInf", number(0, 1), "0.20"),
    SPIKE_KAPPA("spike.kappa", number(0, 40), "8"),
    SPIKE_PRESET("spike.preset", choice("LOW", "BASE", "HIGH"), "BASE"),
    // Spike model: SPX move that goes with a VIX move.
    COUPLING_C1("coupling.c1", number(0.01, 5), "0.60"),
    COUPLING_C2("coupling.c2", number(0, 1), "0.03"),
    COUPLING_C3("coupling.c3", number(0.01, 5), "0.50"),
    // Spike model: response of the SPX surface.
    SPX_A("spx.a", number(0, 5), "1.0"),
    SPX_EXPONENT("spx.exponent", number(0, 1), "0.40"),
    SPX_CAP("spx.cap", number(0.1, 10), "1.5"),
    SPX_STICKINESS("spx.stickiness", number(0, 1), "0"),
    SPX_SKEW("spx.skew", number(-0.1, 0.1), "0"),
    // Spike model: response of VIX option vols.
    VIX_CV("vix.cv", number(0, 5), "0.40"),
    VIX_EXPONENT("vix.exponent", number(0, 1), "0.5"),
    VIX_CAP("vix.cap", number(0.1, 10), "1.5"),
    // Floors and clamps; vols are decimals.
    FLOOR_VIX("floor.vix", number(1, 20), "8"),
    CLAMP_SPX_VOL_MIN("clamp.spxVolMin", number(0.001, 1), "0.03"),
    CLAMP_SPX_VOL_MAX("clamp.spxVolMax", number(0.5, 10), "3.00"),
    CLAMP_VIX_VOL_MIN("clamp.vixVolMin", number(0.01, 1), "0.25"),
    CLAMP_VIX_VOL_MAX("clamp.vixVolMax", number(1, 10), "3.50"),
    // Smile shapes where only the ATM vol is known.
    SSVI_SPX_RHO("ssvi.spx.rho", number(-0.999, 0.999), "-0.70"),
    SSVI_SPX_ETA("ssvi.spx.eta", number(0.01, 2), "0.90"),
    SSVI_VIX_RHO("ssvi.vix.rho", number(-0.999, 0.999), "0.65"),
    SSVI_VIX_ETA("ssvi.vix.eta", number(0.01, 2), "0.90"),
    // Time-forward base curve.
    BASE_CURVE("base.curve", choice("ROLL_DOWN", "MARTINGALE"), "ROLL_DOWN"),
    // Margin.
    MARGIN_MODEL("margin.model", choice("REG_T", "PM_STRESS"), "REG_T"),
    MARGIN_THETA_BASIS("margin.thetaBasis", choice("GROSS", "NET"), "GROSS"),
    MARGIN_UNEQUAL_WINGS("margin.unequalWings", choice("GREATER", "SUM"), "GREATER"),
    MARGIN_PM_CROSS_OFFSET("margin.pmCrossOffset", number(0, 1), "0"),
    // Exits.
    EXIT_PROFIT("exit.profit", number(0, 1), "0.50"),
    EXIT_LOSS("exit.loss", number(0, 100), "2.0"),
    EXIT_BREACH_DTE("exit.breachDte", whole(0, 400), "7"),
    // Costs: dollars per contract; share of the half-spread.
    FEES_PER_CONTRACT("fees.perContract", number(0, 100), "0.65"),
    SLIPPAGE_HALF_SPREAD_SHARE("slippage.halfSpreadShare", number(0, 1), "0.25");

    private final String key;
    private final SettingKind kind;
    private final String defaultText;

    Setting(String key, SettingKind kind, String defaultText) {
        this.key = key;
        this.kind = kind;
        this.defaultText = defaultText;
        Checks.require(kind.problemWith(defaultText).isEmpty(), "the default of " + key + " is not allowed");
    }

    /** The key as users write it. */
    public String key() {
        return key;
    }

    public SettingKind kind() {
        return kind;
    }

    /** The default as a user would write it. */
    public String defaultText() {
        return defaultText;
    }

    /** The setting of exactly this key. */
    public static Optional<Setting> ofKey(String key) {
        for (Setting setting : values()) {
            if (setting.key.equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** The setting whose key is spelled most like the given one, for a message. */
    public static Setting nearestTo(String key) {
        Setting nearest = values()[0];
        for (Setting setting : values()) {
            if (EditDistance.between(key, setting.key) < EditDistance.between(key, nearest.key)) {
                nearest = setting;
            }
        }
        return nearest;
    }

    private static SettingKind number(double min, double max) {
        return new SettingKind.Decimal(min, max);
    }

    private static SettingKind whole(int min, int max) {
        return new SettingKind.Whole(min, max);
    }

    private static SettingKind numbers(int size, double min, double max) {
        return new SettingKind.Decimals(size, min, max);
    }

    private static SettingKind choice(String... words) {
        return new SettingKind.Choice(List.of(words));
    }
}
