package dev.wingspread.ui.positions;

import dev.wingspread.app.ContractGreeks;
import dev.wingspread.base.Formats;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.VixFuture;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.StructureRisk;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of lines.
 *
 * @param perContract whether legs show the Greeks of one contract instead of position dollars
 */
record PositionCells(boolean perContract) {

    /** Dollars and net vega, the only figures that may be added up over any legs. */
    Cells sums(Exposure exposure) {
        var cells = new Cells();
        if (exposure.isUnknown()) {
            cells.unknown(PositionColumn.PNL).unknown(PositionColumn.NET_VEGA);
            return perContract ? cells : cells.unknown(PositionColumn.THETA);
        }
        cells.gain(PositionColumn.PNL, exposure.pnlUsd(), Formats::signedUsd)
                .put(PositionColumn.NET_VEGA, exposure.netVega().totalUsd(), Formats::signedUsd)
                .put(PositionColumn.VALUE, exposure.valueUsd(), Formats::usd);
        // A sum of dollars has no place in a column of points per contract.
        return perContract ? cells : cells.put(PositionColumn.THETA, exposure.thetaUsdPerDay(), Formats::signedUsd);
    }

    /** A condor as it is held: all its legs are of one index and one expiry, so that their Greeks add up too. */
    Cells condor(StructureRisk risk, IronCondor condor, Exposure exposure) {
        Cells cells = sums(exposure);
        cells.put(PositionColumn.QUANTITY, -condor.contracts(), quantity -> Formats.quantity((int) quantity));
        dte(cells, risk.legs().get(0));
        cells.text(PositionColumn.STRIKES, strikes(condor), condor.k1());
        if (!perContract && exposure.pricedLegs() > 0) {
            cells.put(PositionColumn.DELTA, exposure.deltaSpxUsdPerPt(), Formats::signedUsd)
                    .put(PositionColumn.GAMMA, exposure.gammaSpxUsdPerPt2(), Formats::cents)
                    .put(PositionColumn.VEGA, exposure.vegaSpxUsdPerVolPt(), Formats::signedUsd);
        }
        return cells;
    }

    /** What only a whole condor has. */
    static void measures(Cells cells, StructureRisk risk, IronCondor condor) {
        cells.put(PositionColumn.ENTRY, condor.entryCreditPoints(), Formats::points);
        cells.gain(PositionColumn.PNL_OF_CREDIT, risk.pnlPctOfCredit(), Formats::percent);
        risk.condor().ifPresent(measures -> measures(cells, measures));
    }

    private static void measures(Cells cells, CondorMeasures measures) {
        cells.put(PositionColumn.MARK, measures.creditModelPoints(), Formats::points);
        cells.put(PositionColumn.POP, measures.pop(), Formats::share);
        cells.put(PositionColumn.MARGIN, measures.marginRegTUsd(), Formats::usd);
        OptionalDouble put = measures.distance().putSigma();
        OptionalDouble call = measures.distance().callSigma();
        if (put.isEmpty() && call.isEmpty()) {
            cells.unknown(PositionColumn.DISTANCE);
            return;
        }
        cells.text(
                PositionColumn.DISTANCE,
                Formats.sigma(put) + " / " + Formats.sigma(call),
                Math.min(put.orElse(Double.MAX_VALUE), call.orElse(Double.MAX_VALUE)));
    }

    static String strikes(IronCondor condor) {
        return Formats.strike(condor.k1()) + "/" + Formats.strike(condor.k2()) + " " + Formats.strike(condor.k3()) + "/"
                + Formats.strike(condor.k4());
    }

    /** A leg. */
    Cells leg(LegRisk leg) {
        var cells = new Cells();
        cells.put(PositionColumn.QUANTITY, leg.leg().quantity(), quantity -> Formats.quantity((int) quantity));
        dte(cells, leg);
        if (leg.leg().instrument() instanceof OptionContract option) {
            cells.text(
                    PositionColumn.STRIKES,
                    Formats.strike(option.strike()) + " " + option.type().letter(),
                    option.strike());
        }
        cells.put(PositionColumn.ENTRY, leg.leg().entryPrice(), Formats::points);
        cells.put(PositionColumn.MARK, leg.pricePoints(), Formats::points);
        if (leg.exposure().pricedLegs() == 0) {
            return cells.unknown(PositionColumn.PNL)
                    .unknown(PositionColumn.NET_VEGA)
                    .unknown(PositionColumn.THETA);
        }
        cells.gain(PositionColumn.PNL, leg.exposure().pnlUsd(), Formats::signedUsd);
        cells.put(PositionColumn.NET_VEGA, leg.exposure().netVega().totalUsd(), Formats::signedUsd);
        cells.put(PositionColumn.VALUE, leg.exposure().valueUsd(), Formats::usd);
        leg.inputs().map(PricingInputs::volatility).ifPresent(vol -> cells.put(PositionColumn.VOL, vol, Formats::vol));
        ContractGreeks.of(leg).ifPresent(greeks -> greeks(cells, leg, greeks));
        return cells;
    }

    private void greeks(Cells cells, LegRisk leg, ContractGreeks greeks) {
        double size = leg.leg().dollarsPerPoint();
        if (perContract) {
            cells.put(PositionColumn.DELTA, greeks.delta(), Formats::delta);
            cells.put(PositionColumn.GAMMA, greeks.gamma(), Formats::gamma);
            cells.put(PositionColumn.VEGA, greeks.vegaPerVolPoint(), Formats::delta);
            cells.put(PositionColumn.THETA, greeks.thetaPerDay(), Formats::delta);
        } else {
            cells.put(PositionColumn.DELTA, size * greeks.delta(), Formats::signedUsd);
            cells.put(PositionColumn.GAMMA, size * greeks.gamma(), Formats::cents);
            cells.put(PositionColumn.VEGA, size * greeks.vegaPerVolPoint(), Formats::signedUsd);
            cells.put(PositionColumn.THETA, leg.exposure().thetaUsdPerDay(), Formats::signedUsd);
        }
    }

    private static void dte(Cells cells, LegRisk leg) {
        boolean morning = leg.leg().instrument() instanceof OptionContract option
                ? option.root().settlesInTheMorning()
                : leg.leg().instrument() instanceof VixFuture;
        cells.text(PositionColumn.DTE, Formats.count(leg.dte()) + (morning ? " AM" : " PM"), (double) leg.dte());
    }

    /** Name of a contract. */
    static String name(Instrument instrument) {
        return instrument.match(PositionCells::name, PositionCells::name, PositionCells::name);
    }

    private static String name(OptionContract option) {
        return option.root() + " " + Formats.shortDate(option.expiry()) + "  " + Formats.strike(option.strike()) + " "
                + option.type().letter();
    }

    private static String name(VixFuture future) {
        return "VX " + Formats.month(future.expiry());
    }

    /** Per cent of a whole, empty without one. */
    static OptionalDouble percentOf(OptionalDouble part, OptionalDouble whole) {
        return part.isPresent() && whole.orElse(0) > 0
                ? OptionalDouble.of(100 * part.getAsDouble() / whole.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The sum, empty if one of them is unknown. */
    static OptionalDouble sum(List<OptionalDouble> parts) {
        return parts.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(
                        parts.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
    }
}
