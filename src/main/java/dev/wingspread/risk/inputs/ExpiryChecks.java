package dev.wingspread.risk.inputs;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.model.Underlying;

/** What the quotes of an expiry say of the smile and the forward made from them. */
final class ExpiryChecks {

    private static final double PER_CENT = 100;

    private ExpiryChecks() {}

    static void check(ExpiryQuotes expiry, Findings findings) {
        if (expiry.review().isEmpty()) {
            return;
        }
        QuoteReview review = expiry.review().get();
        String name = expiry.root() + " " + expiry.expiry();
        strikes(name, review, findings);
        if (review.fit().isPresent()) {
            fit(name, review.fit().get(), findings);
        }
        if (expiry.root().underlying() == Underlying.SPX) {
            spxForward(name, expiry, review, findings);
        }
    }

    /** Strikes without a bid are left out of the shares: in the wings of a good chain nobody bids. */
    private static void strikes(String name, QuoteReview review, Findings findings) {
        int bid = review.strikes() - review.zeroBid();
        int odd = review.crossed() + review.oneSided();
        share(InputCheck.USELESS_QUOTES, odd, bid, name, " crossed or one-sided", findings);
        share(InputCheck.VOL_FAILURES, review.withoutVol(), bid, name, " without a vol", findings);
        thin(name, review, findings);
    }

    /** Vols that half a price step moves by points have next to no weight in the fit: they do not make a smile. */
    private static void thin(String name, QuoteReview review, Findings findings) {
        int sure = review.usable() - review.uncertain();
        if (sure >= InputLimits.LEAST_STRIKES || review.strikes() == 0) {
            return;
        }
        boolean isNone = review.usable() == 0;
        findings.add(
                InputCheck.THIN_SMILE,
                isNone ? InputGrade.BAD : InputGrade.DOUBTFUL,
                sure,
                name + ": " + (sure == 0 ? "none" : "only " + sure) + " of "
                        + Formats.plural(review.strikes(), "quoted strike gives", "quoted strikes give") + " a vol"
                        + (review.uncertain() == 0 ? "" : " that half a tick does not move by more than 5 points"));
    }

    private static void share(InputCheck check, int failed, int of, String name, String words, Findings findings) {
        if (failed > 0) {
            double share = PER_CENT * failed / of;
            findings.addBeyond(
                    check,
                    share,
                    share,
                    InputLimits.FAILED_STRIKES_DOUBTFUL,
                    InputLimits.FAILED_STRIKES_BAD,
                    name + ": " + failed + " of " + of + " strikes are" + words);
        }
    }

    private static void fit(String name, SmileFit fit, Findings findings) {
        findings.addBeyond(
                InputCheck.FIT_ERROR,
                fit.medianVolPoints(),
                fit.medianVolPoints(),
                InputLimits.FIT_DOUBTFUL,
                InputLimits.FIT_BAD,
                name + ": the smile is " + Formats.ratio(fit.medianVolPoints())
                        + " vol points off its quotes in the median, " + Formats.ratio(fit.worstVolPoints()) + " at "
                        + Formats.strike(fit.worstStrike()));
    }

    /** A typed forward against parity; where none is typed parity is the forward. */
    private static void spxForward(String name, ExpiryQuotes expiry, QuoteReview review, Findings findings) {
        if (expiry.forward().isPresent() && review.parityForward().isPresent()) {
            double forward = expiry.forward().getAsDouble();
            double parity = review.parityForward().getAsDouble();
            findings.addBeyond(
                    InputCheck.PARITY_GAP,
                    parity - forward,
                    PER_CENT * Math.abs(parity - forward) / forward,
                    InputLimits.SPX_PARITY_DOUBTFUL,
                    InputLimits.SPX_PARITY_BAD,
                    name + ": put-call parity gives a forward of " + Formats.points(parity) + ", used is "
                            + Formats.points(forward));
        }
    }
}
