package dev.wingspread.monitor.cure;

import static dev.wingspread.monitor.cure.Situations.condors;
import static dev.wingspread.monitor.cure.Situations.situation;
import static dev.wingspread.testing.Legs.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.market.Market;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Readings;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleLevels;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.testing.RandomBooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptsTest {

    private static final int BOOKS = 120;

    static MonitorReport ask(Situation situation, boolean assumeConfirmed) {
        return Prompts.of(
                situation,
                Readings.of(situation.report()),
                RuleLevels.of(situation.settings(), situation.portfolio().flags(), RuleProfile.OF_BOOK),
                MonitorState.EMPTY,
                assumeConfirmed);
    }

    private static Prompt prompt(MonitorReport report, Rule rule) {
        return report.prompts().stream()
                .filter(prompt -> prompt.finding().rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPromptSaysWhatWhyWhatToDoAndWhatItDoesInThisOrder() {
        Prompt prompt = prompt(ask(situation(condors(Phase.CONFIRMED)), true), Rule.R50);
        List<String> titles = prompt.sentences().stream()
                .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .toList();
        assertEquals("HEDGE hedge", titles.get(0));
        assertEquals(
                List.of("Why", "Do", "Note", "Effect", "Clears", "Also true", "Skipped"),
                titles.subList(1, titles.size()));
        assertTrue(prompt.text().startsWith("HEDGE hedge: nv10 -0."), prompt::text);
        assertTrue(prompt.text().contains(" vs -0.15 [R50, seed]. Why: "), prompt::text);
        assertTrue(prompt.text().contains(". Do: buy "), prompt::text);
        assertTrue(prompt.text().contains(". Effect: nv10 -0."), prompt::text);
    }

    @Test
    void aFindingToBeConfirmedIsWatchedWithoutTrades() {
        MonitorReport report = ask(situation(condors(Phase.CONFIRMED)), false);
        Prompt prompt = prompt(report, Rule.R50);
        assertEquals(Action.WATCH, prompt.finding().action());
        assertEquals(List.of(), prompt.trades());
        assertTrue(prompt.text().contains("confirmed when true at 2026-03-02 16:00 ET or later"), prompt::text);
        assertEquals(Action.HOLD, prompt(report, Rule.R99).finding().action());
    }

    @Test
    void nothingToTradeLeavesHolding() {
        // Without a budget the hedge cannot be bought: the rule is true, and there is nothing to do.
        Situation poor = situation(
                condors(Phase.CONFIRMED),
                dev.wingspread.testing.SettingsOf.settings(
                        dev.wingspread.model.settings.Setting.HEDGE_BUDGET_CONFIRMED, "0"));
        MonitorReport report = ask(poor, true);
        Prompt hedge = prompt(report, Rule.R50);
        assertEquals(Action.WATCH, hedge.finding().action());
        assertTrue(hedge.text().contains("the budget has $0 left"), hedge::text);
        assertEquals(List.of(), report.standing());
        assertEquals(Action.HOLD, prompt(report, Rule.R99).finding().action());
    }

    @Test
    void whatCannotBeTradedDoesNotHideWhatCan() {
        // Net vega cannot be mended without a budget, but half of the loss of a condor is its whole credit: exit.
        Situation poor = situation(
                Situations.losing(Phase.CONFIRMED),
                dev.wingspread.testing.SettingsOf.settings(
                        dev.wingspread.model.settings.Setting.HEDGE_BUDGET_CONFIRMED, "0"));
        MonitorReport report = ask(poor, true);
        assertEquals(Action.WATCH, prompt(report, Rule.R50).finding().action());
        assertTrue(!report.standing().isEmpty());
        assertTrue(report.prompts().stream().noneMatch(each -> each.finding().action() == Action.HOLD));
    }

    @Test
    void tradesThatDoNotHelpAreNotProposed() {
        for (int seed = 0; seed < BOOKS; seed++) {
            Situation situation = situation(Situations.anyBook(seed));
            for (Prompt prompt : ask(situation, true).standing()) {
                boolean isNetVega =
                        prompt.finding().rule() == Rule.R50 || prompt.finding().rule() == Rule.R51;
                if (isNetVega && !prompt.trades().isEmpty()) {
                    double before = prompt.before().nv10().orElseThrow();
                    double after = prompt.after().nv10().orElseThrow();
                    assertTrue(prompt.finding().rule() == Rule.R50 ? after > before : after < before, prompt::text);
                }
            }
        }
    }

    @Test
    void eachPromptOfEachBookPromisesWhatTheSavedBookShows() {
        int withTrades = 0;
        for (int seed = 0; seed < BOOKS; seed++) {
            Situation situation = situation(Situations.anyBook(seed));
            MonitorReport report = ask(situation, true);
            assertTrue(!report.prompts().isEmpty());
            for (Prompt prompt : report.prompts()) {
                withTrades += prompt.trades().isEmpty() ? 0 : 1;
                assertEquals(prompt.after(), afterSaving(prompt, situation), () -> prompt.id());
            }
        }
        assertTrue(withTrades >= BOOKS, "only " + withTrades + " prompts had trades");
    }

    /** The trades done, the book written to a file and read again: every figure to the last bit. */
    private static KeyFigures afterSaving(Prompt prompt, Situation situation) {
        byte[] file = PortfolioWriter.write(prompt.appliedTo(
                        situation.portfolio(), situation.market().asOf().toLocalDate()))
                .getBytes(StandardCharsets.UTF_8);
        Portfolio saved = PortfolioReader.read(file, "saved").orThrow();
        return KeyFigures.of(RiskEngine.report(saved, situation.market(), situation.settings())
                .totals());
    }

    @Test
    void idsAreUniqueAmongThePromptsOfABook() {
        Market market = RandomBooks.market();
        for (int seed = 0; seed < BOOKS; seed++) {
            MonitorReport report = ask(Situation.of(RandomBooks.book(seed), market, Settings.DEFAULT), true);
            List<String> ids = report.prompts().stream().map(Prompt::id).toList();
            assertEquals(ids.stream().distinct().toList(), ids);
        }
    }

    @Test
    void comparingPutsRollHedgeBothAndWaitSideBySideBestFirst() {
        Situation situation = situation(condors(Phase.CONFIRMED, leg(4, "VIX260318C00021000", 0.8)));
        RuleLevels levels =
                RuleLevels.of(situation.settings(), situation.portfolio().flags(), RuleProfile.OF_BOOK);
        Prompt prompt = prompt(ask(situation, true), Rule.R50);
        for (Objective objective : Objective.values()) {
            Comparison comparison = Prompts.compare(situation, levels, prompt.finding(), objective);
            List<Double> scores =
                    comparison.alternatives().stream().map(objective::score).toList();
            assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
            assertEquals(4, comparison.alternatives().size());
        }
    }

    @Test
    void anAlternativesFiguresAreThoseOfTheBookAfterItsTrades() {
        Situation situation = situation(condors(Phase.CONFIRMED));
        RuleLevels levels =
                RuleLevels.of(situation.settings(), situation.portfolio().flags(), RuleProfile.OF_BOOK);
        Prompt prompt = prompt(ask(situation, true), Rule.R50);
        Comparison comparison = Prompts.compare(situation, levels, prompt.finding(), Objective.SPIKE_LOSS);
        for (Alternative alternative : comparison.alternatives()) {
            Portfolio after = TradedBook.of(
                    situation.portfolio(),
                    alternative.cure().trades(),
                    alternative.cure().layer());
            assertEquals(
                    RiskEngine.report(after, situation.market(), situation.settings())
                            .totals(),
                    alternative.totals());
        }
        Alternative hedge = alternative(comparison, Alternative.Kind.HEDGE);
        assertEquals(prompt.trades(), hedge.cure().trades());
        Alternative wait = alternative(comparison, Alternative.Kind.WAIT);
        assertEquals(situation.report(), wait.report());
        assertEquals(Optional.of(0.0), Optional.of(wait.costUsd()));
        assertTrue(hedge.pnlUsd(7) > wait.pnlUsd(7));
    }

    private static Alternative alternative(Comparison comparison, Alternative.Kind kind) {
        return comparison.alternatives().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
