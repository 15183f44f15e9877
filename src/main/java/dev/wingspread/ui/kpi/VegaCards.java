package dev.wingspread.ui.kpi;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.NetVega;
import dev.wingspread.risk.Totals;
import dev.wingspread.scenario.WhatIfReport;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a point of VIX does: net vega, and how much of it the hedge takes back. */
final class VegaCards {

    private static final double USD_PER_POINT = 100;

    private final KpiInputs inputs;
    private final Totals totals;

    VegaCards(KpiInputs inputs) {
        this.inputs = inputs;
        this.totals = inputs.totals();
    }

    KpiCard netVega() {
        NetVega netVega = totals.book().netVega();
        double factor = inputs.book().portfolio().flags().vegaBandMultiplier();
        double low = inputs.number(Setting.NV10_LOW) * factor;
        double high = inputs.number(Setting.NV10_HIGH) * factor;
        double alarm = inputs.number(Setting.NV10_ALARM);
        double reach = Math.max(alarm, Math.max(Math.abs(low), Math.abs(high))) * 1.25;
        var band = new Band(low, high, -reach, reach, inputs.judged(totals.nv10()));
        // The scenario reports dollars; the norm below the line does not change with the market.
        OptionalDouble nv10After = isSpotFixed() && !totals.lacksSide()
                ? inputs.inProportion(totals.nv10(), netVega.totalUsd(), WhatIfReport::netVegaAfterUsd)
                : OptionalDouble.empty();
        return new KpiCard(
                "net-vega",
                "Net vega",
                Formats.signedUsd(totals.book().known(netVega.totalUsd())),
                Formats.Column.NET_VEGA.unit(),
                inputs.afterUsd(WhatIfReport::netVegaAfterUsd),
                netVegaWords(low, high),
                band.level(),
                Optional.of(band.gauge(nv10After)),
                netVegaTrail(netVega, low, high, factor));
    }

    private String netVegaWords(double low, double high) {
        if (totals.book().isUnknown()) {
            return inputs.why().orElseThrow();
        }
        return KpiInputs.inWords(totals.book().netVega().totalUsd(), "if VIX +1") + "\nnv10 "
                + Formats.signedRatio(totals.nv10())
                + inputs.gap().map(gap -> ", " + gap).orElseGet(() -> nearestEnd(totals.nv10(), low, high));
    }

    private boolean isSpotFixed() {
        return inputs.settings().is(Setting.NV10_BASIS, "SPOT_FIXED");
    }

    private String netVegaTrail(NetVega netVega, double low, double high, double factor) {
        String scaled = factor == 1 ? "" : ", the band times " + Formats.ratio(factor) + " by the book's regime switch";
        return inputs.trail("Dollars per +1.00 of spot VIX, SPX unchanged.")
                .inputs(
                        inputs.levels(),
                        inputs.legs() + "; each revalued at VIX +1 and -1 through the spike model, half the difference")
                .arithmetic(
                        "SPX surface "
                                + Formats.signedDollars(totals.condors().known(netVega.spxSurfaceUsd()))
                                + ", VIX futures "
                                + Formats.signedDollars(totals.hedge().known(netVega.futuresDeltaUsd()))
                                + ", vol of vol "
                                + Formats.signedDollars(totals.hedge().known(netVega.volOfVolUsd())) + " = "
                                + Formats.signedDollars(totals.book().known(netVega.totalUsd())),
                        "condors " + netVegaText(totals.condors()) + ", hedge " + netVegaText(totals.hedge()),
                        nv10Arithmetic(netVega))
                .threshold(
                        "nv10 from " + Formats.signedRatio(low) + " to " + Formats.signedRatio(high)
                                + " index points, alarm beyond " + Formats.ratio(inputs.number(Setting.NV10_ALARM))
                                + scaled,
                        Setting.NV10_LOW,
                        Setting.NV10_HIGH,
                        Setting.NV10_ALARM,
                        Setting.NV10_NORM,
                        Setting.NV10_BASIS)
                .text();
    }

    private static String netVegaText(Exposure side) {
        return Formats.signedDollars(side.known(side.netVega().totalUsd()));
    }

    private String nv10Arithmetic(NetVega netVega) {
        if (totals.nv10().isEmpty()) {
            return totals.condors().isUnknown()
                    ? "nv10: not known, the condors have no price"
                    : "nv10: not defined without condors";
        }
        double nv10 = totals.nv10().getAsDouble();
        String unit = inputs.settings().is(Setting.NV10_NORM, "PER_CONDOR") ? "condors" : "ten-point-wide condors";
        if (!isSpotFixed()) {
            return "nv10 = net vega with SPX moving along, per $100 and " + unit + " = " + Formats.signedRatio(nv10);
        }
        return nv10 == 0
                ? "nv10 = 0"
                : "nv10 = " + Formats.signedDollars(netVega.totalUsd()) + " / ($100 × "
                        + Formats.days(netVega.totalUsd() / (USD_PER_POINT * nv10)) + " " + unit + ") = "
                        + Formats.signedRatio(nv10);
    }

    private static String nearestEnd(OptionalDouble value, double low, double high) {
        return value.orElse(0) < (low + high) / 2
                ? ", min " + Formats.signedRatio(low)
                : ", max " + Formats.signedRatio(high);
    }

    KpiCard hedgeRatio() {
        boolean hasFloor = inputs.phase() == Phase.CONFIRMED;
        double floor = inputs.number(Setting.HEDGE_HR_MIN);
        double high = inputs.number(Setting.HEDGE_HR_MAX);
        var band = new Band(hasFloor ? floor : Double.NEGATIVE_INFINITY, high, 0, high * 1.4, totals.hedgeRatio());
        OptionalDouble after =
                inputs.scenario().map(WhatIfReport::hedgeRatioAfter).orElse(OptionalDouble.empty());
        return new KpiCard(
                "hedge-ratio",
                "Hedge ratio",
                Formats.ratio(totals.hedgeRatio()),
                "",
                totals.lacksSide() ? "" : inputs.after(outcome -> Formats.ratio(after)),
                totals.hedgeRatio().isPresent()
                        ? "of condors' net vega\n" + (hasFloor ? Formats.ratio(floor) + " to " : "at most ")
                                + Formats.ratio(high)
                        : inputs.why().orElse("the condors\nhave no net vega"),
                band.level(),
                Optional.of(band.gauge(after)),
                hedgeRatioTrail(hasFloor));
    }

    private String hedgeRatioTrail(boolean hasFloor) {
        String floor = Formats.ratio(inputs.number(Setting.HEDGE_HR_MIN));
        String high = Formats.ratio(inputs.number(Setting.HEDGE_HR_MAX));
        return inputs.trail("How much of the condors' net vega the hedge takes back.")
                .inputs(
                        inputs.levels(),
                        "net vega of all VIX legs " + netVegaText(totals.hedge()) + ", of all SPX legs "
                                + netVegaText(totals.condors()))
                .arithmetic(
                        netVegaText(totals.hedge()) + " / |" + netVegaText(totals.condors()) + "| = "
                                + Formats.ratio(totals.hedgeRatio()),
                        "beside it the shorthand, futures delta over raw SPX vega: "
                                + Formats.ratio(totals.hedgeRatioNotional()) + "; no rule uses it")
                .threshold(
                        hasFloor
                                ? "from " + floor + " to " + high + ", as the phase is CONFIRMED"
                                : "at most " + high + "; at least " + floor
                                        + " only in phase CONFIRMED, this book is in " + inputs.phase(),
                        Setting.HEDGE_HR_MIN,
                        Setting.HEDGE_HR_MAX)
                .text();
    }
}
