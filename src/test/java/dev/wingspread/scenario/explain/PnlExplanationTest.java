package dev.wingspread.scenario.explain;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.testing.MarketBuilder;
import dev.wingspread.testing.RandomBooks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PnlExplanationTest {

    /** Sums of up to 1e6 dollars, each with an error of 1e-10 of it. */
    private static final double ROUNDING_USD = 1e-4;

    /** The carry of a forward is found by a logarithm and applied by an exponential: 1e-13 of values of 1e5 dollars. */
    private static final double NOTHING_USD = 1e-6;

    private static final Portfolio BOOK = aBook().with(aCondor())
            .ladder(leg(10, "VIX260415C00024000", 1))
            .loose(leg(-2, "VXJ26", 19))
            .build();

    private static PnlExplanation explained(Portfolio book, Market from, Market to) {
        return PnlExplanation.of(book, from, book, to);
    }

    private static double value(Portfolio book, Market market) {
        return RiskEngine.report(book, market, Settings.DEFAULT).totals().book().valueUsd();
    }

    private static void assertOnly(Set<ExplainStep> moved, PnlExplanation found) {
        for (ExplainStep step : ExplainStep.values()) {
            double usd = found.book().usd(step);
            if (moved.contains(step)) {
                assertTrue(Math.abs(usd) > 1, step + " " + usd);
            } else {
                assertEquals(0, usd, NOTHING_USD, step.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void theStepsAddUpToTheChangeOfValueAndTheGroupsToTheBook(long seed) {
        Portfolio book = RandomBooks.book(seed);
        Market from = RandomBooks.market();
        Market to = MarketBuilder.aMarket()
                .at("2026-03-04T15:00:00")
                .spx(5820)
                .vix(22.5)
                .rate(0.035)
                .build();
        PnlExplanation found = explained(book, from, to);
        double summed =
                found.groups().stream().mapToDouble(ExplainedGroup::totalUsd).sum();
        assertEquals(found.book().totalUsd(), summed, ROUNDING_USD);
        assertTrue(Math.abs(summed) > 1);
        for (ExplainStep step : ExplainStep.values()) {
            double parts = found.groups().stream()
                    .mapToDouble(group -> group.usd(step))
                    .sum();
            assertEquals(found.book().usd(step), parts, ROUNDING_USD);
        }
    }

    @Test
    void theChangeIsThatOfTheTwoRiskReports() {
        Portfolio options =
                aBook().with(aCondor()).ladder(leg(10, "VIX260415C00024000", 1)).build();
        Market from = aMarket().build();
        Market to = aMarket().at("2026-03-05T11:00:00").spx(5900).vix(21).build();
        assertEquals(
                value(options, to) - value(options, from),
                explained(options, from, to).totalUsd(),
                ROUNDING_USD);
    }

    @Test
    void whatDidNotMoveBroughtNothing() {
        Market from = aMarket().build();
        assertOnly(Set.of(), explained(BOOK, from, aMarket().build()));
        // A smile given by its level at the money alone flattens or steepens as its expiry comes nearer.
        assertOnly(
                EnumSet.of(ExplainStep.TIME, ExplainStep.SPX_SMILE, ExplainStep.VIX_SMILE),
                explained(BOOK, from, aMarket().at("2026-03-06T15:45:00").build()));
        assertOnly(
                EnumSet.of(ExplainStep.SPX),
                explained(BOOK, from, aMarket().spx(5900).build()));
        assertOnly(
                EnumSet.of(ExplainStep.VIX_FUTURES),
                explained(
                        BOOK,
                        from,
                        aMarket()
                                .withoutFuture("2026-04-15")
                                .future("2026-04-15", 24)
                                .build()));
        assertOnly(
                EnumSet.of(ExplainStep.RATES),
                explained(BOOK, from, aMarket().rate(0.06).build()));
    }

    @Test
    void aParallelMoveOfASmileIsItsLevelAndATurnIsItsShape() {
        String symbol = "SPXW260410P05700000";
        Portfolio one = aBook().loose(leg(1, symbol, 30)).build();
        Market from = aMarket().spxSmile(Root.SPXW, "2026-04-10", flat(0.15)).build();
        assertOnly(
                EnumSet.of(ExplainStep.SPX_VOL),
                explained(
                        one,
                        from,
                        aMarket().spxSmile(Root.SPXW, "2026-04-10", flat(0.19)).build()));
        assertOnly(
                EnumSet.of(ExplainStep.SPX_SMILE),
                explained(
                        one,
                        from,
                        aMarket().spxSmile(Root.SPXW, "2026-04-10", ssvi(0.15)).build()));
        Portfolio call = aBook().ladder(leg(1, "VIX260415C00024000", 1)).build();
        Market vixFrom = aMarket().vixSmile(Root.VIX, "2026-04-15", flat(0.9)).build();
        assertOnly(
                EnumSet.of(ExplainStep.VIX_VOL),
                explained(
                        call,
                        vixFrom,
                        aMarket().vixSmile(Root.VIX, "2026-04-15", flat(1.3)).build()));
        assertOnly(
                EnumSet.of(ExplainStep.VIX_SMILE),
                explained(
                        call,
                        vixFrom,
                        aMarket().vixSmile(Root.VIX, "2026-04-15", ssvi(0.9)).build()));
    }

    @Test
    void theSpxStepIsTheSpxMoveOfAWhatIf() {
        Portfolio condor = aBook().with(aCondor()).build();
        Market from = aMarket().build();
        Shock fall = SpikeModel.of(Settings.DEFAULT).shock(0).withSpx(SpxMove.byPct(-5));
        Revaluation book = Revaluation.of(condor, from);
        double expected = book.total(book.pnlUsd(fall, SpikeModel.of(Settings.DEFAULT)));
        PnlExplanation found =
                explained(condor, from, aMarket().spx(from.spxSpot() * 0.95).build());
        assertEquals(expected, found.book().usd(ExplainStep.SPX), ROUNDING_USD);
    }

    @Test
    void aCondorThatSettledOnTheWayIsBroughtToItsSettlementValueByTimeAndSpx() {
        Portfolio book = aBook().with(aCondor().expiring("2026-03-13")).build();
        Market from = aMarket().build();
        Market to = aMarket()
                .at("2026-03-16T15:45:00")
                .spx(6100)
                .spxClose("2026-03-13", 5600)
                .build();
        PnlExplanation found = explained(book, from, to);
        assertEquals(List.of(), found.unpriced());
        assertEquals(value(book, to) - value(book, from), found.book().totalUsd(), ROUNDING_USD);
        assertOnly(EnumSet.of(ExplainStep.TIME, ExplainStep.SPX), found);
        assertTrue(found.book().greeksUsd().isEmpty());
    }

    @Test
    void aLegOneMarketCannotPriceIsNamedAndLeftOut() {
        Portfolio book = aBook().with(aCondor().expiring("2026-03-13")).build();
        PnlExplanation found = explained(
                book, aMarket().build(), aMarket().at("2026-03-16T15:45:00").build());
        assertEquals(4, found.unpriced().size());
        assertEquals(0, found.book().totalUsd());
    }

    @Test
    void contractsAddedCountFromTheirEntryPriceAndClosedOnesAreNamed() {
        Market from = aMarket().build();
        Market to = aMarket().at("2026-03-03T15:45:00").build();
        Portfolio before = aBook().ladder(leg(4, "VIX260415C00024000", 1)).build();
        Portfolio more = aBook().ladder(leg(6, "VIX260415C00024000", 1.5)).build();
        PnlExplanation added = PnlExplanation.of(before, from, more, to);
        double price = value(more, to) / 600;
        // Six at 1.50 after four at 1.00: the two cost 2.50 each.
        assertEquals(200 * (price - 2.5), added.trading().usd(), ROUNDING_USD);
        assertEquals(added.book().totalUsd() + added.trading().usd(), added.totalUsd(), ROUNDING_USD);

        Portfolio fewer = aBook().ladder(leg(1, "VIX260415C00024000", 1)).build();
        PnlExplanation closed = PnlExplanation.of(before, from, fewer, to);
        assertEquals(0, closed.trading().usd());
        assertEquals(1, closed.trading().remarks().size());
        assertTrue(closed.trading().remarks().get(0).startsWith("-3 VIX"));
    }

    @Test
    void greeksAgreeOverASmallMoveAndAreFarOffOverALargeOne() {
        Market from = aMarket().build();
        Portfolio condor = aBook().with(aCondor()).build();
        assertFalse(
                explained(condor, from, aMarket().spx(from.spxSpot() * 1.002).build())
                        .book()
                        .areGreeksFarOff());
        assertTrue(explained(condor, from, aMarket().spx(from.spxSpot() * 0.85).build())
                .book()
                .areGreeksFarOff());
    }

    @Test
    void marketsInTheWrongOrderAreADefectOfTheCaller() {
        Market later = aMarket().at("2026-03-05T15:45:00").build();
        assertThrows(
                IllegalArgumentException.class,
                () -> explained(BOOK, later, aMarket().build()));
    }
}
