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
        OptionQuote known = quotes.computeIfAbsent(option, this::find);
        return known.isTwoSided() ? Optional.of(known) : Optional.empty();
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

    /** Middle of the quote in index points, the model's price without one; empty if the contract cannot be priced. */
    public OptionalDouble mid(Instrument instrument) {
        Optional<OptionQuote> quote = quote(instrument);
        return quote.isPresent() ? quote.get().mid() : modelPrice(instrument);
    }

    private OptionalDouble modelPrice(Instrument instrument) {
        LegValue value = LegPricer.value(new Leg(instrument, 1, OptionalDouble.empty()), market);
        return value instanceof Priced priced ? OptionalDouble.of(priced.pricePoints()) : OptionalDouble.empty();
    }

    /** Ask in index points, the mid without a quote; empty if the contract cannot be priced. */
    public OptionalDouble ask(Instrument instrument) {
        Optional<OptionQuote> quote = quote(instrument);
        return quote.isPresent() ? quote.get().ask() : modelPrice(instrument);
    }

    /** Bid in index points, the mid without a quote; empty if the contract cannot be priced. */
    public OptionalDouble bid(Instrument instrument) {
        Optional<OptionQuote> quote = quote(instrument);
        return quote.isPresent() ? quote.get().bid() : modelPrice(instrument);
    }

    /**
     * The trade at its probable price: mid, moved against the trader by a share of the half-spread. Without a quote there
     * is no spread to speak of, so the price is the model's own.
     *
     * @param quantity contracts, positive buys
     * @return empty if the contract cannot be priced
     */
    public Optional<Trade> trade(Instrument instrument, int quantity) {
        Checks.require(quantity != 0, "quantity must not be 0");
        OptionalDouble mid = mid(instrument);
        if (mid.isEmpty()) {
            return Optional.empty();
        }
        double halfSpread = quote(instrument)
                .map(quote -> (quote.ask().getAsDouble() - quote.bid().getAsDouble()) / 2)
                .orElse(0.0);
        double price = mid.getAsDouble() + Integer.signum(quantity) * slippageShare * halfSpread;
        return Optional.of(new Trade(
                instrument,
                quantity,
                Math.max(price, 0),
                Math.abs((double) quantity) * feePerContract,
                quote(instrument).isPresent()));
    }
}
