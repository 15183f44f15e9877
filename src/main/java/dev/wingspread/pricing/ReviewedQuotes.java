package dev.wingspread.pricing;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.fit.WeightedVol;
import dev.wingspread.pricing.kernel.ImpliedVol;
import dev.wingspread.pricing.kernel.ImpliedVolKernel;
import dev.wingspread.pricing.kernel.NormalKernel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The quotes of an expiry looked at strike by strike: a vol from each that is of use, a count of the others by cause.
 *
 * <p>A strike is judged by its out-of-the-money option. Where the in-the-money one alone is quoted it stands in, less its
 * intrinsic value (put-call parity), provided that somebody bids for more than that.
 */
final class ReviewedQuotes {

    /** Price steps of option quotes in points: below and from {@link #STEP_CHANGE} on. */
    private static final double SPX_TICK = 0.05;

    private static final double SPX_WIDE_TICK = 0.10;
    private static final double VIX_TICK = 0.01;
    private static final double VIX_WIDE_TICK = 0.05;
    private static final double STEP_CHANGE = 3;

    /** Up to one strike in so many, odd quotes are what chains usually have. */
    private static final int MOST_ODD = 10;

    private final boolean isSpx;
    private final double forward;
    private final double years;
    private final double discount;
    private final List<WeightedVol> vols = new ArrayList<>();
    private int strikes;
    private int zeroBid;
    private int zeroBidWithin;
    private int zeroBidSinceVol;
    private int oneSided;
    private int crossed;
    private int withoutVol;
    private int uncertain;
    private int uselessInTheMoney;

    /**
     * Looks at the quotes.
     *
     * @param forward forward of the expiry in index points, above 0
     * @param years time to expiry, above 0
     * @param discount price today of one paid at expiry
     */
    ReviewedQuotes(ExpiryQuotes expiry, double forward, double years, double discount) {
        this.isSpx = expiry.root().underlying() == Underlying.SPX;
        this.forward = forward;
        this.years = years;
        this.discount = discount;
        byStrike(expiry.quotes()).values().forEach(this::review);
    }

    /** Quotes by strike, rising; of one strike the out-of-the-money option first, of one option the tightest quote. */
    private Map<Double, List<OptionQuote>> byStrike(List<OptionQuote> quotes) {
        var byStrike = new TreeMap<Double, List<OptionQuote>>();
        for (OptionQuote quote : quotes) {
            byStrike.computeIfAbsent(quote.strike(), strike -> new ArrayList<>(2))
                    .add(quote);
        }
        byStrike.values()
                .forEach(ofStrike -> ofStrike.sort(Comparator.comparing((OptionQuote quote) -> !isOutOfTheMoney(quote))
                        .thenComparing(TIGHTEST_FIRST)));
        return byStrike;
    }

    /** Decides between quotes of one option, whatever order they come in. */
    static final Comparator<OptionQuote> TIGHTEST_FIRST = Comparator.comparing(
                    (OptionQuote quote) -> !quote.isTwoSided())
            .thenComparingDouble(quote -> quote.ask().orElse(0) - quote.bid().orElse(0))
            .thenComparingDouble(quote -> quote.bid().orElse(0));

    private boolean isOutOfTheMoney(OptionQuote quote) {
        return (quote.type() == OptionType.PUT) == (quote.strike() < forward);
    }

    private void review(List<OptionQuote> ofStrike) {
        OptionQuote quote = ofStrike.get(0);
        boolean isOut = isOutOfTheMoney(quote);
        strikes++;
        if (quote.isTwoSided()) {
            double intrinsic = isOut ? 0 : discount * Math.abs(forward - quote.strike());
            addVol(quote, intrinsic);
        } else {
            countUseless(quote);
        }
        // Strikes whose judged option is of no use are told of with it.
        if (quote.isTwoSided()) {
            uselessInTheMoney += (int) ofStrike.stream()
                    .filter(other -> !isOutOfTheMoney(other) && !other.isTwoSided())
                    .count();
        }
    }

    private void addVol(OptionQuote quote, double intrinsic) {
        double mid = quote.mid().orElseThrow();
        double tick = mid < STEP_CHANGE ? (isSpx ? SPX_TICK : VIX_TICK) : (isSpx ? SPX_WIDE_TICK : VIX_WIDE_TICK);
        ImpliedVol vol = ImpliedVolKernel.impliedVol(
                mid, forward, quote.strike(), years, discount, quote.type().isCall(), tick);
        if (!vol.hasVol() || quote.bid().orElseThrow() <= intrinsic) {
            withoutVol++;
            return;
        }
        if (vol.status() == ImpliedVol.Status.UNRELIABLE) {
            uncertain++;
        }
        double k = StrictMath.log(quote.strike() / forward);
        double deviation = vol.vol() * Math.sqrt(years);
        double vega = discount * forward * NormalKernel.density(deviation / 2 - k / deviation) * Math.sqrt(years);
        double spread = Math.max(quote.ask().orElseThrow() - quote.bid().orElseThrow(), tick);
        vols.add(new WeightedVol(quote.strike(), k, vol.vol(), vega / spread));
        zeroBidWithin += vols.size() > 1 ? zeroBidSinceVol : 0;
        zeroBidSinceVol = 0;
    }

    private void countUseless(OptionQuote quote) {
        boolean hasBid = quote.bid().isPresent() && quote.bid().getAsDouble() > 0;
        if (hasBid && quote.ask().isPresent()) {
            crossed++;
        } else if (hasBid || (quote.bid().isEmpty() && quote.ask().isPresent())) {
            oneSided++;
        } else {
            zeroBid++;
            zeroBidSinceVol++;
        }
    }

    /** Vols of the strikes of use, rising. */
    List<WeightedVol> vols() {
        return vols;
    }

    QuoteReview review(OptionalDouble parityForward, Optional<SmileFit> fit) {
        return new QuoteReview(strikes, zeroBid, oneSided, crossed, withoutVol, uncertain, parityForward, fit);
    }

    /** What a trader should know about the quotes, each continuing "the expiry …". */
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        // That nobody bids for far options is how markets are; between strikes that are bid for it is not.
        if (oneSided + crossed + withoutVol + zeroBidWithin > 0 || vols.isEmpty()) {
            remarks.add(
                    "has " + (strikes - vols.size()) + " of " + strikes + " strikes without a usable quote" + causes());
        }
        if (uselessInTheMoney > 0) {
            remarks.add("has "
                    + Formats.plural(uselessInTheMoney, "in-the-money quote that is", "in-the-money quotes that are")
                    + " crossed, one-sided or without a bid and not used");
        }
        if (uncertain > 0) {
            remarks.add("has " + Formats.plural(uncertain, "vol", "vols")
                    + " that half a tick would move by more than 5 points");
        }
        return remarks;
    }

    /** Whether no more than one strike in ten is odd, in or out of the money, wings that nobody bids for aside, and no vol uncertain. */
    boolean isMostlyUsable() {
        int odd = oneSided + crossed + withoutVol + zeroBidWithin;
        int most = (strikes - zeroBid) / MOST_ODD;
        return odd <= most && uselessInTheMoney <= most && uncertain == 0;
    }

    private String causes() {
        var causes = new ArrayList<String>();
        addCause(causes, zeroBid, "without a bid");
        addCause(causes, oneSided, "one-sided");
        addCause(causes, crossed, "crossed");
        addCause(causes, withoutVol, "at a price that no vol explains");
        return ": " + String.join(", ", causes);
    }

    private static void addCause(List<String> causes, int count, String words) {
        if (count > 0) {
            causes.add(count + " " + words);
        }
    }
}
