package dev.wingspread.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.testing.RandomBooks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every book, with legs that have no price, no entry price, or no time left. */
class MonitoredBooksTest {

    private static final int BOOKS = 300;
    private static final List<Phase> PHASES = List.of(Phase.values());

    private static Readings readings(long seed) {
        Portfolio book = RandomBooks.book(seed);
        Phase phase = PHASES.get((int) (seed % PHASES.size()));
        var inPhase = new Portfolio(
                book.name(), book.market(), phase, book.preset(), book.overrides(), book.flags(), book.structures());
        Readings read = Readings.of(RiskEngine.report(inPhase, RandomBooks.market(), Settings.DEFAULT));
        // Nearly every random book has a leg without a price: asked as if it had not, all rules get their turn.
        return seed % 4 == 0
                ? read
                : new Readings(
                        read.asOf(),
                        read.now(),
                        read.phase(),
                        read.flags(),
                        new DataQuality(read.quality().pricedLegs(), List.of(), List.of()),
                        read.nv10(),
                        read.hedgeRatio(),
                        read.offset6(),
                        read.thetaPctOfMargin(),
                        read.netVegaUsd(),
                        read.thetaCapture(),
                        read.layers(),
                        read.hedgeMonths(),
                        read.signals());
    }

    @Test
    void everyBookGetsAnAnswerThatIsCompleteAndInOrder() {
        var spoken = new HashSet<Rule>();
        for (long seed = 0; seed < BOOKS; seed++) {
            Readings readings = readings(seed);
            RuleLevels levels = RuleLevels.of(Settings.DEFAULT, readings.flags(), RuleProfile.OF_BOOK);
            Evaluation evaluation = Monitor.evaluate(readings, levels, MonitorState.EMPTY, true);
            assertSound(evaluation, seed);
            evaluation.standing().forEach(each -> spoken.add(each.finding().rule()));
        }
        assertTrue(
                spoken.containsAll(Set.of(Rule.R01, Rule.R13, Rule.R50, Rule.R60, Rule.R61, Rule.R80, Rule.R99)),
                spoken.toString());
    }

    private static void assertSound(Evaluation evaluation, long seed) {
        assertFalse(evaluation.standing().isEmpty(), "book " + seed);
        Rule before = Rule.R01;
        var objects = new HashSet<Target>();
        for (Standing each : evaluation.standing()) {
            Finding finding = each.finding();
            assertTrue(before.compareTo(finding.rule()) <= 0, "order of book " + seed);
            before = finding.rule();
            assertTrue(
                    finding.action() == Action.WATCH || objects.add(finding.target()),
                    "one voice an object in book " + seed);
            assertFalse(finding.why().isEmpty(), "reason in book " + seed);
            assertFalse(finding.clearsWhen().isBlank(), "clear condition in book " + seed);
            assertTrue(each.alsoTrue().stream().allMatch(also -> also.compareTo(finding.rule()) > 0), "book " + seed);
        }
        evaluation.skipped().forEach(skipped -> assertFalse(skipped.missing().isBlank(), "book " + seed));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (long seed = 0; seed < BOOKS; seed += 10) {
            Readings readings = readings(seed);
            RuleLevels levels = RuleLevels.of(Settings.DEFAULT, readings.flags(), RuleProfile.OF_BOOK);
            Evaluation once = Monitor.evaluate(readings, levels, MonitorState.EMPTY, false);
            assertEquals(once, Monitor.evaluate(readings(seed), levels, MonitorState.EMPTY, false));
            Evaluation again = Monitor.evaluate(readings, levels, once.next(), false);
            assertEquals(once.next(), again.next());
        }
    }
}
