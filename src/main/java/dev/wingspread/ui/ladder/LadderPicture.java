package dev.wingspread.ui.ladder;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStanding;
import dev.wingspread.ui.support.GuardedValuation;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Everything the ladder view shows of a book.
 *
 * @param book the book shown, with the trades of the basket
 * @param report its figures today
 * @param plan the ladder it needs
 * @param standing what it holds beside that
 * @param coverage what the hedge held pays by size of a spike
 */
record LadderPicture(
        OpenBook book, RiskReport report, LadderPlan plan, LadderStanding standing, HedgeCoverage coverage) {

    /**
     * What is asked for.
     *
     * @param days calendar days forward at whose end the spikes come
     * @param known the picture shown, if there is one yet
     */
    record Asked(OpenBook book, double days, Optional<LadderPicture> known) {}

    /** The picture asked for; what a scenario does not change is taken over. */
    static LadderPicture of(Asked asked, GuardedValuation valuation, Planning planning, BooleanSupplier isUnwanted) {
        OpenBook book = asked.book();
        HedgeCoverage coverage = valuation.coverage(book, asked.days(), HedgeCoverage.USUAL_SPIKES, isUnwanted);
        Optional<LadderPicture> known =
                asked.known().filter(picture -> picture.book().equals(book));
        if (known.isPresent()) {
            LadderPicture same = known.get();
            return new LadderPicture(book, same.report(), same.plan(), same.standing(), coverage);
        }
        RiskReport report = valuation.risk(book);
        LadderPlan plan = planning.ladder(book, OptionalDouble.empty());
        return new LadderPicture(book, report, plan, planning.standing(book, report, plan), coverage);
    }

    /** Whether the book holds any VIX contract. */
    boolean isHedged() {
        return standing.lines().stream().anyMatch(line -> line.held() != 0);
    }

    /** Whether the book holds any SPX option. */
    boolean hasCondors() {
        return !report.layers().isEmpty();
    }
}
