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
import java.util.function.Predicate;

/** The figures that book, layers, hedge months and structures share, under their one name each. */
final class FigureNodes {

    private FigureNodes() {}

    /** Sums over SPX legs: no VIX Greeks. */
    static void putSpxSums(ObjectNode node, Exposure sum) {
        putValue(node, sum);
        putFigures(node, sum, SumFigure::spx);
        putNetVega(node, sum);
    }

    /** Sums over VIX legs: no SPX Greeks. */
    static void putVixSums(ObjectNode node, Exposure sum) {
        putValue(node, sum);
        putFigures(node, sum, SumFigure::vix);
        putNetVega(node, sum);
    }

    /** Greeks summed over legs of both kinds, SPX and VIX Greeks under names of their own. */
    static void putMixedSums(ObjectNode node, Exposure sum) {
        putFigures(node, sum, SumFigure::inMixed);
    }

    private static void putValue(ObjectNode node, Exposure sum) {
        put(node, "value_usd", known(sum, sum.valueUsd()));
        put(node, "pnl_usd", known(sum, sum.pnlUsd()));
    }

    private static void putFigures(ObjectNode node, Exposure sum, Predicate<SumFigure> shown) {
        for (SumFigure figure : SumFigure.ALL) {
            if (shown.test(figure)) {
                put(node, figure.name(), known(sum, figure.value().applyAsDouble(sum)));
            }
        }
    }

    static void putNetVega(ObjectNode node, Exposure sum) {
        put(node, "nv_usd_per_vixpt", known(sum, sum.netVega().totalUsd()));
        node.set("nv_channels", channels(sum));
    }

    static ObjectNode channels(Exposure sum) {
        NetVega netVega = sum.netVega();
        ObjectNode channels = object();
        put(channels, "spx_surface", known(sum, netVega.spxSurfaceUsd()));
        put(channels, "futures_delta", known(sum, netVega.futuresDeltaUsd()));
        put(channels, "vol_of_vol", known(sum, netVega.volOfVolUsd()));
        return channels;
    }

    /** The figure, empty where none of the legs it sums could be priced. */
    static OptionalDouble known(Exposure sum, double figure) {
        return sum.known(figure);
    }

    /** The figure, empty where none of the legs it sums could be priced. */
    static OptionalDouble known(Exposure sum, OptionalDouble figure) {
        return sum.known(figure);
    }

    static void putLegCounts(ObjectNode node, Exposure sum) {
        node.put("priced_legs", sum.pricedLegs());
        node.put("unpriced_legs", sum.unpricedLegs());
    }

    static void putSpikes(ObjectNode node, Exposure sum, List<SpikePnl> spikes) {
        ObjectNode coupled = node.putObject("spike_pnl_coupled_usd");
        ObjectNode spotFixed = node.putObject("spike_pnl_spot_fixed_usd");
        for (SpikePnl spike : spikes) {
            put(coupled, spikeName(spike.vixPoints()), known(sum, spike.coupledUsd()));
            put(spotFixed, spikeName(spike.vixPoints()), known(sum, spike.spotFixedUsd()));
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
