package dev.wingspread.ui.positions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.LeftOut;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Structure;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.kpi.KpiCard;
import dev.wingspread.ui.positions.PositionRow.Kind;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionsViewModelTest {

    private static final String CONDOR = "structure-S-1";

    private final UseCases useCases = Workstations.useCases();
    private final WorkstationViewModel window = window();
    private final PositionsViewModel model = window.positions();

    private WorkstationViewModel window() {
        var fresh = new WorkstationViewModel(
                useCases,
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
        fresh.opening().open(Workstations.sample("layered-hedged.json"));
        return fresh;
    }

    private OpenBook open() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private PositionRow row(String key) {
        return all(model.rowsProperty().get()).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<PositionRow> all(List<PositionRow> rows) {
        var all = new ArrayList<PositionRow>();
        for (PositionRow row : rows) {
            all.add(row);
            all.addAll(all(row.children()));
        }
        return all;
    }

    private OpenBook without(String id) {
        Structure structure = open().portfolio().structures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new LeftOut(new HashSet<>(LeftOut.idsOf(structure))).shown(open());
    }

    private List<String> values() {
        return window.kpis().cards().stream().map(KpiCard::value).toList();
    }

    // Ticks

    @Test
    void aStructureWithoutItsTickIsOutOfEveryFigureAndCurve() {
        model.tick(List.of(row(CONDOR)), false);
        OpenBook rest = without("S-1");
        RiskReport report = useCases.valuation().risk(rest);
        assertEquals(Formats.signedUsd(report.totals().book().netVega().totalUsd()), values().get(0));
        assertEquals(Formats.usd(report.totals().marginRegTUsd()), values().get(5));
        assertEquals(
                Formats.signedUsd(report.totals().book().pnlUsd()), row("book").text(PositionColumn.PNL));
        assertEquals(
                Optional.of(useCases.valuation().payoff(rest, rest.model().shock(0), true, () -> false)),
                window.views().payoff().chart());
        window.viewProperty().set(ViewTab.MATRIX);
        PnlMap map = window.views().matrix().map().orElseThrow();
        PnlMap expected = useCases.valuation().map(rest, map.request(), () -> false);
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                assertEquals(expected.at(row, column), map.at(row, column));
            }
        }
    }

    @Test
    void theWhatIfIsThatOfTheRestAndTheLineLeftOutHasNoPartInIt() {
        model.tick(List.of(row(CONDOR)), false);
        window.whatIf().spike(6);
        OpenBook rest = without("S-1");
        double expected =
                useCases.valuation().whatIf(rest, rest.model().shock(6)).totalPnlUsd();
        assertEquals(Formats.signedUsd(expected), row("book").text(PositionColumn.WHAT_IF));
        assertEquals("", row(CONDOR).text(PositionColumn.WHAT_IF));
        assertEquals("", row("layer-S").text(PositionColumn.WHAT_IF));
    }

    @Test
    void aLineLeftOutKeepsItsOwnFiguresAndItsGroupsSayHowTheyAreTicked() {
        String before = row(CONDOR).text(PositionColumn.PNL);
        model.tick(List.of(row(CONDOR)), false);
        assertEquals(before, row(CONDOR).text(PositionColumn.PNL));
        assertEquals(Tick.OUT, row(CONDOR).tick());
        assertEquals(Tick.OUT, row("layer-S").tick());
        assertEquals(Tick.PARTLY, row("condors").tick());
        assertEquals(Tick.PARTLY, row("book").tick());
        assertEquals(Tick.IN, row("hedge").tick());
        assertEquals(
                "1 structure left out of every figure",
                window.leftOut().textProperty().get());
    }

    @Test
    void aCondorWithThreeLegsShowsTheMarginOfLooseLegsAndNoMeasures() {
        PositionRow leg = row(CONDOR).children().get(0);
        String whole = row(CONDOR).text(PositionColumn.MARGIN);
        model.tick(List.of(leg), false);
        assertEquals(Tick.PARTLY, row(CONDOR).tick());
        assertEquals("part", row(CONDOR).badges().get(0).text());
        assertEquals("", row(CONDOR).text(PositionColumn.POP));
        assertNotEquals(whole, row(CONDOR).text(PositionColumn.MARGIN));
        assertEquals(
                "1 leg left out of every figure",
                window.leftOut().textProperty().get());
    }

    @Test
    void everyTickIsAStepThatCanBeUndoneToTheStart() {
        List<String> start = values();
        model.tick(List.of(row(CONDOR)), false);
        List<String> afterFirst = values();
        model.toggle(List.of(row("hedge")));
        assertNotEquals(afterFirst, values());
        window.undoHistory().undo();
        assertEquals(afterFirst, values());
        window.undoHistory().undo();
        assertEquals(start, values());
        assertFalse(window.leftOut().onProperty().get());
        window.undoHistory().redo();
        assertEquals(afterFirst, values());
    }

    @Test
    void tickAllBringsEverythingBackInOneStep() {
        List<String> start = values();
        model.tick(List.of(row(CONDOR), row("hedge")), false);
        List<String> reduced = values();
        window.leftOut().tickAll();
        assertEquals(start, values());
        window.undoHistory().undo();
        assertEquals(reduced, values());
    }

    @Test
    void everythingLeftOutLeavesASentence() {
        model.tick(List.of(row("book")), false);
        assertTrue(window.leftOut().textProperty().get().startsWith("Everything is left out"));
        assertEquals("", row("book").text(PositionColumn.PNL));
        window.whatIf().spike(6);
        assertTrue(window.statusProperty().get().startsWith("Recalculated"));
        for (ViewTab tab : ViewTab.values()) {
            window.viewProperty().set(tab);
        }
        assertEquals(Optional.empty(), window.overlay().sheetProperty().get());
    }

    @Test
    void anotherBookStartsWithEverythingTicked() {
        model.tick(List.of(row(CONDOR)), false);
        window.opening().open(Workstations.sample("unhedged.json"));
        assertFalse(window.leftOut().onProperty().get());
        assertEquals(Tick.IN, row("book").tick());
    }

    @Test
    void promptsAndSnapshotsStayThoseOfTheWholeBook() {
        var before = window.prompts().cardsProperty().get();
        model.tick(List.of(row("hedge")), false);
        assertEquals(before, window.prompts().cardsProperty().get());
        assertEquals("Good inputs: 15 of 15 legs", bookLineOf(window()));
    }

    private static String bookLineOf(WorkstationViewModel of) {
        return of.bookLine().qualityTrailProperty().get();
    }

    // Filter

    @Test
    void aFilterFindsLegsByStructureLayerStrikeAndSymbol() {
        assertEquals(4, found("s-1"));
        assertEquals(4, found("layer M"));
        assertEquals(2, found("layer M put"));
        assertEquals(1, found("layer s 5670"));
        assertEquals(1, found("SPXW240816P05145000"));
        assertEquals(3, found("hedge vix"));
        assertEquals(0, found("unpriced"));
    }

    @Test
    void legsWithInputsThatAreNotGoodSayWhy() {
        window.opening().openMarket(Workstations.weakQuotes());
        assertEquals(
                List.of(new PositionRow.Badge(
                        "bad", PositionRow.Severity.ALARM, "Its inputs are bad: its bid 10.00 is above its ask 9.60")),
                row("leg-S-1-SPXW  240816C05670000-0").badges());
        assertEquals(
                List.of("doubt"),
                row("leg-S-1-SPXW  240816P05145000-0").badges().stream()
                        .map(PositionRow.Badge::text)
                        .toList());
        assertEquals(
                List.of("estimated vol"),
                row("leg-H-1-VIX   241016C00023000-0").badges().stream()
                        .map(PositionRow.Badge::text)
                        .toList());
        assertEquals(
                List.of("1 bad"),
                row("structure-S-1").badges().stream()
                        .map(PositionRow.Badge::text)
                        .toList());
        assertEquals(1, found("s-1 bad"), "the condor only counts it");
        assertEquals(1, found("doubt"));
    }

    private int found(String words) {
        model.filterProperty().set(words);
        return PositionFilter.legs(model.rowsProperty().get());
    }

    @Test
    void aFilteredTableSaysThatItsSumsAreOfTheWholeBook() {
        String total = row("book").text(PositionColumn.PNL);
        model.filterProperty().set("5195");
        assertEquals(
                "2 of 15 legs shown, sums are of the whole book",
                model.filteredProperty().get());
        assertEquals(total, row("book").text(PositionColumn.PNL));
        model.filterProperty().set("");
        assertEquals("", model.filteredProperty().get());
    }

    @Test
    void aFilterKeepsItsWhatIfSumsToo() {
        window.whatIf().spike(6);
        String condors = row("condors").text(PositionColumn.WHAT_IF);
        model.filterProperty().set("S-1 5145");
        assertEquals(condors, row("condors").text(PositionColumn.WHAT_IF));
    }

    // Tables

    @Test
    void theCopiedTableHasPlainNumbersInTheUnitsOfItsHeading() {
        model.columns().pickByRoom();
        model.columns().fit(10_000);
        String[] lines = model.asText().split("\n", -1);
        List<String> heading = Arrays.asList(lines[0].split("\t", -1));
        assertTrue(heading.contains("Net vega ($/VIX pt)"));
        List<String> leg = Arrays.stream(lines)
                .filter(line -> line.startsWith("SPXW 16 Aug 24  5145 P"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .findFirst()
                .orElseThrow();
        assertEquals("S-1", leg.get(heading.indexOf("Structure")));
        assertEquals("6", leg.get(heading.indexOf("Qty")));
        assertEquals("16", leg.get(heading.indexOf("DTE (days)")));
        assertEquals("PM", leg.get(heading.indexOf("Settles")));
        assertEquals("15.3", leg.get(heading.indexOf("Entry (pts)")));
        double netVega = Double.parseDouble(leg.get(heading.indexOf("Net vega ($/VIX pt)")));
        RiskReport report = useCases.valuation().risk(open());
        double expected =
                report.structures().get(0).legs().get(0).exposure().netVega().totalUsd();
        // Twelve significant digits are written.
        assertEquals(expected, netVega, 1e-9 * Math.abs(expected));
        assertFalse(model.asText().contains("–"));
    }

    @Test
    void whatIsCopiedUnderAFilterHasNoSumsThatAreNotItsOwn() {
        model.filterProperty().set("5195");
        assertEquals(3, model.sheet().size());
    }

    @Test
    void theTableSaysWhichLinesAreInTheFigures() {
        model.tick(List.of(row(CONDOR)), false);
        String text = model.asText(List.of(row(CONDOR), row("book")));
        assertTrue(text.startsWith("Position\tStructure\tIn figures\t"));
        assertTrue(text.contains("\tS-1\tno\t"));
        assertTrue(text.contains("Book\t\tin part\t"));
    }

    // Units

    @Test
    void perContractTheUnitsAreThoseOfAContractAndNoSumOfDollarsStandsUnderThem() {
        model.perContractProperty().set(true);
        assertEquals("Theta (pts/day)", PositionColumn.THETA.title(true));
        for (PositionRow row : all(model.rowsProperty().get())) {
            if (row.kind() != Kind.LEG) {
                for (PositionColumn column : PositionColumn.values()) {
                    assertTrue(!column.dependsOnContract() || row.text(column).isEmpty(), row.label() + " " + column);
                }
            }
        }
    }
}
