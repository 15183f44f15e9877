package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.NetVega;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.Totals;
import dev.wingspread.scenario.WhatIfReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts the figures of a report, and of a scenario if there is one, into cards. */
final class KpiCards {

    private static final double RULE_SPIKE = 6;
    private static final double ONE_SPX_POINT = 1;

    private final Settings settings;
    private final Phase phase;
    private final double bandFactor;
    private final Totals totals;
    private final Optional<WhatIfReport> scenario;

    private KpiCards(OpenBook book, RiskReport report, Optional<WhatIfReport> scenario) {
        this.settings = book.settings();
        this.phase = book.portfolio().phase();
        this.bandFactor = book.portfolio().flags().vegaBandMultiplier();
        this.totals = report.totals();
        this.scenario = scenario;
    }

    /** The cards of the strip, left to right. */
    static List<KpiCard> of(OpenBook book, RiskReport report, Optional<WhatIfReport> scenario) {
        var cards = new KpiCards(book, report, scenario);
        return List.of(
                cards.netVega(),
                cards.theta(),
                cards.hedgeRatio(),
                cards.offset(),
                cards.delta(),
                cards.margin(),
                cards.openPnl(),
                cards.breakEvenSpike());
    }

    private KpiCard netVega() {
        NetVega netVega = totals.book().netVega();
        double low = settings.number(Setting.NV10_LOW) * bandFactor;
        double high = settings.number(Setting.NV10_HIGH) * bandFactor;
        double alarm = settings.number(Setting.NV10_ALARM);
        double reach = Math.max(alarm, Math.max(Math.abs(low), Math.abs(high))) * 1.25;
        var band = new Band(low, high, -reach, reach, totals.nv10());
        // The scenario reports dollars; the norm below the line does not change with the market.
        OptionalDouble nv10After = scenario.isPresent()
                        && totals.nv10().isPresent()
                        && netVega.totalUsd() != 0
                        && settings.is(Setting.NV10_BASIS, "SPOT_FIXED")
                ? OptionalDouble.of(totals.nv10().getAsDouble() * scenario.get().netVegaAfterUsd() / netVega.totalUsd())
                : OptionalDouble.empty();
        return new KpiCard(
                "net-vega",
                "Net vega",
                Formats.signedUsd(netVega.totalUsd()),
                Formats.Column.NET_VEGA.unit(),
                scenario.map(after -> Formats.signedUsd(after.netVegaAfterUsd()))
                        .orElse(""),
                inWords(netVega.totalUsd(), "if VIX +1") + "\nnv10 " + Formats.signedRatio(totals.nv10())
                        + nearestEnd(totals.nv10(), low, high),
                band.level(),
                Optional.of(gauge(band, nv10After)),
                String.format(
                        Locale.ROOT,
                        """
                Dollars per +1.00 of spot VIX with SPX unchanged, every leg revalued at VIX +1 and -1.
                SPX surface %s + futures %s + vol of vol %s = %s
                Per 10-point-wide condor (nv10): %s index points; band %s to %s, alarm beyond %s (settings nv10.*)""",
                        Formats.signedDollars(netVega.spxSurfaceUsd()),
                        Formats.signedDollars(netVega.futuresDeltaUsd()),
                        Formats.signedDollars(netVega.volOfVolUsd()),
                        Formats.signedDollars(netVega.totalUsd()),
                        Formats.signedRatio(totals.nv10()),
                        Formats.signedRatio(low),
                        Formats.signedRatio(high),
                        Formats.ratio(alarm)));
    }

    private KpiCard theta() {
        double usd = totals.book().thetaUsdPerDay();
        double least = totals.thetaThresholdPct();
        double reach =
                Math.max(4 * least, 1.25 * Math.max(totals.thetaPctOfMargin().orElse(0), 0));
        var band = new Band(least, Double.POSITIVE_INFINITY, Math.min(0, -least), reach, totals.thetaPctOfMargin());
        return new KpiCard(
                "theta",
                "Theta",
                Formats.signedUsd(usd),
                Formats.Column.THETA.unit(),
                scenario.map(after -> Formats.signedUsd(after.thetaAfterUsdPerDay()))
                        .orElse(""),
                Formats.rate(totals.thetaPctOfMargin()) + " % of margin/day\nat least " + Formats.rate(least) + " %",
                band.level(),
                Optional.of(gauge(band, OptionalDouble.empty())),
                String.format(
                        Locale.ROOT,
                        """
                Dollars per calendar day, all legs, VIX futures held where they are.
                Condors %s, hedge %s; rolling down the VIX curve adds %s a day
                Against the condors' margin of %s: %s %% a day; at least %s %% (settings theta.*)""",
                        Formats.signedDollars(totals.condors().thetaUsdPerDay()),
                        Formats.signedDollars(totals.hedge().thetaUsdPerDay()),
                        Formats.signedDollars(totals.book().rolldownCarryUsdPerDay()),
                        Formats.dollars(totals.marginRegTUsd()),
                        Formats.rate(totals.thetaPctOfMargin()),
                        Formats.rate(least)));
    }

    private KpiCard hedgeRatio() {
        boolean hasFloor = phase == Phase.CONFIRMED;
        double floor = settings.number(Setting.HEDGE_HR_MIN);
        double low = hasFloor ? floor : Double.NEGATIVE_INFINITY;
        double high = settings.number(Setting.HEDGE_HR_MAX);
        var band = new Band(low, high, 0, high * 1.4, totals.hedgeRatio());
        OptionalDouble after = scenario.map(WhatIfReport::hedgeRatioAfter).orElse(OptionalDouble.empty());
        return new KpiCard(
                "hedge-ratio",
                "Hedge ratio",
                Formats.ratio(totals.hedgeRatio()),
                "",
                scenario.isPresent() ? Formats.ratio(after) : "",
                totals.hedgeRatio().isPresent()
                        ? "of condors' net vega\n" + (hasFloor ? Formats.ratio(low) + " to " : "at most ")
                                + Formats.ratio(high)
                        : "the condors have no net vega",
                band.level(),
                Optional.of(gauge(band, after)),
                String.format(
                        Locale.ROOT,
                        """
                Net vega of the hedge over that of the condors: %s / %s = %s
                Band %s to %s (settings hedge.hrMin, hedge.hrMax)%s
                Futures delta over raw SPX vega, the trader's shorthand: %s""",
                        Formats.signedDollars(totals.hedge().netVega().totalUsd()),
                        Formats.signedDollars(totals.condors().netVega().totalUsd()),
                        Formats.ratio(totals.hedgeRatio()),
                        Formats.ratio(floor),
                        Formats.ratio(high),
                        hasFloor ? "" : "; the lower end binds in phase CONFIRMED, this book is in " + phase,
                        Formats.ratio(totals.hedgeRatioNotional())));
    }

    private KpiCard offset() {
        double low = settings.number(Setting.HEDGE_OFFSET_MIN);
        double high = settings.number(Setting.HEDGE_OFFSET_MAX);
        Optional<SpikeOffset> spike = at(totals.offsets());
        OptionalDouble ratio = spike.map(SpikeOffset::offset).orElse(OptionalDouble.empty());
        var band = new Band(low, high, 0, high * 1.6, ratio);
        OptionalDouble after = scenario.map(WhatIfReport::offset).orElse(OptionalDouble.empty());
        return new KpiCard(
                "offset",
                "Offset " + Formats.signedStep(RULE_SPIKE),
                Formats.ratio(ratio),
                "",
                "",
                spike.filter(found -> found.offset().isPresent())
                        .map(found -> "hedge pays " + Formats.dollars(found.hedgePnlUsd()) + "\nof "
                                + Formats.dollars(-found.condorPnlUsd()) + " lost")
                        .orElse("the condors do not lose\nat VIX +6"),
                band.level(),
                Optional.of(gauge(band, OptionalDouble.empty())),
                offsetTrail(low, high, after));
    }

    private String offsetTrail(double low, double high, OptionalDouble after) {
        var text = new StringBuilder("Gain of the hedge over loss of the condors, SPX moving as it usually does.");
        for (SpikeOffset spike : totals.offsets()) {
            OptionalDouble lowBeta = totals.offsetsLowBeta().stream()
                    .filter(other -> other.vixPoints() == spike.vixPoints())
                    .findFirst()
                    .map(SpikeOffset::offset)
                    .orElse(OptionalDouble.empty());
            text.append("\nVIX ")
                    .append(Formats.signedStep(spike.vixPoints()))
                    .append(": ")
                    .append(Formats.ratio(spike.offset()))
                    .append(", with LOW beta ")
                    .append(Formats.ratio(lowBeta))
                    .append("; condors ")
                    .append(Formats.signedDollars(spike.condorPnlUsd()))
                    .append(", with SPX unchanged ")
                    .append(Formats.signedDollars(spike.condorPnlSpotFixedUsd()));
        }
        text.append("\nBand ")
                .append(Formats.ratio(low))
                .append(" to ")
                .append(Formats.ratio(high))
                .append(" (settings hedge.offsetMin, hedge.offsetMax)");
        if (after.isPresent()) {
            text.append("\nThe scenario's own offset: ").append(Formats.ratio(after));
        }
        return text.toString();
    }

    private KpiCard delta() {
        Exposure book = totals.book();
        double usd = book.deltaCombinedUsdPerPt();
        return new KpiCard(
                "delta",
                "Delta",
                Formats.signedUsd(usd),
                Formats.Column.DELTA.unit(),
                scenario.map(after -> Formats.signedUsd(after.deltaCombinedAfterUsdPerPt()))
                        .orElse(""),
                inWords(usd * ONE_SPX_POINT, "if SPX +1 pt") + "\nVIX legs "
                        + Formats.signedUsd(book.deltaVixInSpxUsdPerPt()),
                Level.NONE,
                Optional.empty(),
                String.format(
                        Locale.ROOT,
                        """
                Dollars per SPX point.
                SPX legs %s, VIX legs %s through beta and the usual SPX move
                Dollar gamma: %s of delta for a 1 %% move""",
                        Formats.signedDollars(book.deltaSpxUsdPerPt()),
                        Formats.signedDollars(book.deltaVixInSpxUsdPerPt()),
                        Formats.signedDollars(book.gammaUsdPer1Pct())));
    }

    private KpiCard margin() {
        return new KpiCard(
                "margin",
                "Margin",
                Formats.usd(totals.marginRegTUsd()),
                Formats.Column.MARGIN.unit(),
                "",
                "Reg T, gross\nstress " + Formats.dollars(totals.marginPmUsd()),
                Level.NONE,
                Optional.empty(),
                String.format(
                        Locale.ROOT, """
                Strategy-based (Reg T) requirement of the condors, gross: the credit is not deducted.
                Portfolio-margin style stress, indicative: %s
                Entry credit of the condors: %s""", Formats.dollars(totals.marginPmUsd()), Formats.dollars(totals.creditUsd())));
    }

    private KpiCard openPnl() {
        OptionalDouble pnl = totals.book().pnlUsd();
        OptionalDouble share = pnl.isPresent() && totals.creditUsd().orElse(0) > 0
                ? OptionalDouble.of(pnl.getAsDouble() / totals.creditUsd().getAsDouble())
                : OptionalDouble.empty();
        String after = scenario.isPresent() && pnl.isPresent()
                ? Formats.signedUsd(pnl.getAsDouble() + scenario.get().totalPnlUsd())
                : "";
        return new KpiCard(
                "open-pnl",
                "Open P&L",
                Formats.signedUsd(pnl),
                Formats.Column.PNL.unit(),
                after,
                share.isPresent()
                        ? Formats.share(share) + " % of the credit\nhedge "
                                + Formats.signedUsd(totals.hedge().pnlUsd())
                        : "an entry price\nis not known",
                Level.NONE,
                Optional.empty(),
                String.format(
                        Locale.ROOT,
                        """
                Since entry, before fees, model values of today.
                Condors %s, hedge %s""",
                        Formats.signedDollars(totals.condors().pnlUsd()),
                        Formats.signedDollars(totals.hedge().pnlUsd())));
    }

    private KpiCard breakEvenSpike() {
        OptionalDouble spike = totals.breakEvenSpikeVixPoints();
        return new KpiCard(
                "break-even-spike",
                "Break-even spike",
                spike.isPresent() ? Formats.signedPoints(spike.getAsDouble()) : Formats.UNKNOWN,
                spike.isPresent() ? "pts" : "",
                "",
                spike.isPresent() ? "no loss if VIX jumps\nat least this far" : "no jump up to +60\nbreaks even",
                Level.NONE,
                Optional.empty(),
                """
                The smallest jump of VIX with which the book does not lose, SPX moving as it usually does.
                Searched up to +60 points.""");
    }

    private static Optional<SpikeOffset> at(List<SpikeOffset> offsets) {
        return offsets.stream()
                .filter(offset -> offset.vixPoints() == RULE_SPIKE)
                .findFirst();
    }

    private static String nearestEnd(OptionalDouble value, double low, double high) {
        return value.orElse(0) < (low + high) / 2
                ? ", min " + Formats.signedRatio(low)
                : ", max " + Formats.signedRatio(high);
    }

    private static String inWords(double usd, String when) {
        return (usd < 0 ? "loses " : "gains ") + Formats.dollars(Math.abs(usd)) + " " + when;
    }

    private static KpiCard.Gauge gauge(Band band, OptionalDouble after) {
        return new KpiCard.Gauge(
                band.place(band.low()),
                band.place(band.high()),
                band.value().isPresent() ? band.place(band.value().getAsDouble()) : -1,
                after.isPresent() ? band.place(after.getAsDouble()) : -1);
    }
}
