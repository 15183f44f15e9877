package dev.wingspread.ui.kpi;

import static dev.wingspread.testing.CondorBuilder.aCondor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.SpikeBreakEven;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KpiCardsTest {

    private final UseCases useCases = Workstations.useCases();
    private final OpenBook book = open(SettingOverrides.NONE);

    private OpenBook open(SettingOverrides overrides) {
        return useCases.workspace()
                .open(Workstations.sample("layered-hedged.json"), Optional.empty(), overrides)
                .orThrow();
    }

    private List<KpiCard> today(OpenBook of) {
        return KpiCards.of(of, useCases.valuation().risk(of), Optional.empty());
    }

    private List<KpiCard> after(Shock shock) {
        WhatIfReport outcome = useCases.valuation().whatIf(book, shock);
        return KpiCards.of(book, useCases.valuation().risk(book), Optional.of(outcome));
    }

    private static KpiCard card(List<KpiCard> cards, String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyTrailGivesInputsArithmeticAndThreshold() {
        for (KpiCard card : today(book)) {
            for (String part : List.of("Inputs", "Arithmetic", "Threshold", "Settings")) {
                assertTrue(card.trail().contains("\n" + part + "\n"), card.title() + " lacks " + part);
            }
        }
    }

    @Test
    void aTrailSaysThatAThresholdIsTheDefault() {
        assertTrue(card(today(book), "net-vega").trail().contains("nv10.low = -0.15, the default"));
    }

    @Test
    void aTrailSaysThatAThresholdWasSetOnTheCommandLine() {
        OpenBook changed = open(new SettingOverrides(Map.of(Setting.HEDGE_HR_MAX, "1.10")));
        assertTrue(card(today(changed), "hedge-ratio")
                .trail()
                .contains("hedge.hrMax = 1.10, set on the command line (default 1.20)"));
    }

    @Test
    void theArithmeticOfNv10ComesOutAsItStands() {
        RiskReport report = useCases.valuation().risk(book);
        // Six condors 50 wide, ten 50 wide and ten 50 wide are 130 of ten points.
        String expected = Formats.signedDollars(report.totals().book().netVega().totalUsd())
                + " / ($100 × 130 ten-point-wide condors) = "
                + Formats.signedRatio(report.totals().nv10());
        assertTrue(card(today(book), "net-vega").trail().contains(expected));
    }

    @Test
    void everyCardThatAScenarioMovesShowsBeforeAndAfterAndTheOthersSayWhyNot() {
        Shock shock = book.model().shock(6);
        List<KpiCard> cards = after(shock);
        WhatIfReport outcome = useCases.valuation().whatIf(book, shock);
        assertEquals(
                Formats.signedUsd(outcome.netVegaAfterUsd()),
                card(cards, "net-vega").after());
        assertEquals(
                Formats.signedUsd(outcome.thetaAfterUsdPerDay()),
                card(cards, "theta").after());
        assertEquals(
                Formats.ratio(outcome.hedgeRatioAfter()),
                card(cards, "hedge-ratio").after());
        assertEquals(Formats.ratio(outcome.offset()), card(cards, "offset").after());
        assertEquals(
                Formats.signedUsd(outcome.deltaCombinedAfterUsdPerPt()),
                card(cards, "delta").after());
        for (String still : List.of("margin", "break-even-spike")) {
            assertEquals("", card(cards, still).after());
            assertTrue(card(cards, still).words().contains("what-if"), still);
            assertTrue(card(cards, still).trail().contains("\nIn a what-if\n"), still);
        }
    }

    @Test
    void theGaugesOfThetaAndNetVegaCarryTheFigureAfter() {
        List<KpiCard> cards = after(book.model().shock(6));
        for (String id : List.of("net-vega", "theta", "hedge-ratio", "offset")) {
            assertTrue(card(cards, id).gauge().orElseThrow().after() >= 0, id);
        }
        assertTrue(card(today(book), "theta").gauge().orElseThrow().after() < 0);
    }

    @Test
    void aBookWithoutPositionsSaysSoInsteadOfBlamingAnEntryPrice() {
        OpenBook empty = book.withPortfolio(book.portfolio().withStructures(List.of()));
        assertEquals("no positions", card(today(empty), "open-pnl").words());
        assertEquals(Level.UNKNOWN, card(today(empty), "hedge-ratio").level());
    }

    @Test
    void aCopiedCardHasFigureVerdictAndTrail() {
        KpiCard card = card(after(book.model().shock(6)), "net-vega");
        String text = card.asText();
        assertTrue(text.startsWith("Net vega: " + card.value() + " → " + card.after() + " $/VIX pt"));
        assertTrue(text.contains(card.level().words()));
        assertTrue(text.contains(card.trail()));
        assertFalse(card.words().isEmpty());
    }

    @Test
    void cardsGoIntoTwoRowsWhereOneWouldClipThem() {
        // Pixels over the size of text: 1440 and 1100 wide at 12, 1440 wide at 18.
        assertEquals(8, KpiStripView.columnsFor(1440 / 12.0));
        assertEquals(4, KpiStripView.columnsFor(1100 / 12.0));
        assertEquals(4, KpiStripView.columnsFor(1440 / 18.0));
        assertEquals(1, KpiStripView.columnsFor(10));
    }

    @Test
    void aBookThatGainsFromSmallJumpsShowsWhereItLosesNotTheSmallestJump() {
        OpenBook shortSpx = book.withPortfolio(book.portfolio()
                .withStructures(List.of(
                        aCondor()
                                .expiring("2024-08-30")
                                .shortPut(5225)
                                .shortCall(5700)
                                .contracts(30)
                                .build(),
                        book.portfolio().structures().stream()
                                .filter(structure -> structure.id().equals("H-1"))
                                .findFirst()
                                .orElseThrow())));
        KpiCard card = card(today(shortSpx), "break-even-spike");
        SpikeBreakEven spike = useCases.valuation().risk(shortSpx).totals().breakEvenSpike();
        assertTrue(spike.isAtOnce());
        assertEquals(Formats.signedPoints(spike.lossToVixPoints().orElseThrow()), card.value());
        assertEquals(
                "a loss from " + Formats.signedPoints(spike.lossFromVixPoints().orElseThrow()) + "\nto here",
                card.words());
        assertTrue(card.trail().contains("the smallest jumps do not lose; a loss beyond VIX +"), card.trail());
    }

    @Test
    void aBookThatNoJumpHurtsSaysSo() {
        OpenBook overHedged = useCases.workspace()
                .open(Workstations.sample("over-hedged-contango.json"), Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        KpiCard card = card(today(overHedged), "break-even-spike");
        assertEquals("no loss", card.value());
        assertEquals("no jump of VIX\nup to +60 loses", card.words());
    }

    @Test
    void aBookThatEveryJumpHurtsIsToldFromOneThatIsNotKnown() {
        OpenBook unhedged = useCases.workspace()
                .open(Workstations.sample("unhedged.json"), Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        KpiCard card = card(today(unhedged), "break-even-spike");
        assertEquals("none", card.value());
        assertEquals("no jump up to +60\nbreaks even", card.words());
        assertEquals(
                Formats.UNKNOWN,
                card(today(unhedged.emptied()), "break-even-spike").value());
    }
}
