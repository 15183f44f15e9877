package dev.wingspread.ui.condor;

import dev.wingspread.base.Formats;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.BookEffect.Figures;
import java.util.List;

/** A figure of the book before and after a candidate. */
public record EffectLine(String figure, String before, String after) {

    static List<EffectLine> of(BookEffect effect) {
        Figures before = effect.before();
        Figures after = effect.after();
        return List.of(
                new EffectLine("nv10", Formats.signedRatio(before.nv10()), Formats.signedRatio(after.nv10())),
                new EffectLine("Hedge ratio", Formats.ratio(before.hedgeRatio()), Formats.ratio(after.hedgeRatio())),
                new EffectLine(
                        "Theta, % of margin",
                        Formats.rate(before.thetaPctOfMargin()), Formats.rate(after.thetaPctOfMargin())));
    }
}
