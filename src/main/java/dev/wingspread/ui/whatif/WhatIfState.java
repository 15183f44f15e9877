package dev.wingspread.ui.whatif;

import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.FutureResponse;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.market.spike.TenorBetas;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the controls of the what-if panel say.
 *
 * @param shock the scenario
 */
public record WhatIfState(Shock shock) {

    private static final List<ShockRange> OF_VOLS_AND_RATE =
            List.of(ShockRange.EXPONENT, ShockRange.STICKINESS, ShockRange.SKEW, ShockRange.RATE);

    /** Value of one of the numbers; the SPX move is 0 while it is coupled, those of the response are 0 unless it is a curve. */
    double value(ShockRange range) {
        return switch (range) {
            case VIX -> shock.vixPoints();
            case SPX -> shock.spx().chosenPct().orElse(0);
            case DAYS -> shock.days();
            case VOL_OF_VOL -> shock.volOfVolPoints();
            case BETA0 -> shock.beta() instanceof BetaCurve curve ? curve.beta0() : 0;
            case BETA_INF -> shock.beta() instanceof BetaCurve curve ? curve.betaInf() : 0;
            case KAPPA -> shock.beta() instanceof BetaCurve curve ? curve.kappa() : 0;
            case EXPONENT -> shock.spxExponent();
            case STICKINESS -> shock.stickiness();
            case SKEW -> shock.skew();
            case RATE -> shock.ratePoints();
        };
    }

    /** Whether it differs from the usual state in anything that can move a figure. */
    boolean isChange(WhatIfState usual) {
        boolean isAtRest = shock.vixPoints() == 0 && shock.spx().chosenPct().orElse(0) == 0;
        return !(isAtRest ? shock.withSpx(SpxMove.COUPLED) : shock).equals(usual.shock);
    }

    /** The same for a book with another spike model: what was at its usual value is at that book's. */
    WhatIfState moved(WhatIfState from, BetaCurve baseBefore, WhatIfState to, BetaCurve baseAfter) {
        Shock was = from.shock;
        Shock is = to.shock;
        FutureResponse beta = shock.beta();
        if (beta.equals(was.beta())) {
            beta = is.beta();
        } else if (beta.equals(baseBefore)) {
            beta = baseAfter;
        }
        return new WhatIfState(shock.withBeta(beta)
                .withBase(shock.base() == was.base() ? is.base() : shock.base())
                .withSmile(
                        shock.stickiness() == was.stickiness() ? is.stickiness() : shock.stickiness(),
                        shock.skew() == was.skew() ? is.skew() : shock.skew())
                .withSpxExponent(shock.spxExponent() == was.spxExponent() ? is.spxExponent() : shock.spxExponent()));
    }

    /**
     * What is changed, in words.
     *
     * @param spxMovePct the move of SPX in per cent that came of it
     */
    String summary(WhatIfState usual, double spxMovePct) {
        var parts = new ArrayList<String>();
        if (shock.vixPoints() != 0 || spxMovePct != 0) {
            parts.add("VIX " + Formats.signedStep(shock.vixPoints()));
            parts.add((shock.spx().isCoupled() ? "SPX " : "SPX by hand ") + Formats.signedPercent(spxMovePct));
        }
        if (shock.days() > 0) {
            parts.add(Formats.days(shock.days()) + (shock.days() == 1 ? " day" : " days"));
        }
        if (shock.volOfVolPoints() != 0) {
            parts.add(ShockRange.VOL_OF_VOL.words(shock.volOfVolPoints()));
        }
        if (!shock.beta().equals(usual.shock.beta())) {
            parts.add(response(shock.beta()));
        }
        if (shock.base() != usual.shock.base()) {
            parts.add("futures base " + shock.base());
        }
        for (ShockRange range : OF_VOLS_AND_RATE) {
            if (value(range) != usual.value(range)) {
                parts.add(range.words(value(range)));
            }
        }
        return parts.isEmpty() ? "today's market" : String.join(", ", parts);
    }

    /** How many of the advanced parameters differ; a curve of the trader's own counts as one. */
    int advancedChanges(WhatIfState usual, BetaCurve base) {
        int changes = 0;
        for (ShockRange range : OF_VOLS_AND_RATE) {
            changes += value(range) == usual.value(range) ? 0 : 1;
        }
        boolean isOwnCurve = shock.beta() instanceof BetaCurve
                && BetaChoice.of(shock.beta(), base).isEmpty();
        return changes + (isOwnCurve ? 1 : 0) + (shock.base() == usual.shock.base() ? 0 : 1);
    }

    /** A response in words. */
    static String response(FutureResponse beta) {
        return beta instanceof TenorBetas ? "futures as in " + beta.name() : "beta " + beta.name();
    }

    /** A curve of three numbers, under the name of the preset it is. */
    static BetaCurve curve(double beta0, double betaInf, double kappa, BetaCurve base) {
        for (BetaCurve preset : List.of(base, BetaCurve.LOW, BetaCurve.HIGH)) {
            if (preset.beta0() == beta0 && preset.betaInf() == betaInf && preset.kappa() == kappa) {
                return preset;
            }
        }
        String name = Formats.strike(beta0) + "," + Formats.strike(betaInf) + "," + Formats.strike(kappa);
        return new BetaCurve(name, beta0, betaInf, kappa);
    }
}
