package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.LeftOut.LegId;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.WhatIfReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutTest {

    private static final Path SAMPLES = Path.of("sample-portfolios");
    private static final String CONDOR = "S-1";

    @TempDir
    private Path folder;

    private final Workspace workspace = new FileWorkspace(InputStream.nullInputStream());
    private final Valuation valuation = new Valuation(new WorkerPool());
    private final OpenBook book = open(SAMPLES.resolve("layered-hedged.json"));

    private OpenBook open(Path file) {
        return workspace.open(file, Optional.empty(), SettingOverrides.NONE).orThrow();
    }

    /** The shipped book as a file from which the condor was deleted by hand. */
    private OpenBook bookOfAFileWithoutTheCondor() throws IOException {
        Files.copy(SAMPLES.resolve("2024-07-31.market.json"), folder.resolve("2024-07-31.market.json"));
        String text = Files.readString(SAMPLES.resolve("layered-hedged.json"));
        int start = text.indexOf("    {\n      \"id\": \"" + CONDOR + "\"");
        int end = text.indexOf("\n    },\n", start) + "\n    },\n".length();
        Path file = folder.resolve("without.json");
        Files.writeString(file, text.substring(0, start) + text.substring(end));
        return open(file);
    }

    private Structure structure(String id) {
        return structure(book, id);
    }

    private static Structure structure(OpenBook of, String id) {
        return of.portfolio().structures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LeftOut all(OpenBook of) {
        Set<LegId> ids = new HashSet<>();
        of.portfolio().structures().forEach(each -> ids.addAll(LeftOut.idsOf(each)));
        return new LeftOut(ids);
    }

    @Test
    void everyFigureIsThatOfABookFileWithoutTheStructure() throws IOException {
        OpenBook shown = new LeftOut(new HashSet<>(LeftOut.idsOf(structure(CONDOR)))).shown(book);
        OpenBook without = bookOfAFileWithoutTheCondor();
        assertEquals(
                book.portfolio().structures().size() - 1,
                without.portfolio().structures().size());
        Shock spike = book.model().shock(6).withDays(5);
        assertEquals(valuation.risk(without).totals(), valuation.risk(shown).totals());
        assertEquals(valuation.whatIf(without, spike), valuation.whatIf(shown, spike));
        assertEquals(
                valuation.payoff(without, spike, true, () -> false), valuation.payoff(shown, spike, true, () -> false));
        List<Double> moves = List.of(-5.0, 0.0, 5.0);
        MapRequest request = MapRequest.spxByVix(spike, moves, moves);
        PnlMap expected = valuation.map(without, request, () -> false);
        PnlMap map = valuation.map(shown, request, () -> false);
        for (int cell = 0; cell < moves.size() * moves.size(); cell++) {
            assertEquals(expected.at(cell / 3, cell % 3), map.at(cell / 3, cell % 3));
        }
    }

    @Test
    void aCondorThatLosesALegIsLooseLegsUnderItsOwnName() {
        LegId leg = LeftOut.idsOf(structure(CONDOR)).get(0);
        OpenBook shown = new LeftOut(Set.of(leg)).shown(book);
        Structure rest = structure(shown, CONDOR);
        assertTrue(rest instanceof LooseLegs);
        assertEquals(structure(CONDOR).legs().subList(1, 4), rest.legs());
        assertTrue(valuation.risk(shown).totals().marginRegTUsd()
                > valuation.risk(book).totals().marginRegTUsd());
    }

    @Test
    void aLadderThatLosesAMonthIsStillALadder() {
        VixCallLadder ladder = book.portfolio().structures().stream()
                .flatMap(each -> each instanceof VixCallLadder found
                        ? Optional.of(found).stream()
                        : Optional.<VixCallLadder>empty().stream())
                .findFirst()
                .orElseThrow();
        OpenBook shown = new LeftOut(Set.of(LeftOut.idsOf(ladder).get(0))).shown(book);
        assertTrue(structure(shown, ladder.id()) instanceof VixCallLadder);
    }

    @Test
    void twoLegsOfOneContractAreToldApart() {
        Leg leg = structure(CONDOR).legs().get(0);
        Leg same = new Leg(leg.instrument(), leg.quantity(), OptionalDouble.of(1));
        var pair = new LooseLegs("twice", Optional.empty(), OptionalDouble.empty(), "", List.of(leg, same));
        OpenBook twice = book.withPortfolio(book.portfolio().withStructures(List.of(pair)));
        OpenBook shown = new LeftOut(Set.of(LeftOut.idsOf(pair).get(1))).shown(twice);
        assertEquals(List.of(leg), structure(shown, "twice").legs());
    }

    @Test
    void aBookThatHoldsNothingOfItStaysTheVerySame() {
        assertSame(book, LeftOut.NOTHING.shown(book));
        assertSame(book, new LeftOut(Set.of(new LegId("gone", "SPX", 0))).shown(book));
    }

    @Test
    void legsAndWholeStructuresAreCountedApart() {
        Set<LegId> ids = new HashSet<>(LeftOut.idsOf(structure(CONDOR)));
        ids.add(LeftOut.idsOf(structure("M-1")).get(2));
        ids.add(new LegId("gone", "SPX", 0));
        LeftOut left = new LeftOut(ids);
        assertEquals(1, left.wholeStructures(book.portfolio()));
        assertEquals(1, left.singleLegs(book.portfolio()));
        assertEquals(5, left.within(book.portfolio()).legs().size());
    }

    @Test
    void everythingLeftOutIsABookOfNothingThatCanStillBeAskedFor() {
        OpenBook nothing = all(book).shown(book);
        assertEquals(List.of(), nothing.portfolio().structures());
        Shock spike = book.model().shock(6);
        WhatIfReport outcome = valuation.whatIf(nothing, spike);
        assertEquals(0, outcome.totalPnlUsd());
        assertEquals(0, valuation.risk(nothing).totals().marginRegTUsd());
        assertTrue(valuation.payoff(nothing, spike, true, () -> false).curves().stream()
                .flatMap(curve -> curve.points().stream())
                .allMatch(point -> point.totalUsd() == 0));
    }
}
