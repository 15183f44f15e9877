package dev.wingspread.strategy.ladder;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.strategy.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LadderStandingTest {

    /** Sums of a few hundred dollars in another order: far below a cent. */
    private static final double ROUNDING = 1e-6;

    private static final Market MARKET = aMarket().build();

    private static LadderStanding standing(Portfolio book) {
        LadderPlan plan = LadderAllocator.plan(book, MARKET, Settings.DEFAULT);
        return LadderStanding.of(RiskEngine.report(book, MARKET, Settings.DEFAULT), plan, Settings.DEFAULT);
    }

    @Test
    void changesAreTheTradesOfThePlan() {
        Portfolio book = aBook().with(aCondor().contracts(10))
                .ladder(leg(30, "VIX260318C00040000", 0.2), leg(2, "VIX260415C00024000", 1.0))
                .build();
        LadderPlan plan = LadderAllocator.plan(book, MARKET, Settings.DEFAULT);
        LadderStanding standing = standing(book);
        assertTrue(plan.trades().size() > 1, "a test of nothing");
        for (Trade trade : plan.trades()) {
            LadderStanding.Line line = standing.lines().stream()
                    .filter(each -> each.instrument().equals(trade.instrument()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(OptionalInt.of(trade.quantity()), line.change());
        }
        long changed = standing.lines().stream()
                .filter(line -> line.change().orElse(0) != 0)
                .count();
        assertEquals(plan.trades().size(), changed);
    }

    @Test
    void whatIsHeldAddsUpToTheHedge() {
        Portfolio book = aBook().with(aCondor().contracts(10))
                .ladder(leg(20, "VIX260318C00021000", 0.7), leg(5, "VIX260415C00024000", 0.9))
                .loose(leg(5, "VIX260415C00024000", 1.1), leg(-1, "VXJ26"))
                .build();
        RiskReport report = RiskEngine.report(book, MARKET, Settings.DEFAULT);
        List<LadderStanding.Line> lines = standing(book).lines();
        assertEquals(
                report.totals().hedge().thetaUsdPerDay(),
                lines.stream()
                        .mapToDouble(line -> line.thetaUsdPerDay().orElse(0))
                        .sum(),
                ROUNDING);
        assertEquals(
                report.totals().hedge().rolldownCarryUsdPerDay(),
                lines.stream()
                        .mapToDouble(line -> line.rolldownUsdPerDay().orElse(0))
                        .sum(),
                ROUNDING);
        LadderStanding.Line april =
                lines.stream().filter(line -> line.held() == 10).findFirst().orElseThrow();
        assertEquals(1000, april.costUsd().orElseThrow(), ROUNDING);
        assertEquals(25, april.breakEvenVix().orElseThrow(), ROUNDING);
    }

    @Test
    void aFutureIsLeftAloneAndNeverRolled() {
        Portfolio book = aBook().with(aCondor()).loose(leg(-1, "VXJ26")).build();
        LadderStanding.Line future = standing(book).lines().stream()
                .filter(line -> line.held() == -1)
                .findFirst()
                .orElseThrow();
        assertEquals(OptionalInt.empty(), future.target());
        assertEquals(OptionalInt.empty(), future.change());
        assertEquals(OptionalDouble.empty(), future.costUsd());
        assertTrue(future.rollOn().isEmpty());
    }

    @Test
    void anEntryPriceThatIsNotKnownMakesNoCost() {
        Portfolio book =
                aBook().with(aCondor()).ladder(leg(3, "VIX260415C00024000")).build();
        LadderStanding.Line line = standing(book).lines().stream()
                .filter(each -> each.held() == 3)
                .findFirst()
                .orElseThrow();
        assertEquals(OptionalDouble.empty(), line.costUsd());
        assertEquals(OptionalDouble.empty(), line.breakEvenVix());
    }

    @Test
    void callsLeaveOnTheFirstTradingDayNearerThanAMonthMayBe() {
        // Eight days before the expiry of 15 April 2026 still count; the day after is a trading day.
        assertEquals(LocalDate.parse("2026-04-08"), VixMonths.leaves(LocalDate.parse("2026-04-15"), 8));
        // 3 April 2026 is Good Friday: the next trading day is Monday.
        assertEquals(LocalDate.parse("2026-04-06"), VixMonths.leaves(LocalDate.parse("2026-04-15"), 13));
        // Never after their last trading day.
        assertEquals(LocalDate.parse("2026-04-14"), VixMonths.leaves(LocalDate.parse("2026-04-15"), 0));
    }

    @Test
    void callsGoIntoTheLastMonthOfTheLadderOfThatDay() {
        Portfolio book =
                aBook().with(aCondor()).ladder(leg(3, "VIX260318C00021000")).build();
        LadderStanding.Line line = standing(book).lines().stream()
                .filter(each -> each.held() == 3)
                .findFirst()
                .orElseThrow();
        assertEquals(LocalDate.parse("2026-03-11"), line.rollOn().orElseThrow());
        assertEquals(LocalDate.parse("2026-06-17"), line.rollInto().orElseThrow());
    }
}
