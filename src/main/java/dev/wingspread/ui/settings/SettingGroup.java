package dev.wingspread.ui.settings;

import dev.wingspread.model.settings.Setting;
import java.util.List;

/** Settings that belong together, in the order of the dialog. Every setting is in exactly one group. */
enum SettingGroup {
    NET_VEGA(
            "Net vega",
            entry(Setting.NV10_LOW, "Lower end of the band", "pts per 10-wide condor"),
            entry(Setting.NV10_HIGH, "Upper end of the band", "pts per 10-wide condor"),
            entry(Setting.NV10_ALARM, "Alarm beyond, either side", "pts per 10-wide condor"),
            entry(Setting.NV10_NORM, "Counted per", ""),
            entry(Setting.NV10_BASIS, "SPX while VIX is moved", ""),
            entry(Setting.NV10_EVENT_ALARM_MODE, "Ends that alarm in event weeks", "")),
    HEDGE(
            "Hedge",
            entry(Setting.HEDGE_HR_MIN, "Hedge ratio at least", "ratio"),
            entry(Setting.HEDGE_HR_MAX, "Hedge ratio at most", "ratio"),
            entry(Setting.HEDGE_OFFSET_MIN, "Offset at least", "share of condor loss"),
            entry(Setting.HEDGE_OFFSET_TARGET, "Offset aimed at", "share of condor loss"),
            entry(Setting.HEDGE_OFFSET_MAX, "Offset at most", "share of condor loss"),
            entry(Setting.HEDGE_SPIKES, "Spikes the hedge is judged at", "VIX points"),
            entry(Setting.HEDGE_BUDGET_INITIAL, "Budget of the initial hedge", "share of credit"),
            entry(Setting.HEDGE_BUDGET_CONFIRMED, "Budget once confirmed", "share of credit")),
    LADDER(
            "VIX call ladder",
            entry(Setting.LADDER_WEIGHTS, "Calls in months 1, 2, 3", "weights"),
            entry(Setting.LADDER_MIN_DTE, "First month at least away", "days"),
            entry(Setting.LADDER_STRIKE_RULE, "Strikes chosen", ""),
            entry(Setting.LADDER_DELTA, "Delta of the calls", "delta"),
            entry(Setting.LADDER_MONEYNESS, "Strike against the future", "ratio")),
    THETA(
            "Theta and margin",
            entry(Setting.THETA_MIN_PCT, "Theta at least", "% of margin a day"),
            entry(Setting.THETA_TIGHTEN, "Factor while theta is tightened", "×"),
            entry(Setting.MARGIN_MODEL, "Margin by", ""),
            entry(Setting.MARGIN_THETA_BASIS, "Margin that theta is set against", ""),
            entry(Setting.MARGIN_UNEQUAL_WINGS, "Margin of unequal wings", ""),
            entry(Setting.MARGIN_PM_CROSS_OFFSET, "SPX against VIX offset in the stress", "share")),
    CONDORS(
            "Condors",
            entry(Setting.LAYER_S_DTE_MIN, "Layer S, expiry from", "days"),
            entry(Setting.LAYER_S_DTE_MAX, "Layer S, expiry to", "days"),
            entry(Setting.LAYER_M_DTE_MIN, "Layer M, expiry from", "days"),
            entry(Setting.LAYER_M_DTE_MAX, "Layer M, expiry to", "days"),
            entry(Setting.LAYER_L_DTE_MIN, "Layer L, expiry from", "days"),
            entry(Setting.LAYER_L_DTE_MAX, "Layer L, expiry to", "days"),
            entry(Setting.POP_MIN, "Probability of profit at least", "probability"),
            entry(Setting.POP_TARGET, "Probability of profit aimed at", "probability"),
            entry(Setting.POP_MAX, "Probability of profit at most", "probability"),
            entry(Setting.CONDOR_WIDTH, "Width of the wings", "pts"),
            entry(Setting.CONDOR_MIN_CREDIT_RATIO, "Credit at least", "share of width"),
            entry(Setting.CONDOR_BE_OUTSIDE_EM, "Break-evens outside the expected move", "")),
    EXITS(
            "Exits and costs",
            entry(Setting.EXIT_PROFIT, "Take profit at", "share of credit"),
            entry(Setting.EXIT_LOSS, "Close at a loss of", "× credit"),
            entry(Setting.EXIT_BREACH_DTE, "A breach is urgent within", "days to expiry"),
            entry(Setting.FEES_PER_CONTRACT, "Fees", "$ per contract"),
            entry(Setting.SLIPPAGE_HALF_SPREAD_SHARE, "Slippage", "share of half-spread")),
    INDICATORS(
            "Indicators",
            entry(Setting.RSI_SPX, "SPX is overbought above", "RSI"),
            entry(Setting.RSI_VIX, "VIX is overbought above", "RSI"),
            entry(Setting.RSI_REDUCE_MIN, "Reduce by at least", "share"),
            entry(Setting.RSI_REDUCE_TARGET, "Reduce by, aimed at", "share"),
            entry(Setting.RSI_REDUCE_MAX, "Reduce by at most", "share"),
            entry(Setting.VIX_SMA_MULT, "VIX is high above its average times", "×")),
    SPIKE(
            "Spike: VIX futures and SPX",
            entry(Setting.SPIKE_PRESET, "Futures follow spot VIX", ""),
            entry(Setting.SPIKE_BETA0, "Beta of a future about to settle", "beta"),
            entry(Setting.SPIKE_BETA_INF, "Beta of a far future", "beta"),
            entry(Setting.SPIKE_KAPPA, "How fast beta falls with time", "per year"),
            entry(Setting.COUPLING_C1, "SPX move, c1: share of σ in a small spike", ""),
            entry(Setting.COUPLING_C2, "SPX move, c2: fading with the spike", ""),
            entry(Setting.COUPLING_C3, "SPX move, c3: when VIX falls", ""),
            entry(Setting.FLOOR_VIX, "VIX never below", "VIX points"),
            entry(Setting.BASE_CURVE, "Futures as time passes", "")),
    SURFACES(
            "Spike: volatility surfaces",
            entry(Setting.SPX_A, "SPX vols follow VIX by", "×"),
            entry(Setting.SPX_EXPONENT, "SPX vols, fading with term", "exponent"),
            entry(Setting.SPX_CAP, "SPX vols at most times", "×"),
            entry(Setting.SPX_STICKINESS, "Smile: 0 sticks to moneyness, 1 to strike", "share"),
            entry(Setting.SPX_SKEW, "Skew added per spike", "vol"),
            entry(Setting.VIX_CV, "VIX vols follow VIX by", "×"),
            entry(Setting.VIX_EXPONENT, "VIX vols, fading with term", "exponent"),
            entry(Setting.VIX_CAP, "VIX vols at most times", "×"),
            entry(Setting.CLAMP_SPX_VOL_MIN, "SPX vols never below", "vol, 0.03 = 3 %"),
            entry(Setting.CLAMP_SPX_VOL_MAX, "SPX vols never above", "vol, 3.00 = 300 %"),
            entry(Setting.CLAMP_VIX_VOL_MIN, "VIX vols never below", "vol, 0.25 = 25 %"),
            entry(Setting.CLAMP_VIX_VOL_MAX, "VIX vols never above", "vol, 3.50 = 350 %")),
    SMILES(
            "Smiles where only the ATM vol is known",
            entry(Setting.SSVI_SPX_RHO, "SPX, slope (ρ)", ""),
            entry(Setting.SSVI_SPX_ETA, "SPX, curvature (η)", ""),
            entry(Setting.SSVI_VIX_RHO, "VIX, slope (ρ)", ""),
            entry(Setting.SSVI_VIX_ETA, "VIX, curvature (η)", ""));

    private final String title;
    private final List<SettingEntry> entries;

    SettingGroup(String title, SettingEntry... entries) {
        this.title = title;
        this.entries = List.of(entries);
    }

    String title() {
        return title;
    }

    List<SettingEntry> entries() {
        return entries;
    }

    private static SettingEntry entry(Setting setting, String label, String unit) {
        return new SettingEntry(setting, label, unit);
    }
}
