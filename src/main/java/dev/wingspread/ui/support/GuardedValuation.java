package dev.wingspread.ui.support;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Valuation;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.Frontier;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.PricedSides;
import dev.wingspread.scenario.StressLimit;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.scenario.stress.StressReport;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The valuation as screens see it: it refuses to work on the window's thread, where it would stop the picture. */
public final class GuardedValuation {

    private final Valuation valuation;
    private final UiThread uiThread;

    public GuardedValuation(Valuation valuation, UiThread uiThread) {
        this.valuation = valuation;
        this.uiThread = uiThread;
    }

    /** See {@link Valuation#risk}. */
    public RiskReport risk(OpenBook book) {
        return offWindowThread().risk(book);
    }

    /** See {@link Valuation#whatIf}. */
    public WhatIfReport whatIf(OpenBook book, Shock shock) {
        return offWindowThread().whatIf(book, shock);
    }

    /** See {@link Valuation#payoff}. */
    public PayoffChart payoff(OpenBook book, Shock shock, boolean vixCoupled, BooleanSupplier isUnwanted) {
        return offWindowThread().payoff(book, shock, vixCoupled, isUnwanted);
    }

    /** See {@link Valuation#payoff}. */
    public PayoffChart payoff(OpenBook book, PayoffRequest request, BooleanSupplier isUnwanted) {
        return offWindowThread().payoff(book, request, isUnwanted);
    }

    /** See {@link Valuation#sides}. */
    public PricedSides sides(OpenBook book) {
        return offWindowThread().sides(book);
    }

    /** See {@link Valuation#slices}. */
    public PayoffSlices slices(
            OpenBook book,
            PayoffRequest request,
            PayoffChart chart,
            PayoffCurve curve,
            List<Double> typed,
            BooleanSupplier isUnwanted) {
        return offWindowThread().slices(book, request, chart, curve, typed, isUnwanted);
    }

    /** See {@link Valuation#map}. */
    public PnlMap map(OpenBook book, MapRequest request, BooleanSupplier isUnwanted) {
        return offWindowThread().map(book, request, isUnwanted);
    }

    /** See {@link Valuation#frontier}. */
    public Frontier frontier(OpenBook book, MapRequest request, StressLimit limit, BooleanSupplier isUnwanted) {
        return offWindowThread().frontier(book, request, limit, isUnwanted);
    }

    /** See {@link Valuation#limits}. */
    public List<StressLimit> limits(OpenBook book) {
        return offWindowThread().limits(book);
    }

    /** See {@link Valuation#stress}. */
    public StressReport stress(OpenBook book, List<Episode> episodes, Replay replay, BooleanSupplier isUnwanted) {
        return offWindowThread().stress(book, episodes, replay, isUnwanted);
    }

    /** See {@link Valuation#coverage}. */
    public HedgeCoverage coverage(OpenBook book, double days, List<Double> spikes, BooleanSupplier isUnwanted) {
        return offWindowThread().coverage(book, days, spikes, isUnwanted);
    }

    /** See {@link Valuation#term}. */
    public TermStructure term(OpenBook book, Shock shock) {
        return offWindowThread().term(book, shock);
    }

    /** See {@link Valuation#smile}. */
    public Loaded<ExpirySmile> smile(OpenBook book, Shock shock, ExpirySmile.Choice choice) {
        return offWindowThread().smile(book, shock, choice);
    }

    private Valuation offWindowThread() {
        if (uiThread.isCurrent()) {
            throw new IllegalStateException("a valuation was started on the window's thread");
        }
        return valuation;
    }
}
