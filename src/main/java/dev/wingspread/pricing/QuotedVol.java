package dev.wingspread.pricing;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.pricing.kernel.ImpliedVol;
import dev.wingspread.pricing.kernel.ImpliedVolKernel;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The vols of one quoted out-of-the-money option. A side without a vol – no bid, or an ask beyond all bounds – is empty.
 *
 * @param strike strike in index points
 * @param type call or put
 * @param bid vol of the bid, decimal per square-root year
 * @param mid vol of the middle of a two-sided quote
 * @param ask vol of the ask
 */
public record QuotedVol(double strike, OptionType type, OptionalDouble bid, OptionalDouble mid, OptionalDouble ask) {

    /** Price step by which doubtful vols are told; they are kept. */
    private static final double TICK = 0.05;

    /**
     * The quotes of an expiry as vols.
     *
     * @param quotes the expiry's quotes
     * @param slice the same expiry ready to price from: its forward and rate are used, its smile is not
     * @return strikes rising; in-the-money quotes and those without any vol are left out
     */
    public static List<QuotedVol> of(ExpiryQuotes quotes, ExpirySlice slice) {
        return quotes.quotes().stream()
                .filter(quote -> (quote.type() == OptionType.PUT) == (quote.strike() < slice.forward()))
                .map(quote -> of(quote, slice))
                .filter(vol -> vol.bid().isPresent() || vol.ask().isPresent())
                .sorted(Comparator.comparingDouble(QuotedVol::strike))
                .toList();
    }

    private static QuotedVol of(OptionQuote quote, ExpirySlice slice) {
        return new QuotedVol(
                quote.strike(),
                quote.type(),
                vol(quote, quote.bid(), slice),
                vol(quote, quote.mid(), slice),
                vol(quote, quote.ask(), slice));
    }

    private static OptionalDouble vol(OptionQuote quote, OptionalDouble price, ExpirySlice slice) {
        if (price.isEmpty() || price.getAsDouble() <= 0) {
            return OptionalDouble.empty();
        }
        ImpliedVol vol = ImpliedVolKernel.impliedVol(
                price.getAsDouble(),
                slice.forward(),
                quote.strike(),
                slice.years(),
                Math.exp(-slice.rate() * slice.years()),
                quote.type().isCall(),
                TICK);
        return vol.hasVol() ? OptionalDouble.of(vol.vol()) : OptionalDouble.empty();
    }
}
