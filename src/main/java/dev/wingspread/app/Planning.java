package dev.wingspread.app;

import dev.wingspread.model.settings.Setting;
import dev.wingspread.strategy.ladder.LadderAllocator;
import dev.wingspread.strategy.ladder.LadderOptions;
import dev.wingspread.strategy.ladder.LadderPlan;
import java.util.OptionalDouble;

/** Plans trades for open books. Every proposal on screen and on the console comes from here. Safe for use by several threads. */
public final class Planning {

    /**
     * The ladder of VIX calls a book needs in its phase, and the trades that turn what it holds into that.
     *
     * @param spreadPoints sell a call that many VIX points above each one bought; empty for calls alone
     */
    public LadderPlan ladder(OpenBook book, OptionalDouble spreadPoints) {
        boolean areWeightsChosen = book.unsavedOverrides().values().containsKey(Setting.LADDER_WEIGHTS);
        return LadderAllocator.plan(
                book.portfolio(), book.market(), book.settings(), new LadderOptions(spreadPoints, areWeightsChosen));
    }
}
