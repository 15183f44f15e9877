package dev.wingspread.ui.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.testing.UnpricedBooks;
import dev.wingspread.ui.basket.Basket;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LadderViewModelTest {

    private static final int SIX = 5;

    private final UseCases useCases = Workstations.useCases();

    private WorkstationViewModel windowOn(String book) {
        var window = new WorkstationViewModel(
                useCases,
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
        window.opening().open(Workstations.sample(book));
        window.viewProperty().set(ViewTab.LADDER);
        return window;
    }

    private static OpenBook bookOf(WorkstationViewModel window) {
        return window.book().bookProperty().get().orElseThrow();
    }

    private static String fact(LadderViewModel ladder, String name) {
        return ladder.factsProperty().get().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void anUnpricedHedgeIsSaidToBeUnknownAndNotToPayNothing() {
        LadderViewModel ladder = windowOn("layered-hedged.json").views().ladder();
        OpenBook book = UnpricedBooks.withoutHedgePrice();
        ladder.follow(book, book.model().shock(0));
        for (String response : List.of("LOW", "BASE", "HIGH")) {
            assertEquals(Formats.UNKNOWN, fact(ladder, "No loss " + response));
        }
        assertTrue(
                ladder.noticeProperty()
                        .get()
                        .startsWith("2 legs have no price in this market, among them the whole hedge"),
                ladder.noticeProperty().get());
        assertTrue(ladder.describe(SIX).contains("hedge BASE –   coverage –"), ladder.describe(SIX));
        HedgeCoverage coverage = ladder.pictureProperty().get().orElseThrow().coverage();
        assertEquals("The hedge has no price.", coverage.whyNone());
    }

    @Test
    void anEmptyBookHasNoSpikeItLosesAt() {
        LadderViewModel ladder = windowOn("layered-hedged.json").views().ladder();
        OpenBook book = UnpricedBooks.priced();
        ladder.follow(
                book.withPortfolio(book.portfolio().withStructures(List.of())),
                book.model().shock(0));
        assertEquals(Formats.UNKNOWN, fact(ladder, "No loss BASE"));
        assertEquals(
                "The book is empty.",
                ladder.pictureProperty().get().orElseThrow().coverage().whyNone());
        ladder.follow(book, book.model().shock(0));
        assertEquals("", ladder.pictureProperty().get().orElseThrow().coverage().whyNone());
    }

    @Test
    void aSpikeReadsAsTheWhatIfOfTheCommandLine() {
        WorkstationViewModel window = windowOn("layered-hedged.json");
        OpenBook book = bookOf(window);
        List<BetaCurve> betas = List.of(BetaCurve.LOW, BetaCurve.BASE, BetaCurve.HIGH);
        for (int i = 0; i < betas.size(); i++) {
            window.views().ladder().curveProperty().set(i);
            WhatIfReport whatIf =
                    useCases.valuation().whatIf(book, book.model().shock(6).withBeta(betas.get(i)));
            assertEquals(
                    "VIX +6   condors " + Formats.signedDollars(whatIf.condorsPnlUsd()) + "   hedge "
                            + betas.get(i).name() + " " + Formats.signedDollars(whatIf.hedgePnlUsd()) + "   coverage "
                            + Formats.ratio(whatIf.offset()),
                    window.views().ladder().describe(SIX));
        }
    }

    @Test
    void sumsAreThoseOfTheRiskReportAndThePlanIsThatOfTheCommandLine() {
        WorkstationViewModel window = windowOn("layered-hedged.json");
        var report = useCases.valuation().risk(bookOf(window));
        LadderViewModel ladder = window.views().ladder();
        assertEquals(Formats.dollars(report.totals().premiumSpentUsd()), fact(ladder, "Premium"));
        assertEquals(Formats.signedDollars(report.totals().hedge().thetaUsdPerDay()) + " a day", fact(ladder, "Theta"));
        assertEquals(
                "from "
                        + Formats.signedPoints(
                                report.totals().breakEvenSpikeVixPoints().orElseThrow()),
                fact(ladder, "No loss BASE"));
        assertEquals("14 Aug 24, Aug 24 into Nov 24", fact(ladder, "Next roll"));
        var plan = useCases.planning().ladder(bookOf(window), OptionalDouble.empty());
        assertEquals("Plan: " + plan.reason(), ladder.verdictProperty().get());
    }

    @Test
    void previewPutsTheTradesIntoTheBasketAndThePlanHasNothingLeftToDo() {
        WorkstationViewModel window = windowOn("unhedged.json");
        LadderViewModel ladder = window.views().ladder();
        assertTrue(ladder.noticeProperty().get().contains("no VIX contracts"));
        assertTrue(ladder.tradableProperty().get());
        var plan = useCases.planning().ladder(bookOf(window), OptionalDouble.empty());
        ladder.preview();
        Basket basket = window.basket().basketProperty().get().orElseThrow();
        assertEquals(plan.trades(), basket.trades());
        assertEquals("", ladder.noticeProperty().get());
        assertFalse(ladder.tradableProperty().get());
        assertTrue(ladder.linesProperty().get().stream()
                .allMatch(line -> line.change().orElseThrow() == 0));
        ladder.preview();
        assertSame(basket, window.basket().basketProperty().get().orElseThrow(), "nothing to do is done");

        window.basket().apply();
        assertEquals(3, ladder.linesProperty().get().size());
        assertFalse(ladder.tradableProperty().get());
    }

    @Test
    void tradesThatAreInTheBasketAlreadyStay() {
        WorkstationViewModel window = windowOn("over-hedged-contango.json");
        window.prompts().atOnceProperty().set(true);
        window.prompts().preview("R51-hedge");
        Basket first = window.basket().basketProperty().get().orElseThrow();
        assertTrue(window.views().ladder().tradableProperty().get(), "a test of nothing");
        window.views().ladder().preview();
        Basket both = window.basket().basketProperty().get().orElseThrow();
        assertEquals(first.trades(), both.trades().subList(0, first.trades().size()));
        assertTrue(both.trades().size() > first.trades().size());
        assertEquals(bookOf(window), both.before());
    }

    @Test
    void daysOfTheWhatIfCountAndItsMovesDoNot() {
        WorkstationViewModel window = windowOn("layered-hedged.json");
        LadderViewModel ladder = window.views().ladder();
        LadderPicture today = ladder.pictureProperty().get().orElseThrow();
        window.whatIf().spike(7);
        assertSame(today, ladder.pictureProperty().get().orElseThrow());
        assertEquals("Spikes on top of today's market", ladder.captionProperty().get());
        OpenBook book = bookOf(window);
        ladder.follow(book, book.model().shock(7).withDays(5));
        assertEquals(
                "Spikes after 5 days, against today", ladder.captionProperty().get());
        WhatIfReport whatIf =
                useCases.valuation().whatIf(book, book.model().shock(6).withDays(5));
        assertTrue(ladder.describe(SIX).contains(Formats.signedDollars(whatIf.hedgePnlUsd())), ladder.describe(SIX));
    }

    @Test
    void tablesHaveEveryColumnInEveryLine() {
        LadderViewModel ladder = windowOn("layered-hedged.json").views().ladder();
        for (String table : List.of(ladder.rungsAsTable(), ladder.coverageAsTable())) {
            String[] lines = table.split("\n", -1);
            long columns = lines[0].chars().filter(each -> each == '\t').count();
            assertTrue(columns > 5, lines[0]);
            Arrays.stream(lines, 0, lines.length - 1)
                    .forEach(line -> assertEquals(
                            columns, line.chars().filter(each -> each == '\t').count(), line));
        }
        assertEquals(1 + 3 * 40, ladder.coverageAsTable().lines().count());
        assertEquals(1 + 6, ladder.rungsAsTable().lines().count());
    }
}
