package dev.wingspread.monitor.cure;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;

import dev.wingspread.market.Market;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.testing.BookBuilder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Books, levels and findings that cures are tried on. */
final class Situations {

    /** The levels of the default profile. */
    static final Aims AIMS = new Aims(-0.15, 0.25, -0.10, 0.20, 0.60, 0.55, 1.20, 1.15, 0.30, 0.35, 0.40, 0.5);

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
                        .shortPut(5600)
                        .shortCall(6350)
                        .credit(7));
        if (hedge.length > 0) {
            book.ladder(hedge);
        }
        return book.build().withPhase(phase);
    }

    /** The same two condors, the short one sold so low that its loss is beyond twice its credit. */
    static Portfolio losing(Phase phase) {
        return aBook().with(aCondor()
                        .named("S-1")
                        .layer(Layer.S)
                        .expiring("2026-03-13")
                        .shortPut(5950)
                        .shortCall(6050)
                        .credit(5))
                .with(aCondor()
                        .named("M-1")
                        .layer(Layer.M)
                        .expiring("2026-04-10")
                        .shortPut(5650)
                        .shortCall(6300)
                        .credit(7))
                .build()
                .withPhase(phase);
    }

    /** A book whose legs can all be priced, the same for the same seed: condors in two or three layers, some hedge. */
    static Portfolio anyBook(long seed) {
        var random = new Random(seed);
        BookBuilder book = aBook();
        List<String> expiries = List.of("2026-03-13", "2026-04-10", "2026-05-15");
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            book.with(aCondor()
                    .named("C-" + i)
                    .layer(List.of(Layer.S, Layer.M, Layer.L).get(i))
                    .root(i == 2 ? Root.SPX : Root.SPXW)
                    .expiring(expiries.get(i))
                    .shortPut(5450 + 25 * random.nextInt(25))
                    .shortCall(6075 + 25 * random.nextInt(20))
                    .wings(25 * (1 + random.nextInt(4)))
                    .contracts(1 + random.nextInt(30))
                    .credit(1 + random.nextInt(60) / 4.0));
        }
        List<String> calls = List.of("VIX260318C00021000", "VIX260415C00024000", "VIX260519C00026000");
        for (String call : calls.subList(0, random.nextInt(4))) {
            book.ladder(leg(1 + random.nextInt(60), call, 0.2 + random.nextInt(30) / 20.0));
        }
        return book.build()
                .withPhase(List.of(Phase.NONE, Phase.INITIAL, Phase.CONFIRMED).get(random.nextInt(3)));
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
