package dev.wingspread.risk.inputs;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.OptionContract;
import dev.wingspread.pricing.Priced;
import org.jspecify.annotations.Nullable;

/** The quote of the leg's own contract, where its expiry is quoted. */
final class OwnQuoteChecks {

    private final ExpiryQuotes expiry;
    private final OptionContract option;
    private final Priced priced;
    private final Findings findings;

    OwnQuoteChecks(ExpiryQuotes expiry, OptionContract option, Priced priced, Findings findings) {
        this.expiry = expiry;
        this.option = option;
        this.priced = priced;
        this.findings = findings;
    }

    void check() {
        OptionQuote own = ownQuote();
        if (own == null) {
            strikeAmongQuotes();
        } else if (!own.isTwoSided()) {
            sides(own);
        } else if (priced.inputs().isPresent()) {
            mid(own, priced.inputs().get());
        }
    }

    private @Nullable OptionQuote ownQuote() {
        for (OptionQuote quote : expiry.quotes()) {
            if (quote.strike() == option.strike() && quote.type() == option.type()) {
                return quote;
            }
        }
        return null;
    }

    private void sides(OptionQuote quote) {
        double bid = quote.bid().orElse(0);
        if (quote.ask().isPresent() && bid > quote.ask().getAsDouble()) {
            double ask = quote.ask().getAsDouble();
            findings.add(
                    InputCheck.CROSSED,
                    InputGrade.BAD,
                    bid - ask,
                    "its bid " + Formats.points(bid) + " is above its ask " + Formats.points(ask));
        } else if (bid > 0) {
            findings.add(
                    InputCheck.ONE_SIDED,
                    InputGrade.DOUBTFUL,
                    "it is quoted with a bid of " + Formats.points(bid) + " and no ask");
        } else if (quote.ask().isEmpty()) {
            findings.add(InputCheck.ZERO_BID, InputGrade.DOUBTFUL, "it is quoted with neither bid nor ask");
        } else if (quote.bid().isEmpty()) {
            findings.add(
                    InputCheck.ONE_SIDED,
                    InputGrade.DOUBTFUL,
                    "it is quoted with an ask of " + Formats.points(quote.ask().getAsDouble()) + " and no bid");
        } else {
            double ask = quote.ask().getAsDouble();
            findings.add(
                    InputCheck.ZERO_BID,
                    InputGrade.DOUBTFUL,
                    ask,
                    "nobody bids for it, the ask is " + Formats.points(ask));
        }
    }

    private void mid(OptionQuote quote, PricingInputs inputs) {
        double mid = quote.mid().orElseThrow();
        double spread = quote.ask().orElseThrow() - quote.bid().orElseThrow();
        double beyond = beyondBounds(mid, inputs);
        if (beyond > InputLimits.ROUNDING) {
            // Half a spread beyond is a wide market; more is one that contradicts the forward.
            findings.add(
                    InputCheck.NO_VOL,
                    beyond > spread / 2 ? InputGrade.BAD : InputGrade.DOUBTFUL,
                    beyond,
                    "its mid " + Formats.points(mid) + " lies " + Formats.points(beyond)
                            + " outside what any vol gives at a forward of " + Formats.points(inputs.forward()));
            return;
        }
        double off = mid - priced.pricePoints();
        double vega = priced.greeks().vegaPerVolPoint();
        if (vega > 0 && Math.abs(off) > InputLimits.OFF_MODEL_SPREADS * spread) {
            double volPoints = off / vega;
            findings.addBeyond(
                    InputCheck.OFF_MODEL,
                    volPoints,
                    Math.abs(volPoints),
                    InputLimits.OFF_MODEL_DOUBTFUL,
                    InputLimits.OFF_MODEL_BAD,
                    "its mid " + Formats.points(mid) + " is " + Formats.ratio(Math.abs(volPoints)) + " vol points "
                            + (off > 0 ? "above" : "below") + " the smile, which gives "
                            + Formats.points(priced.pricePoints()) + "; the spread is " + Formats.points(spread));
        }
    }

    /** How far a price is below the discounted intrinsic value or above what it can be worth at most; 0 between. */
    private double beyondBounds(double price, PricingInputs inputs) {
        double discount = inputs.discountFactor();
        double toGain =
                option.type().isCall() ? inputs.forward() - option.strike() : option.strike() - inputs.forward();
        double most = discount * (option.type().isCall() ? inputs.forward() : option.strike());
        double least = discount * Math.max(toGain, 0);
        return Math.max(Math.max(least - price, price - most), 0);
    }

    /** A strike without a quote is as good as the smile between its neighbours; beyond them there is nothing to go by. */
    private void strikeAmongQuotes() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (OptionQuote quote : expiry.quotes()) {
            if (quote.isTwoSided()) {
                lowest = Math.min(lowest, quote.strike());
                highest = Math.max(highest, quote.strike());
            }
        }
        if (lowest > highest) {
            return;
        }
        if (option.strike() < lowest || option.strike() > highest) {
            double nearest = option.strike() < lowest ? lowest : highest;
            findings.add(
                    InputCheck.OUTSIDE_QUOTES,
                    InputGrade.DOUBTFUL,
                    nearest,
                    "it is not quoted, and the quotes end at " + Formats.strike(nearest));
        }
    }
}
