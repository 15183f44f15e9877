package dev.wingspread.risk;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Leg;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.Unpriced;
import dev.wingspread.pricing.kernel.OptionGreeks;
import dev.wingspread.risk.inputs.LegInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Builds the risk of each leg: values, Greeks in dollars, net vega by full revaluation. */
final class LegRisks {

    private final Revaluation book;
    private final SpikeModel model;
    private final List<Optional<LegInputs>> judged;
    private final double[] netVega;
    private final double[] netVegaFuturesOnly;
    private final double[] rolldownCarry;

    LegRisks(Revaluation book, SpikeModel model) {
        this.book = book;
        this.model = model;
        this.judged =
                LegInputs.of(book.positions().stream().map(Position::value).toList(), book.market());
        this.netVega = netVegaUsd(book, model, SpxMove.FIXED);
        this.netVegaFuturesOnly = netVegaUsd(book, model.withoutVolOfVol(), SpxMove.FIXED);
        this.rolldownCarry = rolldownCarryUsd(book, model);
    }

    /** Half the difference between one VIX point up and one down, dollars by position. */
    static double[] netVegaUsd(Revaluation book, SpikeModel model, SpxMove spx) {
        double[] up = book.pnlUsd(model.shock(1).withSpx(spx), model);
        double[] down = book.pnlUsd(model.shock(-1).withSpx(spx), model);
        double[] half = new double[up.length];
        for (int i = 0; i < half.length; i++) {
            half[i] = (up[i] - down[i]) / 2;
        }
        return half;
    }

    /** What rolling down the VIX curve for a day adds to standing still, dollars by position. */
    private static double[] rolldownCarryUsd(Revaluation book, SpikeModel model) {
        var aDayOn = model.shock(0).withSpx(SpxMove.FIXED).withDays(1);
        double[] rolled = book.pnlUsd(aDayOn.withBase(BaseCurve.ROLL_DOWN), model);
        double[] still = book.pnlUsd(aDayOn.withBase(BaseCurve.MARTINGALE), model);
        double[] carry = new double[rolled.length];
        for (int i = 0; i < carry.length; i++) {
            carry[i] = rolled[i] - still[i];
        }
        return carry;
    }

    List<LegRisk> all() {
        var legs = new ArrayList<LegRisk>();
        for (int i = 0; i < book.positions().size(); i++) {
            legs.add(leg(i));
        }
        return legs;
    }

    private LegRisk leg(int index) {
        Position position = book.positions().get(index);
        Leg leg = position.leg();
        long dte = SettlementClock.daysToExpiry(
                book.market().asOf(), leg.instrument().expiry());
        if (position.value() instanceof Unpriced unpriced) {
            return new LegRisk(
                    leg,
                    LegStatus.UNPRICED,
                    Optional.of(unpriced.why()),
                    dte,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    OptionalDouble.empty(),
                    judged.get(index),
                    Exposure.UNPRICED);
        }
        Priced priced = (Priced) position.value();
        OptionalDouble beta = beta(leg, book.market(), model);
        return new LegRisk(
                leg,
                status(priced.state()),
                Optional.empty(),
                dte,
                OptionalDouble.of(priced.pricePoints()),
                priced.inputs(),
                Optional.of(priced.greeks()),
                priced.flags(),
                beta,
                judged.get(index),
                position.isCondorSide() ? spxExposure(index, priced) : vixExposure(index, priced, beta.orElse(0)));
    }

    private static LegStatus status(TradingState state) {
        return switch (state) {
            case TRADABLE -> LegStatus.PRICED;
            case AWAITING_SETTLEMENT -> LegStatus.NOT_TRADABLE;
            case SETTLED -> LegStatus.SETTLED;
        };
    }

    /** Response of the leg's VIX future to spot VIX; empty for SPX legs. */
    private static OptionalDouble beta(Leg leg, Market market, SpikeModel model) {
        if (leg.instrument().underlying() == Underlying.SPX) {
            return OptionalDouble.empty();
        }
        double years = SettlementClock.years(market.asOf(), SettlementClock.settlement(leg.instrument()));
        return OptionalDouble.of(model.beta().at(years));
    }

    private Exposure spxExposure(int index, Priced priced) {
        double usd = priced.leg().dollarsPerPoint();
        double spot = book.market().spxSpot();
        OptionGreeks greeks = priced.greeks();
        return new Exposure(
                1,
                0,
                usd * priced.pricePoints(),
                pnlUsd(priced),
                usd * greeks.delta(),
                0,
                0,
                usd * greeks.gamma(),
                usd * greeks.gamma() * spot * spot * 0.01,
                usd * greeks.vegaPerVolPoint(),
                0,
                usd * greeks.thetaPerDay(),
                rolldownCarry[index],
                usd * greeks.rhoPerPct(),
                usd * greeks.vannaPerVolPoint(),
                usd * greeks.volgaPerVolPoint2(),
                new NetVega(netVega[index], 0, 0));
    }

    private Exposure vixExposure(int index, Priced priced, double beta) {
        double usd = priced.leg().dollarsPerPoint();
        OptionGreeks greeks = priced.greeks();
        double deltaUsd = usd * greeks.delta();
        boolean isFuture = priced.leg().instrument() instanceof VixFuture;
        double vixPerSpxPoint = model.coupling().vixPerSpxPoint(book.market().spxSpot());
        return new Exposure(
                1,
                0,
                isFuture ? 0 : usd * priced.pricePoints(),
                pnlUsd(priced),
                0,
                deltaUsd,
                deltaUsd * beta * vixPerSpxPoint,
                0,
                0,
                0,
                usd * greeks.vegaPerVolPoint(),
                usd * greeks.thetaPerDay(),
                rolldownCarry[index],
                usd * greeks.rhoPerPct(),
                0,
                0,
                new NetVega(0, netVegaFuturesOnly[index], netVega[index] - netVegaFuturesOnly[index]));
    }

    private static OptionalDouble pnlUsd(Priced priced) {
        Leg leg = priced.leg();
        return leg.entryPrice().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(leg.dollarsPerPoint()
                        * (priced.pricePoints() - leg.entryPrice().getAsDouble()));
    }
}
