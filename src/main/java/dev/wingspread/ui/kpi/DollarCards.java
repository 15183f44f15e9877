package dev.wingspread.ui.kpi;

import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.Totals;
import dev.wingspread.scenario.WhatIfReport;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a day, a point of SPX and the way so far are worth, and what all of it ties up. */
final class DollarCards {

    private static final double PER_CENT = 100;

    private final KpiInputs inputs;
    private final Totals totals;

    DollarCards(KpiInputs inputs) {
        this.inputs = inputs;
        this.totals = inputs.totals();
    }

    KpiCard theta() {
        double usd = totals.book().thetaUsdPerDay();
        double least = totals.thetaThresholdPct();
        double reach =
                Math.max(4 * least, 1.25 * Math.max(totals.thetaPctOfMargin().orElse(0), 0));
        var band = new Band(
                least, Double.POSITIVE_INFINITY, Math.min(0, -least), reach, inputs.judged(totals.thetaPctOfMargin()));
        OptionalDouble after = inputs.settings().is(Setting.MARGIN_MODEL, "REG_T") && !totals.lacksSide()
                ? inputs.inProportion(totals.thetaPctOfMargin(), usd, WhatIfReport::thetaAfterUsdPerDay)
                : OptionalDouble.empty();
        return new KpiCard(
                "theta",
                "Theta",
                Formats.signedUsd(totals.book().known(usd)),
                Formats.Column.THETA.unit(),
                inputs.afterUsd(WhatIfReport::thetaAfterUsdPerDay),
                thetaWords(least),
                band.level(),
                Optional.of(band.gauge(after)),
                thetaTrail(usd, least));
    }

    private String thetaWords(double least) {
        return totals.book().isUnknown()
                ? inputs.why().orElseThrow()
                : ofMarginWords() + "\n" + inputs.gap().orElseGet(() -> "at least " + Formats.rate(least) + " %");
    }

    private String ofMarginWords() {
        OptionalDouble pct = totals.thetaPctOfMargin();
        return pct.isPresent() ? Formats.rate(pct) + " % of margin/day" : "no margin to compare";
    }

    private String thetaTrail(double usd, double least) {
        boolean isTight = inputs.book().portfolio().flags().thetaTighten();
        String stricter = isTight ? ", raised by the book's regime switch and theta.tighten" : "";
        return inputs.trail("Dollars per calendar day, VIX futures held where they are.")
                .inputs(inputs.levels(), inputs.legs())
                .arithmetic(
                        "condors "
                                + Formats.signedDollars(
                                        totals.condors().known(totals.condors().thetaUsdPerDay()))
                                + ", hedge "
                                + Formats.signedDollars(
                                        totals.hedge().known(totals.hedge().thetaUsdPerDay()))
                                + " = " + Formats.signedDollars(totals.book().known(usd)),
                        "beside it rolling down the VIX curve: "
                                + Formats.signedDollars(
                                        totals.hedge().known(totals.hedge().rolldownCarryUsdPerDay()))
                                + " a day",
                        ofMargin(usd))
                .threshold(
                        "at least " + Formats.rate(least) + " % of margin a day" + stricter,
                        Setting.THETA_MIN_PCT,
                        Setting.THETA_TIGHTEN,
                        Setting.MARGIN_MODEL,
                        Setting.MARGIN_THETA_BASIS)
                .text();
    }

    private String ofMargin(double usd) {
        OptionalDouble pct = totals.thetaPctOfMargin();
        if (pct.isEmpty() || pct.getAsDouble() == 0) {
            return "per cent of margin: " + Formats.rate(pct);
        }
        boolean isStress = inputs.settings().is(Setting.MARGIN_MODEL, "PM_STRESS");
        boolean isNet = inputs.settings().is(Setting.MARGIN_THETA_BASIS, "NET");
        double margin = PER_CENT * usd / pct.getAsDouble();
        return Formats.signedDollars(usd) + " / " + (isStress ? "stress" : "Reg T") + " margin of the condors"
                + (isNet ? " less their credit " : " ") + Formats.dollars(margin) + " = " + Formats.rate(pct)
                + " % a day";
    }

    KpiCard delta() {
        Exposure book = totals.book();
        double usd = book.deltaCombinedUsdPerPt();
        return new KpiCard(
                "delta",
                "Delta",
                Formats.signedUsd(book.known(usd)),
                Formats.Column.DELTA.unit(),
                inputs.afterUsd(WhatIfReport::deltaCombinedAfterUsdPerPt),
                deltaWords(book, usd),
                Level.NONE,
                Optional.empty(),
                deltaTrail(book, usd));
    }

    private String deltaWords(Exposure book, double usd) {
        if (book.isUnknown()) {
            return inputs.why().orElseThrow();
        }
        return KpiInputs.inWords(usd, "if SPX +1 pt") + "\n"
                + inputs.gap().orElseGet(() -> "VIX legs " + Formats.signedUsd(book.deltaVixInSpxUsdPerPt()));
    }

    private String deltaTrail(Exposure book, double usd) {
        return inputs.trail("Dollars per SPX point, the VIX legs counted by what VIX usually does when SPX moves.")
                .inputs(inputs.levels(), inputs.legs())
                .arithmetic(
                        "SPX legs " + Formats.signedDollars(totals.condors().known(book.deltaSpxUsdPerPt()))
                                + ", VIX legs "
                                + Formats.signedDollars(totals.hedge().known(book.deltaVixInSpxUsdPerPt()))
                                + " through beta and coupling = " + Formats.signedDollars(book.known(usd)),
                        "gamma of the SPX legs: a 1 % move of SPX changes delta by "
                                + Formats.signedDollars(totals.condors().known(book.gammaUsdPer1Pct())))
                .threshold("none: for information")
                .origins(Setting.SPIKE_PRESET, Setting.COUPLING_C1, Setting.COUPLING_C2, Setting.COUPLING_C3)
                .text();
    }

    KpiCard margin() {
        // A condor's requirement rests on its widths; that of other shorts would move, but is not asked for again.
        boolean isOfWidths = totals.marginRegTUsd() == condorMarginUsd();
        String why =
                isOfWidths ? "widths, not prices:\na what-if keeps it" : "today's, not asked for\nagain in a what-if";
        String usual = "Reg T, gross\nstress " + Formats.dollars(totals.knownMarginPmUsd());
        return new KpiCard(
                "margin",
                "Margin",
                Formats.usd(totals.knownMarginRegTUsd()),
                Formats.Column.MARGIN.unit(),
                "",
                totals.knownMarginRegTUsd().isEmpty()
                        ? inputs.why().orElseThrow()
                        : inputs.scenario().isPresent() ? why : usual,
                Level.NONE,
                Optional.empty(),
                marginTrail());
    }

    private double condorMarginUsd() {
        return inputs.report().structures().stream()
                .flatMap(risk -> risk.condor().stream())
                .mapToDouble(CondorMeasures::marginRegTUsd)
                .sum();
    }

    private String marginTrail() {
        double condors = condorMarginUsd();
        return inputs.trail("What a broker asks for, by strategy (Reg T): gross, the credit is not deducted.")
                .inputs(inputs.legs(), "entry credit of the condors " + Formats.dollars(totals.creditUsd()))
                .arithmetic(
                        totals.knownMarginRegTUsd().isEmpty()
                                ? "not known: legs that could ask for margin have no price"
                                : "condors, wider wing × $100 × contracts each: " + Formats.dollars(condors)
                                        + "\n    short options outside condors: "
                                        + Formats.dollars(totals.marginRegTUsd() - condors) + "; sum "
                                        + Formats.dollars(totals.marginRegTUsd()),
                        "beside it a portfolio-margin style stress, indicative: "
                                + Formats.dollars(totals.knownMarginPmUsd()))
                .threshold("none: theta is measured against it")
                .origins(Setting.MARGIN_UNEQUAL_WINGS, Setting.MARGIN_PM_CROSS_OFFSET)
                .whatIf("a condor's requirement rests on its widths and does not move with the market; that of short"
                        + " options outside condors is today's")
                .text();
    }

    KpiCard openPnl() {
        OptionalDouble pnl = totals.book().known(totals.book().pnlUsd());
        OptionalDouble share = pnl.isPresent() && totals.creditUsd().orElse(0) > 0
                ? OptionalDouble.of(pnl.getAsDouble() / totals.creditUsd().getAsDouble())
                : OptionalDouble.empty();
        String after = pnl.isPresent() ? inputs.afterUsd(outcome -> pnl.getAsDouble() + outcome.totalPnlUsd()) : "";
        return new KpiCard(
                "open-pnl",
                "Open P&L",
                Formats.signedUsd(pnl),
                Formats.Column.PNL.unit(),
                after,
                pnlWords(pnl, share),
                Level.NONE,
                Optional.empty(),
                pnlTrail(pnl, share));
    }

    private String pnlWords(OptionalDouble pnl, OptionalDouble share) {
        if (inputs.isEmpty()) {
            return "no positions";
        }
        if (totals.book().isUnknown()) {
            return inputs.why().orElseThrow();
        }
        if (pnl.isEmpty()) {
            return "an entry price\nis not known";
        }
        String hedge =
                "hedge " + Formats.signedUsd(totals.hedge().known(totals.hedge().pnlUsd()));
        return (share.isPresent() ? Formats.share(share) + " % of the credit" : "since entry") + "\n" + hedge;
    }

    private String pnlTrail(OptionalDouble pnl, OptionalDouble share) {
        return inputs.trail("Since entry, before fees, at today's model values.")
                .inputs(inputs.levels(), inputs.legs(), "entry prices as they stand in the book")
                .arithmetic(
                        "condors "
                                + Formats.signedDollars(
                                        totals.condors().known(totals.condors().pnlUsd()))
                                + ", hedge "
                                + Formats.signedDollars(
                                        totals.hedge().known(totals.hedge().pnlUsd()))
                                + " = " + Formats.signedDollars(pnl),
                        share.isPresent()
                                ? "over the entry credit of the condors " + Formats.dollars(totals.creditUsd()) + " = "
                                        + Formats.share(share) + " %"
                                : "")
                .threshold(
                        "none for the book; the rules hold each layer against its exits",
                        Setting.EXIT_PROFIT,
                        Setting.EXIT_LOSS)
                .whatIf("open P&L plus what the scenario adds")
                .text();
    }
}
