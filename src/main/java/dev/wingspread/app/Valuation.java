package dev.wingspread.app;

import dev.wingspread.market.spike.Shock;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurves;
import dev.wingspread.scenario.PnlMatrices;
import dev.wingspread.scenario.PnlMatrix;
import dev.wingspread.scenario.WhatIf;
import dev.wingspread.scenario.WhatIfReport;
import java.util.List;

/** Values open books. Every figure on screen and on the console comes from here. */
public final class Valuation {

    /** The whole risk report of a book today, with what was odd in its files among the remarks. */
    public RiskReport risk(OpenBook book) {
        return RiskEngine.report(book.portfolio(), book.market(), book.settings())
                .withRemarks(book.warnings());
    }

    /** The book after one scenario. */
    public WhatIfReport whatIf(OpenBook book, Shock shock) {
        return WhatIf.report(book.portfolio(), book.market(), book.model(), shock);
    }

    /**
     * P&amp;L over SPX levels: now, and at each expiry of the book.
     *
     * @param shock what holds besides the SPX move: days forward, beta, vol of vol; its VIX points are used where
     *     {@code vixCoupled} is false
     * @param vixCoupled whether VIX moves with SPX along the axis
     */
    public PayoffChart payoff(OpenBook book, Shock shock, boolean vixCoupled) {
        return PayoffCurves.chart(book.portfolio(), book.market(), book.model(), shock, vixCoupled);
    }

    /** P&amp;L over SPX moves in per cent and VIX points; days, beta and vol of vol are the shock's. */
    public PnlMatrix matrix(OpenBook book, Shock shock, List<Double> spxMovesPct, List<Double> vixPoints) {
        return PnlMatrices.matrix(book.portfolio(), book.market(), book.model(), shock, spxMovesPct, vixPoints);
    }
}
