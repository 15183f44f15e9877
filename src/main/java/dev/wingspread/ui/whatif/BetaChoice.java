package dev.wingspread.ui.whatif;

import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.FutureResponse;
import java.util.Arrays;
import java.util.Optional;

/** How strongly VIX futures follow spot VIX. */
public enum BetaChoice {
    LOW("Shocks that stay in the front of the curve, as in August 2015 and December 2024"),
    BASE("The median response, or the curve of the book's settings"),
    HIGH("Regime changes that lift the whole curve, as in 2018 and 2020");

    private final String meaning;

    BetaChoice(String meaning) {
        this.meaning = meaning;
    }

    /** What the choice stands for, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** @param base the curve that is called BASE */
    BetaCurve curve(BetaCurve base) {
        return switch (this) {
            case LOW -> BetaCurve.LOW;
            case BASE -> base;
            case HIGH -> BetaCurve.HIGH;
        };
    }

    /** The choice that a response is, if it is one. */
    static Optional<BetaChoice> of(FutureResponse response, BetaCurve base) {
        return Arrays.stream(values())
                .filter(choice -> choice.curve(base).equals(response))
                .findFirst();
    }
}
