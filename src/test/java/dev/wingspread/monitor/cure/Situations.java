package dev.wingspread.monitor.cure;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.MarketBuilder.aMarket;

import dev.wingspread.market.Market;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.testing.BookBuilder;
import java.util.List;
import java.util.OptionalDouble;

/** Books, levels and findings that cures are tried on. */
final class Situations {

    /** The levels of the default profile. */
    static final Aims AIMS = new Aims(-0.15, 0.25, -0.10, 0.20, 0.60, 0.55, 1.15, 0.30, 0.35, 0.40, 0.5);

    private Situations() {}

    /** Three layers of condors of 10 contracts in a calm market, hedged by the legs given. */
    static Portfolio condors(Phase phase, Leg... hedge) {
        BookBuilder book = aBook().with(aCondor()
                        .named("S-1")
                        .layer(Layer.S)
                        .expiring("2026-03-13")
                        .credit(2.75))
                .with(aCondor()
                        .named("M-1")
                        .layer(Layer.M)
                        .expiring("2026-04-10")
                        .shortPut(5650)
                        .shortCall(6300)
                        .credit(7));
        if (hedge.length > 0) {
            book.ladder(hedge);
        }
        return book.build().withPhase(phase);
    }

    static Situation situation(Portfolio book) {
        return situation(book, Settings.DEFAULT);
    }

    static Situation situation(Portfolio book, Settings settings) {
        Market market = aMarket().build();
        return Situation.of(book, market, settings);
    }

    static Finding finding(Rule rule, Target target, String... subjects) {
        return finding(rule, rule.action(), target, subjects);
    }

    static Finding finding(Rule rule, Action action, Target target, String... subjects) {
        return new Finding(
                rule,
                target,
                action,
                List.of(subjects),
                rule == Rule.R61 ? "offset_6" : "nv10",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of("a test says so"),
                "never",
                true);
    }
}
