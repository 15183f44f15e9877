package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.risk.CondorUnits;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.Frontier;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffCurves;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.scenario.PnlGrid;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.PricedSides;
import dev.wingspread.scenario.StressLimit;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.scenario.WhatIf;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.scenario.stress.StressReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Values open books. Every figure on screen and on the console comes from here. Safe for use by several threads. */
public final class Valuation {

    /** After this many rounds the times of a round no longer fall. */
    private static final int WARM_UP_ROUNDS = 30;

    private static final List<Double> WARM_UP_SPX = List.of(-10.0, -8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0);
    private static final List<Double> WARM_UP_VIX = List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);

    private final WorkerPool pool;
    private final AtomicReference<@Nullable Valued> latest = new AtomicReference<>();

    /** A book that was valued, ready for scenarios. */
    private record Valued(OpenBook book, Revaluation revaluation) {

        boolean isOf(OpenBook other) {
            return book.portfolio().equals(other.portfolio()) && book.market().equals(other.market());
        }
    }

    public Valuation(WorkerPool pool) {
        this.pool = pool;
    }

    /** The whole risk report of a book today, with what was odd in its files among the remarks. */
    public RiskReport risk(OpenBook book) {
        return RiskEngine.report(book.portfolio(), revaluation(book), book.settings())
                .withRemarks(book.warnings());
    }

    /** The book after one scenario. */
    public WhatIfReport whatIf(OpenBook book, Shock shock) {
        return WhatIf.report(revaluation(book), book.model(), shock);
    }

    /**
     * P&amp;L over SPX levels: now, and at each expiry of the book.
     *
     * @param shock what holds besides the SPX move: days forward, beta, vol of vol; its VIX points are used where
     *     {@code vixCoupled} is false
     * @param vixCoupled whether VIX moves with SPX along the axis
     * @param isUnwanted asked now and then; once it says yes the work ends with a
     *     {@link java.util.concurrent.CancellationException}
     */
    public PayoffChart payoff(OpenBook book, Shock shock, boolean vixCoupled, BooleanSupplier isUnwanted) {
        return payoff(book, PayoffRequest.usual(shock, vixCoupled), isUnwanted);
    }

    /**
     * P&amp;L over chosen SPX levels: at chosen dates, and at each expiry of the book.
     *
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public PayoffChart payoff(OpenBook book, PayoffRequest request, BooleanSupplier isUnwanted) {
        return PayoffCurves.chart(revaluation(book), book.model(), request, pool.workers(isUnwanted));
    }

    /** Which sides of a book have a P&amp;L, and which legs have no price. */
    public PricedSides sides(OpenBook book) {
        return PricedSides.of(revaluation(book));
    }

    /**
     * The book at telling SPX levels on the date of a payoff curve.
     *
     * @param request what the chart was made from
     * @param curve one of the chart's
     * @param typed further SPX levels in points
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public PayoffSlices slices(
            OpenBook book,
            PayoffRequest request,
            PayoffChart chart,
            PayoffCurve curve,
            List<Double> typed,
            BooleanSupplier isUnwanted) {
        return PayoffSlices.of(revaluation(book), book.model(), request, chart, curve, typed, pool.workers(isUnwanted));
    }

    /**
     * P&amp;L over two of SPX move, VIX change and days.
     *
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public PnlMap map(OpenBook book, MapRequest request, BooleanSupplier isUnwanted) {
        return PnlMap.of(revaluation(book), book.model(), request, pool.workers(isUnwanted));
    }

    /**
     * The smallest scenarios that break a limit, column by column of a map.
     *
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public Frontier frontier(OpenBook book, MapRequest request, StressLimit limit, BooleanSupplier isUnwanted) {
        return Frontier.of(revaluation(book), book.model(), request, limit, pool.workers(isUnwanted));
    }

    /**
     * The limits of a book's settings that a scenario may break: the alarm of nv10 and the band of the hedge ratio, whose
     * lower end holds in phase CONFIRMED alone. An nv10 that is defined with SPX moving is no limit of a map, and a book
     * without condors has none; nor has one of which a whole side has no price, as either figure is unknown then.
     */
    public List<StressLimit> limits(OpenBook book) {
        var limits = new ArrayList<StressLimit>();
        PricedSides sides = sides(book);
        if (!sides.condors() || !sides.hedge()) {
            return limits;
        }
        double alarm =
                CondorUnits.netVegaUsd(book.settings().number(Setting.NV10_ALARM), revaluation(book), book.settings());
        if (alarm > 0 && book.settings().is(Setting.NV10_BASIS, "SPOT_FIXED")) {
            limits.add(new StressLimit.NetVega(alarm));
        }
        boolean hasFloor = book.portfolio().phase() == Phase.CONFIRMED;
        double least = hasFloor ? book.settings().number(Setting.HEDGE_HR_MIN) : Double.NEGATIVE_INFINITY;
        double most = book.settings().number(Setting.HEDGE_HR_MAX);
        if (alarm > 0 && least < most) {
            limits.add(new StressLimit.HedgeRatio(least, most));
        }
        return limits;
    }

    /**
     * P&amp;L of condors and hedge over days, SPX moves in per cent and VIX points, every combination; beta and vol of
     * vol are the shock's.
     *
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public PnlGrid grid(
            OpenBook book,
            Shock shock,
            List<Double> days,
            List<Double> spxMovesPct,
            List<Double> vixPoints,
            BooleanSupplier isUnwanted) {
        return PnlGrid.of(
                revaluation(book), book.model(), shock, days, spxMovesPct, vixPoints, pool.workers(isUnwanted));
    }

    /**
     * The book after historical episodes.
     *
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public StressReport stress(OpenBook book, List<Episode> episodes, Replay replay, BooleanSupplier isUnwanted) {
        return StressReport.of(revaluation(book), book.model(), episodes, replay, isUnwanted);
    }

    /**
     * What the hedge pays against what the condors lose, by size of a VIX spike, under the LOW curve, the book's own BASE
     * and the HIGH curve.
     *
     * @param days calendar days forward at whose end the spikes come, at least 0
     * @param spikes rises of spot VIX in points, rising, above 0
     * @param isUnwanted as for {@link #payoff(OpenBook, Shock, boolean, BooleanSupplier)}
     */
    public HedgeCoverage coverage(OpenBook book, double days, List<Double> spikes, BooleanSupplier isUnwanted) {
        return HedgeCoverage.of(
                revaluation(book),
                book.model(),
                book.model().shock(0).withDays(days),
                spikes,
                List.of(BetaCurve.LOW, SpikeModel.baseBeta(book.settings()), BetaCurve.HIGH),
                pool.workers(isUnwanted));
    }

    /** The VIX curve and the term structure of SPX volatility, today and in a scenario. */
    public TermStructure term(OpenBook book, Shock shock) {
        return TermStructure.of(book.market(), book.model(), shock);
    }

    /** The smile of an expiry, or why it has none. */
    public Loaded<ExpirySmile> smile(OpenBook book, Shock shock, ExpirySmile.Choice choice) {
        return ExpirySmile.of(book.market(), book.model(), shock, book.portfolio(), choice);
    }

    /**
     * Values a book over and over, so that the just-in-time compiler is done with the code before somebody drags a
     * slider. Results are thrown away.
     *
     * @param isUnwanted asked now and then; once it says yes the work ends
     */
    public void warmUp(OpenBook book, BooleanSupplier isUnwanted) {
        Shock none = book.model().shock(0);
        for (int round = 0; round < WARM_UP_ROUNDS && !isUnwanted.getAsBoolean(); round++) {
            Shock shock = none.withVixPoints(round % WARM_UP_VIX.size());
            whatIf(book, shock);
            map(book, MapRequest.spxByVix(none, WARM_UP_SPX, WARM_UP_VIX), isUnwanted);
            payoff(book, shock, round % 2 == 0, isUnwanted);
        }
    }

    /** The book valued today. The latest one is kept: a drag asks for the same book a hundred times. */
    private Revaluation revaluation(OpenBook book) {
        Valued known = latest.get();
        if (known != null && known.isOf(book)) {
            return known.revaluation();
        }
        Revaluation valued = Revaluation.of(book.portfolio(), book.market());
        latest.set(new Valued(book, valued));
        return valued;
    }
}
