package dev.wingspread.io.report;

import java.util.ArrayList;
import java.util.List;

/** The columns of the snapshot file, in order. Adding one is a new schema version. */
final class SnapshotColumns {

    /** Version of the header below. */
    static final String SCHEMA_VERSION = "1";

    private static final List<String> IDENTITY = List.of(
            "schema_version",
            "as_of",
            "book",
            "level",
            "key",
            "app_version",
            "book_sha256",
            "market_sha256",
            "phase",
            "theta_tighten",
            "vega_band_multiplier",
            "events_next_5_days",
            "priced_legs",
            "unpriced_legs");

    /** Columns that tell the day, not the row. */
    static final List<String> SAME_FOR_THE_DAY =
            List.of("schema_version", "as_of", "book", "app_version", "book_sha256", "market_sha256");

    private static final List<String> MARKET = List.of(
            "spx",
            "spx_change_pct",
            "vix",
            "vix_change_points",
            "vvix",
            "vix_sma20",
            "vix_rsi14",
            "vix_macd",
            "vix_macd_signal",
            "vix_macd_hist",
            "spx_rsi14",
            "f1",
            "f1_dte",
            "f2",
            "f2_dte",
            "f3",
            "f3_dte",
            "s12",
            "vix_f1_basis",
            "em_points_7d",
            "em_points_30d",
            "em_points_60d",
            "rate",
            "dividend_yield");

    private static final List<String> SUMS = List.of(
            "value_usd",
            "condor_value_usd",
            "hedge_value_usd",
            "pnl_usd",
            "condor_pnl_usd",
            "hedge_pnl_usd",
            "premium_spent_usd",
            "credit_usd",
            "delta_spx_usd_per_pt",
            "delta_vix_usd_per_futurept",
            "delta_combined_usd_per_pt",
            "gamma_spx_usd_per_pt2",
            "gamma_usd_per_1pct",
            "vega_spx_usd_per_volpt",
            "vega_vix_usd_per_volpt",
            "theta_usd_per_day",
            "rolldown_carry_usd_per_day",
            "rho_usd_per_pct",
            "vanna_usd",
            "volga_usd",
            "nv_usd_per_vixpt",
            "nv_condors_usd_per_vixpt",
            "nv_hedge_usd_per_vixpt",
            "nv_channels_spx_surface",
            "nv_channels_futures_delta",
            "nv_channels_vol_of_vol",
            "tv_usd_per_vixpt",
            "nv10",
            "hedge_ratio",
            "hedge_ratio_notional",
            "offset_5",
            "offset_6",
            "offset_7",
            "offset_min",
            "offset_low_beta_5",
            "offset_low_beta_6",
            "offset_low_beta_7",
            "spike_pnl_coupled_usd_5",
            "spike_pnl_coupled_usd_6",
            "spike_pnl_coupled_usd_7",
            "spike_pnl_spot_fixed_usd_5",
            "spike_pnl_spot_fixed_usd_6",
            "spike_pnl_spot_fixed_usd_7",
            "spike_pnl_hedge_usd_5",
            "spike_pnl_hedge_usd_6",
            "spike_pnl_hedge_usd_7",
            "break_even_spike_vixpt",
            "margin_reg_t_usd",
            "margin_pm_usd",
            "theta_pct_of_margin",
            "theta_threshold_pct");

    private static final List<String> PARTS = List.of(
            "kind",
            "layer",
            "expiry",
            "dte",
            "contracts",
            "strikes",
            "future",
            "beta",
            "break_even_vix",
            "credit_points",
            "credit_model_points",
            "max_profit_usd",
            "max_loss_usd",
            "break_even_low",
            "break_even_high",
            "pop",
            "pop_lognormal",
            "pop_between_shorts",
            "expected_move_points",
            "break_even_outside_em_low",
            "break_even_outside_em_high",
            "distance_to_short_put_points",
            "distance_to_short_put_sigma",
            "distance_to_short_call_points",
            "distance_to_short_call_sigma",
            "margin_net_usd",
            "return_on_margin",
            "annualised_return",
            "irr_if_max_profit",
            "irr_expected",
            "pnl_pct_of_credit",
            "fees_usd");

    private static final List<String> LEGS = List.of(
            "symbol",
            "quantity",
            "status",
            "reason",
            "price_points",
            "vol",
            "forward",
            "years",
            "delta",
            "gamma",
            "vega_per_volpt",
            "theta_per_day",
            "rho_per_pct",
            "vanna_per_volpt",
            "volga_per_volpt2",
            "charm_per_day",
            "speed_per_pt",
            "zomma_per_volpt",
            "color_per_day",
            "veta_per_day",
            "entry_price");

    static final List<String> ALL = all();

    private SnapshotColumns() {}

    private static List<String> all() {
        var columns = new ArrayList<String>();
        columns.addAll(IDENTITY);
        columns.addAll(MARKET);
        columns.addAll(SUMS);
        columns.addAll(PARTS);
        columns.addAll(LEGS);
        return List.copyOf(columns);
    }
}
