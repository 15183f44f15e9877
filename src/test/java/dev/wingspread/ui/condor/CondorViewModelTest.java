package dev.wingspread.ui.condor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.strategy.condor.LayerExpiries;
import dev.wingspread.ui.condor.CondorForm.Aim;
import dev.wingspread.ui.condor.CondorForm.Place;
import dev.wingspread.ui.condor.CondorForm.Size;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CondorViewModelTest {

    private final UseCases useCases = Workstations.useCases();
    private OpenBook book = useCases.workspace()
            .open(Workstations.sample("layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
            .orThrow();
    private final List<Portfolio> edited = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final CondorViewModel model = new CondorViewModel(
            useCases.planning(),
            new GuardedValuation(useCases.valuation(), Workstations.NO_TOOLKIT),
            background::add,
            Workstations.NO_TOOLKIT,
            () -> Optional.of(book),
            (before, after, what) -> edited.add(after),
            defect -> {
                throw new AssertionError(defect);
            });

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void open() {
        model.show();
        work();
    }

    private CondorSearch usualSearch() {
        Place place = model.form().places().get(0);
        CondorRequest usual = CondorRequest.of(place.expiries(), book.settings())
                .forLayer(place.layer().orElseThrow())
                .withTop(20);
        return useCases.planning().condors(book, usual);
    }

    @Test
    void onlyPlacesTheMarketListsAreOffered() {
        open();
        List<Layer> layers = model.form().places().stream()
                .flatMap(place -> place.layer().stream())
                .toList();
        assertEquals(
                List.of(Layer.values()).stream()
                        .filter(layer -> !LayerExpiries.of(layer, book.market(), book.settings())
                                .isEmpty())
                        .toList(),
                layers);
        assertEquals(
                LayerExpiries.listed(book.market()),
                model.form().places().stream()
                        .filter(place -> place.layer().isEmpty())
                        .flatMap(place -> place.expiries().stream())
                        .toList());
    }

    @Test
    void theTableHoldsTheCandidatesOfTheCommand() {
        open();
        CondorSearch search = usualSearch();
        assertFalse(search.candidates().isEmpty());
        assertEquals(search.candidates().size(), model.rowsProperty().get().size());
        CandidateRow first = model.rowsProperty().get().get(0);
        var best = search.candidates().get(0);
        assertEquals(Formats.points(best.midPoints()), first.text(CandidateColumn.MID));
        assertEquals(Formats.share(best.measures().pop()), first.text(CandidateColumn.POP));
        assertEquals(Formats.usd(best.measures().maxLossUsd()), first.text(CandidateColumn.MAX_LOSS));
        assertEquals(0, model.selectedProperty().get());
        assertTrue(model.verdictProperty().get().startsWith("Of "));
    }

    @Test
    void theYearlyReturnStandsBesideTheGreatestLoss() {
        List<CandidateColumn> columns = List.of(CandidateColumn.values());
        assertEquals(columns.indexOf(CandidateColumn.YEARLY) + 1, columns.indexOf(CandidateColumn.MAX_LOSS));
    }

    @Test
    void theSelectedCandidateShowsItsEffectOnTheBookAndItsCurve() {
        open();
        model.selectedProperty().set(1);
        work();
        var effects = useCases.planning().effects(book, usualSearch());
        assertEquals(EffectLine.of(effects.get(1)), model.effectProperty().get());
        CondorCurves curves = model.curvesProperty().get().orElseThrow();
        double spot = book.market().spxSpot();
        assertEquals(spot, curves.spot());
        assertTrue(curves.withToday().points().size()
                >= curves.bookToday().points().size());
        assertEquals(curves.bookAtExpiry().daysForward(), curves.withAtExpiry().daysForward());
        assertTrue(curves.withAtExpiry().daysForward() > 0);
    }

    @Test
    void aWrongFieldIsMarkedAtOnceAndLeavesNoCandidates() {
        open();
        model.form().pop().textProperty().set("99");
        work();
        assertEquals(
                "must be 70 to 85 but is 99",
                model.form().pop().problemProperty().get());
        assertEquals(List.of(), model.rowsProperty().get());
        assertTrue(model.verdictProperty().get().startsWith("Correct"));
        model.form().pop().textProperty().set("eighty");
        assertTrue(model.form().pop().problemProperty().get().startsWith("must be a number"));
        model.form().pop().textProperty().set("80");
        work();
        assertFalse(model.rowsProperty().get().isEmpty());
    }

    @Test
    void aFieldThatDoesNotCountMayBeWrong() {
        open();
        model.form().putDelta().textProperty().set("");
        model.form().maxLoss().textProperty().set("-1");
        work();
        assertFalse(model.rowsProperty().get().isEmpty());
        model.form().aimProperty().set(Aim.DELTA);
        work();
        assertTrue(model.rowsProperty().get().isEmpty());
        model.form().putDelta().textProperty().set("0.12");
        work();
        assertFalse(model.rowsProperty().get().isEmpty());
    }

    @Test
    void theNewestWishWinsWhileOlderOnesAreStillSearched() {
        model.show();
        model.form().width().textProperty().set("25");
        model.form().width().textProperty().set("100");
        work();
        Place place = model.form().places().get(0);
        var wide = useCases.planning()
                .condors(
                        book,
                        CondorRequest.of(place.expiries(), book.settings())
                                .forLayer(place.layer().orElseThrow())
                                .withWidths(100, 100));
        assertEquals(
                CandidateRow.of(0, wide.candidates().get(0)),
                model.rowsProperty().get().get(0));
    }

    @Test
    void thatNothingWillDoIsExplained() {
        open();
        model.form().minCredit().textProperty().set("95");
        work();
        assertEquals(List.of(), model.rowsProperty().get());
        assertTrue(
                model.verdictProperty().get().startsWith("None of "),
                model.verdictProperty().get());
        assertEquals("", model.orderProperty().get());
    }

    @Test
    void asManyCondorsAsTheLossAllows() {
        open();
        model.form().sizeProperty().set(Size.MAX_LOSS);
        model.form().maxLoss().textProperty().set("20000");
        work();
        int quantity = Integer.parseInt(model.rowsProperty().get().get(0).text(CandidateColumn.QUANTITY));
        assertTrue(quantity >= 4, "a 50-point condor loses less than $5,000");
    }

    @Test
    void addingPutsTheCandidateIntoTheBookAtItsEstimatedPricesAndCloses() {
        open();
        var best = usualSearch().candidates().get(0);
        model.addToBook();
        Portfolio after = edited.get(0);
        assertEquals(
                book.portfolio().structures().size() + 1, after.structures().size());
        assertEquals(
                best.trades().stream().map(trade -> trade.pricePoints()).toList(),
                after.structures().get(after.structures().size() - 1).legs().stream()
                        .map(leg -> leg.entryPrice().orElseThrow())
                        .toList());
        assertFalse(model.openProperty().get());
    }

    @Test
    void anotherMarketIsSearchedWithWhatWasTyped() {
        open();
        model.form().width().textProperty().set("25");
        work();
        book = useCases.workspace()
                .openMarket(book, Workstations.sample("2024-08-05.market.json"))
                .orThrow();
        model.openedBook(book);
        work();
        Place place = model.form().places().get(0);
        var found = useCases.planning()
                .condors(
                        book,
                        CondorRequest.of(place.expiries(), book.settings())
                                .forLayer(place.layer().orElseThrow())
                                .withWidths(25, 25));
        assertEquals(
                CandidateRow.of(0, found.candidates().get(0)),
                model.rowsProperty().get().get(0));
    }

    @Test
    void aClosedDialogSearchesNothing() {
        open();
        model.close();
        model.form().width().textProperty().set("30");
        assertTrue(background.isEmpty());
    }
}
