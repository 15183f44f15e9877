package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import java.util.List;
import java.util.Optional;

/** Puts the figures of a report, and of a scenario if there is one, into cards. */
final class KpiCards {

    private KpiCards() {}

    /** The cards of the strip, left to right. */
    static List<KpiCard> of(OpenBook book, RiskReport report, Optional<WhatIfReport> scenario) {
        var inputs = new KpiInputs(book, report, scenario);
        var vega = new VegaCards(inputs);
        var spikes = new SpikeCards(inputs);
        var dollars = new DollarCards(inputs);
        return List.of(
                vega.netVega(),
                dollars.theta(),
                vega.hedgeRatio(),
                spikes.offset(),
                dollars.delta(),
                dollars.margin(),
                dollars.openPnl(),
                spikes.breakEvenSpike());
    }
}
