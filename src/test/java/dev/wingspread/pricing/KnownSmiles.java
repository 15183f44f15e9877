package dev.wingspread.pricing;

import static dev.wingspread.testing.MarketBuilder.aMarket;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.kernel.BlackKernel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Smiles that are known, quotes made of them, and what becomes of the quotes. */
final class KnownSmiles {

    /** Mids are exact model values, so only the parity sum and the inversion round: 1e-9 in vol is the inversion's promise. */
    static final double VOL = 1e-9;

    /** Parity adds prices of some hundred points. */
    static final double POINTS = 1e-9;

    static final double RATE = 0.04;

    /** Half the spread put around model values: it cancels in the mid. */
    static final double HALF_SPREAD = 0.05;

    /** A parabola, which up to seven strikes give back. */
    static final SmileSpec PARABOLA = new SmileSpec.Quadratic(0.148, -0.21, 0.03);

    private KnownSmiles() {}

    static OptionQuote quote(double strike, OptionType type, double bid, double ask) {
        return new OptionQuote(strike, type, OptionalDouble.of(bid), OptionalDouble.of(ask));
    }

    /** Calls and puts of a slice at each strike, quoted around the model value. */
    static List<OptionQuote> quotes(ExpirySlice slice, double forward, List<Double> strikes) {
        var quotes = new ArrayList<OptionQuote>();
        for (double strike : strikes) {
            double vol = slice.smile().vol(Math.log(strike / forward));
            for (OptionType type : OptionType.values()) {
                double price = BlackKernel.price(
                        forward, strike, slice.years(), vol, Math.exp(-RATE * slice.years()), type.isCall());
                quotes.add(quote(strike, type, price - HALF_SPREAD, price + HALF_SPREAD));
            }
        }
        return quotes;
    }

    static ExpirySlice slice(MarketSnapshot snapshot, Root root, String expiry) {
        return Market.of(snapshot, Settings.DEFAULT)
                .slice(root, LocalDate.parse(expiry))
                .orThrow();
    }

    static ExpirySlice april() {
        return slice(aMarket().spxSmile(Root.SPXW, "2026-04-10", PARABOLA).snapshot(), Root.SPXW, "2026-04-10");
    }

    /** What became of the quotes of the only quoted expiry. */
    static QuoteReview review(Loaded<MarketSnapshot> reduced) {
        MarketSnapshot market = reduced.orThrow();
        return Stream.concat(market.spx().expiries().stream(), market.vix().expiries().stream())
                .flatMap(expiry -> expiry.review().stream())
                .findFirst()
                .orElseThrow();
    }
}
