package dev.wingspread.strategy;

import dev.wingspread.base.Checks;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.LegValue;
import dev.wingspread.pricing.Priced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What trades would be done at: the market's own quotes where it has them, the model's price otherwise, and the slippage
 * and fees of the settings.
 */
public final class Dealing {

    private final Market market;
    private final double slippageShare;
    private final double feePerContract;
    private final Map<OptionContract, OptionQuote> quotes = new HashMap<>();

    private Dealing(Market market, Settings settings) {
        this.market = market;
        this.slippageShare = settings.number(Setting.SLIPPAGE_HALF_SPREAD_SHARE);
        this.feePerContract = settings.number(Setting.FEES_PER_CONTRACT);
    }

    /** Dealing in a market under the slippage and fees of the settings. */
    public static Dealing in(Market market, Settings settings) {
        return new Dealing(market, settings);
    }

    /**
     * Bid and ask of a contract.
     *
     * @return the quote if it has two sides; empty for futures and options without one
     */
    public Optional<OptionQuote> quote(Instrument instrument) {
        if (!(instrument instanceof OptionContract option)) {
            return Optional.empty();
        }
        OptionQuote known = known(option);
        return known.isTwoSided() ? Optional.of(known) : Optional.empty();
    }

    private OptionQuote known(OptionContract option) {
        return quotes.computeIfAbsent(option, this::find);
    }

    private OptionQuote find(OptionContract option) {
        List<ExpiryQuotes> expiries = option.underlying() == Underlying.SPX
                ? market.snapshot().spx().expiries()
                : market.snapshot().vix().expiries();
        return expiries.stream()
                .filter(expiry ->
                        expiry.root() == option.root() && expiry.expiry().equals(option.expiry()))
                .flatMap(expiry -> expiry.quotes().stream())
                .filter(quote -> quote.strike() == option.strike() && quote.type() == option.type())
                .findFirst()
                .orElse(new OptionQuote(
                        option.strike(), option.type(), OptionalDouble.empty(), OptionalDouble.empty()));
    }

    /**
     * Middle of the quote in index points. Without two sides the model's price, but no higher than an ask and no lower than
     * a bid, as those are the market's own; empty if the contract cannot be priced.
     */
    public OptionalDouble mid(Instrument instrument) {
        Optional<OptionQuote> quote = quote(instrument);
        return quote.isPresent() ? quote.get().mid() : withinQuote(instrument);
    }

    private OptionalDouble withinQuote(Instrument instrument) {
        OptionalDouble model = modelPrice(instrument);
        if (model.isEmpty()) {
            return model;
        }
        double most = side(instrument, OptionQuote::ask).orElse(Double.POSITIVE_INFINITY);
        double least = side(instrument, OptionQuote::bid).orElse(0);
        return OptionalDouble.of(Math.max(Math.min(model.getAsDouble(), most), least));
    }

    /** A side of the quote in index points, if there is one; a crossed quote has none. */
    private OptionalDouble side(Instrument instrument, Function<OptionQuote, OptionalDouble> side) {
        if (!(instrument instanceof OptionContract option)) {
            return OptionalDouble.empty();
        }
        OptionQuote known = known(option);
        boolean isCrossed = known.bid().isPresent()
                && known.ask().isPresent()
                && known.bid().getAsDouble() > known.ask().getAsDouble();
        return isCrossed ? OptionalDouble.empty() : side.apply(known);
    }

    private OptionalDouble modelPrice(Instrument instrument) {
        LegValue value = LegPricer.value(new Leg(instrument, 1, OptionalDouble.empty()), market);
        return value instanceof Priced priced ? OptionalDouble.of(priced.pricePoints()) : OptionalDouble.empty();
    }

    /** Ask in index points, even where nobody bids; the mid without an ask; empty if the contract cannot be priced. */
    public OptionalDouble ask(Instrument instrument) {
        return orMid(instrument, side(instrument, OptionQuote::ask));
    }

    /**
     * Bid in index points, 0 where the quote says that nobody bids; the mid without a bid; empty if the contract cannot be
     * priced.
     */
    public OptionalDouble bid(Instrument instrument) {
        return orMid(instrument, side(instrument, OptionQuote::bid));
    }

    private OptionalDouble orMid(Instrument instrument, OptionalDouble quoted) {
        OptionalDouble mid = mid(instrument);
        return mid.isPresent() && quoted.isPresent() ? quoted : mid;
    }

    /** Whether {@link #ask} is the market's own. */
    public boolean hasAsk(Instrument instrument) {
        return side(instrument, OptionQuote::ask).isPresent();
    }

    /** Whether {@link #bid} is the market's own, be it 0. */
    public boolean hasBid(Instrument instrument) {
        return side(instrument, OptionQuote::bid).isPresent();
    }

    /**
     * The trade at its probable price: mid, moved against the trader by a share of the half-spread. With a quote of the
     * side dealt with alone it is that side: bought at the ask, sold at the bid, which is 0 where nobody bids, although a
     * tick may be had. Without such a quote there is no spread to speak of, so the price is the model's own.
     *
     * @param quantity contracts, positive buys
     * @return empty if the contract cannot be priced
     */
    public Optional<Trade> trade(Instrument instrument, int quantity) {
        Checks.require(quantity != 0, "quantity must not be 0");
        OptionalDouble price = price(instrument, quantity > 0);
        if (price.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Trade(
                instrument,
                quantity,
                price.getAsDouble(),
                Math.abs((double) quantity) * feePerContract,
                quantity > 0 ? hasAsk(instrument) : hasBid(instrument)));
    }

    private OptionalDouble price(Instrument instrument, boolean isBought) {
        Optional<OptionQuote> quote = quote(instrument);
        if (quote.isEmpty()) {
            return isBought ? ask(instrument) : bid(instrument);
        }
        double halfSpread = (quote.get().ask().getAsDouble() - quote.get().bid().getAsDouble()) / 2;
        double price = quote.get().mid().getAsDouble() + (isBought ? 1 : -1) * slippageShare * halfSpread;
        return OptionalDouble.of(Math.max(price, 0));
    }
}
