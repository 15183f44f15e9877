package dev.wingspread.scenario.stress;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.scenario.WhatIfReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class StressReportTest {

    /** A thousandth of a cent: the two ways of revaluing a book differ by roundings only. */
    private static final double ROUNDING = 1e-5;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Episode YEN = Episodes.named("yen-carry-2024").orElseThrow();

    /** The market the episode started from. */
    private static final Market ITS_OWN = aBareMarket()
            .at("2024-07-31T16:00:00")
            .spx(5522.30)
            .vix(16.36)
            .future("2024-08-21", 16.00)
            .future("2024-09-18", 16.49)
            .build();

    private static final Portfolio ONE_FUTURE = aBook().loose(leg(3, "VXQ24")).build();

    private static Portfolio hedged() {
        return aBook().with(aCondor().named("M-1"))
                .ladder(leg(20, "VIX260318C00021000"), leg(20, "VIX260415C00024000"))
                .build();
    }

    private static StressReport stress(Portfolio book, Market market, Replay replay) {
        return StressReport.of(Revaluation.of(book, market), MODEL, Episodes.ALL, replay, () -> false);
    }

    private static WhatIfReport after(Episode episode, StressReport report) {
        return report.results().stream()
                .filter(result -> result.episode().equals(episode))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void onTheMarketItStartedFromAnEpisodeRepeatsItself() {
        WhatIfReport outcome = after(YEN, stress(ONE_FUTURE, ITS_OWN, Replay.ABSOLUTE));
        assertEquals(38.57, outcome.vixAfter(), ROUNDING);
        assertEquals(5186.33, outcome.spxAfter(), ROUNDING);
        assertEquals(32.10, outcome.futures().get(0).shockedPoints(), ROUNDING);
        assertEquals(30.39, outcome.futures().get(1).shockedPoints(), ROUNDING);
        assertEquals(3 * 1000 * (32.10 - 16.00), outcome.hedgePnlUsd(), ROUNDING);
        assertEquals(0, outcome.condorsPnlUsd());
    }

    @Test
    void aRelativeReplayMovesPointsByAsLargeAPartOfVix() {
        Market twiceAsHigh = aBareMarket()
                .at("2024-07-31T16:00:00")
                .spx(5522.30)
                .vix(2 * 16.36)
                .future("2024-08-21", 30.00)
                .build();
        WhatIfReport outcome = after(YEN, stress(ONE_FUTURE, twiceAsHigh, Replay.RELATIVE));
        assertEquals(2 * 22.21, outcome.effectiveVixPoints(), ROUNDING);
        assertEquals(30 + 2 * 16.10, outcome.futures().get(0).shockedPoints(), ROUNDING);
        assertEquals(5186.33, outcome.spxAfter(), ROUNDING, "SPX moves by its per cent");
        assertEquals(3 * 1000 * 2 * 16.10, outcome.hedgePnlUsd(), ROUNDING);
    }

    @Test
    void everyFigureIsThatOfTheSameScenarioValuedEitherWay() {
        Revaluation book = Revaluation.of(hedged(), aMarket().build());
        for (Replay replay : Replay.values()) {
            for (EpisodeResult result :
                    stress(hedged(), aMarket().build(), replay).results()) {
                Shock shock = result.episode().shock(MODEL, replay, 17);
                double[] compiled = book.pnlUsd(shock, MODEL);
                WhatIfReport outcome = result.outcome();
                assertEquals(book.sum(compiled, Position::isCondorSide), outcome.condorsPnlUsd(), ROUNDING);
                assertEquals(book.total(compiled), outcome.totalPnlUsd(), ROUNDING);
                double months = outcome.hedgeMonths().stream()
                        .mapToDouble(month -> month.pnlUsd().orElseThrow())
                        .sum();
                assertEquals(outcome.hedgePnlUsd(), months, ROUNDING);
            }
        }
    }

    @Test
    void theWorstEpisodeIsTheOneThatCostsMost() {
        StressReport report = stress(hedged(), aMarket().build(), Replay.ABSOLUTE);
        double least = report.results().stream()
                .mapToDouble(result -> result.outcome().totalPnlUsd())
                .min()
                .orElseThrow();
        assertEquals(least, report.worst().orElseThrow().outcome().totalPnlUsd());
        assertTrue(report.results().stream()
                        .max(Comparator.comparingDouble(
                                result -> result.outcome().totalPnlUsd()))
                        .orElseThrow()
                        .outcome()
                        .totalPnlUsd()
                > least);
    }

    @Test
    void legsWithoutAPriceAreCountedAndABookOfThemHasNoWorstEpisode() {
        Portfolio unknown = aBook().loose(leg(1, "SPXW240816C05500000")).build();
        StressReport report = stress(unknown, ITS_OWN, Replay.ABSOLUTE);
        assertEquals(1, report.unpriced().size());
        assertEquals(Optional.empty(), report.worst());
    }

    @Test
    void workNobodyWaitsForEnds() {
        Revaluation book = Revaluation.of(hedged(), aMarket().build());
        assertThrows(
                CancellationException.class,
                () -> StressReport.of(book, MODEL, List.of(YEN), Replay.ABSOLUTE, () -> true));
    }
}
