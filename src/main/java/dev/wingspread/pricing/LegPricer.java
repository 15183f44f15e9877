package dev.wingspread.pricing;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketView;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.VixFuture;
import dev.wingspread.pricing.kernel.Black76Kernel;
import dev.wingspread.pricing.kernel.BsmKernel;
import dev.wingspread.pricing.kernel.OptionGreeks;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Values one leg: Black-Scholes-Merton for SPX options, Black 76 on the VIX future of the expiry for VIX options, the
 * quoted level for VIX futures.
 */
public final class LegPricer {

    private static final double FUTURE_DELTA = 1;

    private LegPricer() {}

    /**
     * Value and Greeks of a leg in today's market. A leg that has settled is worth its settlement value where the market
     * knows it: the level of the settlement day itself, or the day's close for options settled on the close.
     */
    public static LegValue value(Leg leg, Market market) {
        TradingState state = SettlementClock.stateAt(market.asOf(), leg.instrument());
        if (state == TradingState.SETTLED) {
            return settled(leg, market);
        }
        return leg.instrument()
                .match(
                        spx -> option(leg, spx, state, market),
                        vix -> option(leg, vix, state, market),
                        future -> future(leg, future, state, market));
    }

    /**
     * Value of one contract in any market, also one moved in time; an option that has settled there is worth its
     * intrinsic value on that market's SPX or spot VIX.
     *
     * @return index points, or empty where the market cannot price it
     */
    public static OptionalDouble pricePoints(Leg leg, MarketView market) {
        return leg.instrument()
                .match(
                        spx -> price(spx, market),
                        vix -> price(vix, market),
                        future -> market.future(future)
                                .value()
                                .map(OptionalDouble::of)
                                .orElseGet(OptionalDouble::empty));
    }

    private static OptionalDouble price(OptionContract option, MarketView market) {
        Optional<PricingInputs> inputs = market.inputs(option).value();
        return inputs.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(pricePoints(option, inputs.get()));
    }

    /**
     * Value of one option.
     *
     * @return index points, at least 0
     */
    public static double pricePoints(OptionContract option, PricingInputs in) {
        boolean isCall = option.type().isCall();
        return option.match(
                spx -> BsmKernel.price(
                        in.underlying(),
                        spx.strike(),
                        in.years(),
                        in.volatility(),
                        in.rate(),
                        in.dividendYield(),
                        isCall),
                vix -> Black76Kernel.price(in.forward(), vix.strike(), in.years(), in.volatility(), in.rate(), isCall),
                future -> {
                    throw new IllegalArgumentException("not an option: " + future);
                });
    }

    /** Value and sensitivities of one option, against SPX for SPX options and the future of the expiry for VIX options. */
    public static OptionGreeks greeks(OptionContract option, PricingInputs in) {
        boolean isCall = option.type().isCall();
        return option.match(
                spx -> BsmKernel.greeks(
                        in.underlying(),
                        spx.strike(),
                        in.years(),
                        in.volatility(),
                        in.rate(),
                        in.dividendYield(),
                        isCall),
                vix -> Black76Kernel.greeks(in.forward(), vix.strike(), in.years(), in.volatility(), in.rate(), isCall),
                future -> {
                    throw new IllegalArgumentException("not an option: " + future);
                });
    }

    private static LegValue option(Leg leg, OptionContract option, TradingState state, Market market) {
        Loaded<ExpirySlice> slice = market.slice(option.root(), option.expiry());
        if (!slice.isOk()) {
            return new Unpriced(leg, slice.faults().get(0));
        }
        PricingInputs inputs = slice.orThrow().inputs(option.strike());
        OptionGreeks greeks = greeks(option, inputs);
        return new Priced(
                leg,
                state,
                greeks.price(),
                Optional.of(inputs),
                greeks,
                slice.orThrow().flags());
    }

    private static LegValue future(Leg leg, VixFuture future, TradingState state, Market market) {
        Loaded<Double> level = market.future(future);
        if (!level.isOk()) {
            return new Unpriced(leg, level.faults().get(0));
        }
        return new Priced(
                leg,
                state,
                level.orThrow(),
                Optional.empty(),
                OptionGreeks.ofIntrinsic(level.orThrow(), FUTURE_DELTA),
                market.futureFlags(future));
    }

    private static LegValue settled(Leg leg, Market market) {
        OptionalDouble settlement = settlementValue(leg, market);
        if (settlement.isEmpty()) {
            return new Unpriced(
                    leg,
                    Failure.of(
                            FailureReason.UNPRICEABLE,
                            "expired on " + leg.instrument().expiry() + " and its settlement value is not known",
                            "take it out of the book once it is settled"));
        }
        double level = settlement.getAsDouble();
        double price = leg.instrument()
                .match(
                        spx -> spx.type().intrinsic(level, spx.strike()),
                        vix -> vix.type().intrinsic(level, vix.strike()),
                        future -> level);
        return new Priced(
                leg, TradingState.SETTLED, price, Optional.empty(), OptionGreeks.ofIntrinsic(price, 0), Set.of());
    }

    private static OptionalDouble settlementValue(Leg leg, Market market) {
        if (leg.instrument().expiry().equals(market.asOf().toLocalDate())) {
            return leg.instrument()
                    .match(
                            spx -> OptionalDouble.of(market.spxSpot()),
                            vix -> OptionalDouble.of(market.vixSpot()),
                            future -> OptionalDouble.of(market.vixSpot()));
        }
        boolean settlesOnTheClose = leg.instrument() instanceof OptionContract option && option.root() == Root.SPXW;
        return settlesOnTheClose
                ? market.snapshot().spxCloses().stream()
                        .filter(close -> close.date().equals(leg.instrument().expiry()))
                        .mapToDouble(DailyClose::close)
                        .findFirst()
                : OptionalDouble.empty();
    }
}
