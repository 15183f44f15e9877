package dev.wingspread.ui.whatif;

import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.FutureResponse;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.settings.Settings;

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

    BetaCurve curve(Settings settings) {
        return switch (this) {
            case LOW -> BetaCurve.LOW;
            case BASE -> SpikeModel.baseBeta(settings);
            case HIGH -> BetaCurve.HIGH;
        };
    }

    static BetaChoice of(SpikeModel model) {
        return of(model.beta());
    }

    static BetaChoice of(FutureResponse curve) {
        for (BetaChoice choice : values()) {
            if (choice.name().equals(curve.name())) {
                return choice;
            }
        }
        return BASE;
    }
}
