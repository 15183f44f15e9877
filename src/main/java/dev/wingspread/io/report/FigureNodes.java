package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.object;
import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.NetVega;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.SpikePnl;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures that book, layers, hedge months and structures share, under their one name each. */
final class FigureNodes {

    private FigureNodes() {}

    /** Sums over SPX legs: no VIX Greeks. */
    static void putSpxSums(ObjectNode node, Exposure sum) {
        put(node, "value_usd", sum.valueUsd());
        put(node, "pnl_usd", sum.pnlUsd());
        put(node, "delta_spx_usd_per_pt", sum.deltaSpxUsdPerPt());
        put(node, "gamma_spx_usd_per_pt2", sum.gammaSpxUsdPerPt2());
        put(node, "gamma_usd_per_1pct", sum.gammaUsdPer1Pct());
        put(node, "vega_spx_usd_per_volpt", sum.vegaSpxUsdPerVolPt());
        put(node, "theta_usd_per_day", sum.thetaUsdPerDay());
        put(node, "rho_usd_per_pct", sum.rhoUsdPerPct());
        put(node, "vanna_usd", sum.vannaUsd());
        put(node, "volga_usd", sum.volgaUsd());
        putNetVega(node, sum.netVega());
    }

    /** Sums over VIX legs: no SPX Greeks. */
    static void putVixSums(ObjectNode node, Exposure sum) {
        put(node, "value_usd", sum.valueUsd());
        put(node, "pnl_usd", sum.pnlUsd());
        put(node, "delta_vix_usd_per_futurept", sum.deltaVixUsdPerFuturePt());
        put(node, "delta_combined_usd_per_pt", sum.deltaCombinedUsdPerPt());
        put(node, "vega_vix_usd_per_volpt", sum.vegaVixUsdPerVolPt());
        put(node, "theta_usd_per_day", sum.thetaUsdPerDay());
        put(node, "rolldown_carry_usd_per_day", sum.rolldownCarryUsdPerDay());
        put(node, "rho_usd_per_pct", sum.rhoUsdPerPct());
        putNetVega(node, sum.netVega());
    }

    /** Sums over legs of both kinds, SPX and VIX Greeks under names of their own. */
    static void putMixedSums(ObjectNode node, Exposure sum) {
        put(node, "delta_spx_usd_per_pt", sum.deltaSpxUsdPerPt());
        put(node, "delta_combined_usd_per_pt", sum.deltaCombinedUsdPerPt());
        put(node, "gamma_spx_usd_per_pt2", sum.gammaSpxUsdPerPt2());
        put(node, "gamma_usd_per_1pct", sum.gammaUsdPer1Pct());
        put(node, "vega_spx_usd_per_volpt", sum.vegaSpxUsdPerVolPt());
        put(node, "vega_vix_usd_per_volpt", sum.vegaVixUsdPerVolPt());
        put(node, "theta_usd_per_day", sum.thetaUsdPerDay());
        put(node, "rolldown_carry_usd_per_day", sum.rolldownCarryUsdPerDay());
        put(node, "rho_usd_per_pct", sum.rhoUsdPerPct());
        put(node, "vanna_usd", sum.vannaUsd());
        put(node, "volga_usd", sum.volgaUsd());
    }

    static void putNetVega(ObjectNode node, NetVega netVega) {
        put(node, "nv_usd_per_vixpt", netVega.totalUsd());
        node.set("nv_channels", channels(netVega));
    }

    static ObjectNode channels(NetVega netVega) {
        ObjectNode channels = object();
        put(channels, "spx_surface", netVega.spxSurfaceUsd());
        put(channels, "futures_delta", netVega.futuresDeltaUsd());
        put(channels, "vol_of_vol", netVega.volOfVolUsd());
        return channels;
    }

    static void putLegCounts(ObjectNode node, Exposure sum) {
        node.put("priced_legs", sum.pricedLegs());
        node.put("unpriced_legs", sum.unpricedLegs());
    }

    static void putSpikes(ObjectNode node, List<SpikePnl> spikes) {
        ObjectNode coupled = node.putObject("spike_pnl_coupled_usd");
        ObjectNode spotFixed = node.putObject("spike_pnl_spot_fixed_usd");
        for (SpikePnl spike : spikes) {
            put(coupled, spikeName(spike.vixPoints()), spike.coupledUsd());
            put(spotFixed, spikeName(spike.vixPoints()), spike.spotFixedUsd());
        }
    }

    static ObjectNode byOffset(List<SpikeOffset> spikes, Function<SpikeOffset, OptionalDouble> figure) {
        ObjectNode node = object();
        for (SpikeOffset spike : spikes) {
            put(node, spikeName(spike.vixPoints()), figure.apply(spike));
        }
        return node;
    }

    /** {@code 6} for 6.0 and {@code 6.5} for 6.5. */
    static String spikeName(double vixPoints) {
        return vixPoints == Math.rint(vixPoints)
                ? String.format(Locale.ROOT, "%.0f", vixPoints)
                : Double.toString(vixPoints);
    }
}
