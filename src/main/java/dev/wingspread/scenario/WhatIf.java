package dev.wingspread.scenario;

import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.VixFuture;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.Unpriced;
import dev.wingspread.risk.HedgeRatios;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.scenario.WhatIfReport.FutureMove;
import dev.wingspread.scenario.WhatIfReport.LayerPnl;
import dev.wingspread.scenario.WhatIfReport.LegPnl;
import dev.wingspread.scenario.WhatIfReport.MonthPnl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Values a book in one scenario against today. */
public final class WhatIf {

    private final Revaluation book;
    private final SpikeModel model;
    private final Shock shock;
    private final ShockedMarket after;
    private final List<OptionalDouble> prices;
    private final double[] pnl;

    private WhatIf(Revaluation book, SpikeModel model, Shock shock) {
        this.book = book;
        this.model = model;
        this.shock = shock;
        this.after = new ShockedMarket(book.market(), shock, model);
        this.prices = book.pricesPoints(after);
        this.pnl = book.pnlUsd(prices);
    }

    /** The book after a scenario, every leg revalued. */
    public static WhatIfReport report(Revaluation book, SpikeModel model, Shock shock) {
        return new WhatIf(book, model, shock).report();
    }

    private WhatIfReport report() {
        OptionalDouble condors = book.knownSum(pnl, Position::isCondorSide);
        OptionalDouble hedge = book.knownSum(pnl, position -> !position.isCondorSide());
        boolean areBothKnown = condors.isPresent() && hedge.isPresent();
        double[] netVega = netVegaAfter();
        double condorVega = book.sum(netVega, Position::isCondorSide);
        double hedgeVega = book.sum(netVega, position -> !position.isCondorSide());
        List<FutureMove> futures = futures();
        GreeksAfter greeks = GreeksAfter.of(book, after, shock, model);
        return new WhatIfReport(
                shock,
                after.effectiveVixPoints(),
                after.spxMovePct(),
                after.vixSpot(),
                after.spxSpot(),
                futures,
                condors,
                hedge,
                areBothKnown ? HedgeRatios.offset(condors.getAsDouble(), hedge.getAsDouble()) : OptionalDouble.empty(),
                condorVega + hedgeVega,
                areBothKnown ? HedgeRatios.hedgeRatio(condorVega, hedgeVega) : OptionalDouble.empty(),
                greeks.thetaUsdPerDay(),
                greeks.deltaCombinedUsdPerPt(),
                layers(),
                months(),
                legs(),
                after.guards());
    }

    /** Half the difference of a VIX point more and less around where the scenario leaves VIX and SPX. */
    private double[] netVegaAfter() {
        Shock held = shock.withSpx(SpxMove.byPct(after.spxMovePct()));
        double[] up = book.pnlUsd(held.withVixPoints(after.effectiveVixPoints() + 1), model);
        double[] down = book.pnlUsd(held.withVixPoints(after.effectiveVixPoints() - 1), model);
        for (int i = 0; i < up.length; i++) {
            up[i] = (up[i] - down[i]) / 2;
        }
        return up;
    }

    private List<FutureMove> futures() {
        var moves = new ArrayList<FutureMove>();
        for (FutureQuote quote : book.market().snapshot().vix().futures()) {
            Optional<VixFuture> future = VixFuture.settlingOn(quote.expiry());
            if (future.isPresent()
                    && SettlementClock.stateAt(book.market().asOf(), future.get()) != TradingState.SETTLED) {
                moves.add(new FutureMove(
                        quote.expiry(),
                        after.baseFuture(future.get()).orThrow(),
                        after.future(future.get()).orThrow()));
            }
        }
        return moves;
    }

    private List<LayerPnl> layers() {
        var layers = new ArrayList<LayerPnl>();
        for (Layer layer : Layer.values()) {
            addLayer(
                    layer.name(),
                    position -> position.structure() instanceof IronCondor condor && condor.layer() == layer,
                    layers);
        }
        addLayer(
                LayerRisk.LOOSE,
                position -> position.isCondorSide() && !(position.structure() instanceof IronCondor),
                layers);
        return layers;
    }

    private void addLayer(String name, Predicate<Position> wanted, List<LayerPnl> layers) {
        if (book.positions().stream().anyMatch(wanted)) {
            layers.add(new LayerPnl(name, book.knownSum(pnl, wanted)));
        }
    }

    private List<MonthPnl> months() {
        var expiries = new TreeSet<LocalDate>();
        book.positions().stream()
                .filter(position -> !position.isCondorSide())
                .forEach(position -> expiries.add(position.leg().instrument().expiry()));
        return expiries.stream()
                .map(expiry -> new MonthPnl(
                        expiry,
                        book.knownSum(
                                pnl,
                                position -> !position.isCondorSide()
                                        && position.leg().instrument().expiry().equals(expiry))))
                .toList();
    }

    private List<LegPnl> legs() {
        var legs = new ArrayList<LegPnl>();
        for (int i = 0; i < pnl.length; i++) {
            Position position = book.positions().get(i);
            String id = position.structure().id();
            if (position.value() instanceof Priced priced) {
                OptionalDouble before = OptionalDouble.of(priced.pricePoints());
                legs.add(new LegPnl(
                        position.leg(), id, before, prices.get(i), OptionalDouble.of(pnl[i]), Optional.empty()));
            } else if (position.value() instanceof Unpriced unpriced) {
                legs.add(new LegPnl(
                        position.leg(),
                        id,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.of(unpriced.why())));
            }
        }
        return legs;
    }
}
