package dev.wingspread.strategy.condor;

import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.condor.PricedStrikes.Spread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out a candidate: a book of this condor alone is handed to the risk report, so that both always agree. */
final class CandidateFigures {

    /** Ticks of complex orders to the point: 0.05. */
    private static final double TICKS_PER_POINT = 20;

    /** Prices on a tick are missed by less than this share of it. */
    private static final double ROUNDING = 1e-6;

    private final Market market;
    private final Settings settings;
    private final Dealing dealing;
    private final Optional<Layer> layer;

    CandidateFigures(Market market, Settings settings, Dealing dealing, Optional<Layer> layer) {
        this.market = market;
        this.settings = settings;
        this.dealing = dealing;
        this.layer = layer;
    }

    CondorCandidate of(Draft draft) {
        IronCondor condor = condor(draft);
        StructureRisk risk = RiskEngine.report(Portfolio.EMPTY.withStructures(List.of(condor)), market, settings)
                .structures()
                .get(0);
        List<Trade> trades = condor.legs().stream()
                .map(leg -> dealing.trade(leg.instrument(), leg.quantity()).orElseThrow())
                .toList();
        return new CondorCandidate(
                condor,
                draft.put().delta(),
                draft.call().delta(),
                condor.entryCreditPoints().orElseThrow(),
                natural(condor),
                fill(trades),
                risk.condor().orElseThrow(),
                risk.exposure(),
                trades);
    }

    private IronCondor condor(Draft draft) {
        SpxExpiry expiry = draft.expiry();
        return new IronCondor(
                "candidate",
                layer.orElseGet(() -> LayerExpiries.layerOf(expiry.date(), market, settings)),
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                List.of(
                        wing(draft.put(), draft.contracts()),
                        sold(draft.put(), draft.contracts()),
                        sold(draft.call(), draft.contracts()),
                        wing(draft.call(), draft.contracts())));
    }

    private static Leg wing(Spread spread, int contracts) {
        return leg(spread.side(), spread.wingIndex(), contracts);
    }

    private static Leg sold(Spread spread, int contracts) {
        return leg(spread.side(), spread.shortIndex(), -contracts);
    }

    private static Leg leg(PricedStrikes side, int index, int quantity) {
        SpxOption option = side.option(index);
        return new Leg(option, quantity, OptionalDouble.of(side.mid(index)));
    }

    private OptionalDouble natural(IronCondor condor) {
        double credit = 0;
        for (Leg leg : condor.legs()) {
            if (dealing.quote(leg.instrument()).isEmpty()) {
                return OptionalDouble.empty();
            }
            credit += leg.isLong()
                    ? -dealing.ask(leg.instrument()).orElseThrow()
                    : dealing.bid(leg.instrument()).orElseThrow();
        }
        return OptionalDouble.of(credit);
    }

    /** Down to the tick: nobody should count on more than the mids. */
    private static double fill(List<Trade> trades) {
        double credit = trades.stream()
                .mapToDouble(trade -> -Integer.signum(trade.quantity()) * trade.pricePoints())
                .sum();
        return Math.floor(credit * TICKS_PER_POINT + ROUNDING) / TICKS_PER_POINT;
    }
}
