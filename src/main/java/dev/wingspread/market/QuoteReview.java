package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of the quotes of an expiry: how many of the strikes served, why the others did not, and how well the smile
 * fits those that did. A strike is judged by its out-of-the-money option, by the other one where that alone is quoted.
 *
 * @param strikes strikes with a quote
 * @param zeroBid strikes without a bid above 0
 * @param oneSided strikes with one side only, the other not being a bid of 0
 * @param crossed strikes whose bid is above their ask
 * @param withoutVol strikes with a mid that no vol explains: below intrinsic value or beyond all bounds
 * @param uncertain strikes that serve although half a price step moves their vol by more than 5 points
 * @param parityForward forward from put-call parity in index points, whatever forward is used
 * @param fit how well the smile fits; empty where the quotes gave no smile
 */
public record QuoteReview(
        int strikes,
        int zeroBid,
        int oneSided,
        int crossed,
        int withoutVol,
        int uncertain,
        OptionalDouble parityForward,
        Optional<SmileFit> fit) {

    public QuoteReview {
        Checks.require(
                zeroBid >= 0 && oneSided >= 0 && crossed >= 0 && withoutVol >= 0 && uncertain >= 0,
                "counts must not be below 0");
        Checks.require(zeroBid + oneSided + crossed + withoutVol <= strikes, "more strikes are useless than there are");
        Checks.require(
                uncertain <= strikes - zeroBid - oneSided - crossed - withoutVol,
                "more strikes are uncertain than serve");
        Objects.requireNonNull(parityForward, "parityForward");
        Objects.requireNonNull(fit, "fit");
    }

    /** Strikes that served. */
    public int usable() {
        return strikes - zeroBid - oneSided - crossed - withoutVol;
    }
}
