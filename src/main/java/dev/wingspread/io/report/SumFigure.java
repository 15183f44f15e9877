package dev.wingspread.io.report;

import dev.wingspread.risk.Exposure;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure that is summed over legs, with its one name and the legs that have it.
 *
 * @param name name in reports, with its unit
 * @param spx whether SPX legs have it
 * @param vix whether VIX legs have it
 * @param inMixed whether a sum over both kinds shows it
 * @param value its value in dollars per the unit of its name
 */
record SumFigure(String name, boolean spx, boolean vix, boolean inMixed, ToDoubleFunction<Exposure> value) {

    private static final String DELTA_COMBINED = "delta_combined_usd_per_pt";

    /** In the order of the reports. SPX Greeks and VIX Greeks have names of their own and are never one figure. */
    static final List<SumFigure> ALL = List.of(
            spx("delta_spx_usd_per_pt", Exposure::deltaSpxUsdPerPt),
            new SumFigure("delta_vix_usd_per_futurept", false, true, false, Exposure::deltaVixUsdPerFuturePt),
            vix(DELTA_COMBINED, Exposure::deltaCombinedUsdPerPt),
            spx("gamma_spx_usd_per_pt2", Exposure::gammaSpxUsdPerPt2),
            spx("gamma_usd_per_1pct", Exposure::gammaUsdPer1Pct),
            spx("vega_spx_usd_per_volpt", Exposure::vegaSpxUsdPerVolPt),
            vix("vega_vix_usd_per_volpt", Exposure::vegaVixUsdPerVolPt),
            both("theta_usd_per_day", Exposure::thetaUsdPerDay),
            vix("rolldown_carry_usd_per_day", Exposure::rolldownCarryUsdPerDay),
            both("rho_usd_per_pct", Exposure::rhoUsdPerPct),
            spx("vanna_usd", Exposure::vannaUsd),
            spx("volga_usd", Exposure::volgaUsd));

    /** Whether its value over a whole book comes from legs of both kinds; the combined delta of SPX legs alone has no name. */
    boolean isOfBoth() {
        return (spx && vix) || name.equals(DELTA_COMBINED);
    }

    private static SumFigure spx(String name, ToDoubleFunction<Exposure> value) {
        return new SumFigure(name, true, false, true, value);
    }

    private static SumFigure vix(String name, ToDoubleFunction<Exposure> value) {
        return new SumFigure(name, false, true, true, value);
    }

    private static SumFigure both(String name, ToDoubleFunction<Exposure> value) {
        return new SumFigure(name, true, true, true, value);
    }
}
