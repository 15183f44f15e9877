package dev.wingspread.ui.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.base.Formats;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.testing.MarketBuilder;
import dev.wingspread.testing.UnpricedBooks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownKpiCardsTest {

    private final Valuation valuation = new Valuation(new WorkerPool());

    private List<KpiCard> today(OpenBook book) {
        return KpiCards.of(book, valuation.risk(book), Optional.empty());
    }

    private List<KpiCard> after(OpenBook book) {
        WhatIfReport outcome = valuation.whatIf(book, book.model().shock(6));
        return KpiCards.of(book, valuation.risk(book), Optional.of(outcome));
    }

    private static KpiCard card(List<KpiCard> cards, String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void noFigureOfABookWithoutAnyPriceIsNil() {
        OpenBook book = UnpricedBooks.withoutAnyPrice();
        for (List<KpiCard> cards : List.of(today(book), after(book))) {
            for (KpiCard card : cards) {
                assertEquals(Formats.UNKNOWN, card.value(), card.title());
                assertEquals("", card.after(), card.title());
                assertEquals("no leg has\na price", card.words(), card.title());
                assertFalse(card.trail().matches("(?s).*[ -]\\$0[ ;,\n].*"), card.trail());
            }
        }
    }

    @Test
    void anUnpricedHedgeIsUnknownAndNothingIsJudgedWithoutIt() {
        OpenBook book = UnpricedBooks.withoutHedgePrice();
        for (List<KpiCard> cards : List.of(today(book), after(book))) {
            for (String id : List.of("hedge-ratio", "offset", "break-even-spike")) {
                assertEquals(Formats.UNKNOWN, card(cards, id).value(), id);
                assertEquals("the hedge\nhas no price", card(cards, id).words(), id);
            }
            for (String id : List.of("net-vega", "theta", "delta")) {
                assertNotEquals(Formats.UNKNOWN, card(cards, id).value(), id);
                assertTrue(
                        card(cards, id).words().contains("no hedge price"),
                        card(cards, id).words());
            }
            assertEquals(Level.UNKNOWN, card(cards, "net-vega").level());
            assertEquals(Level.UNKNOWN, card(cards, "theta").level());
            assertTrue(card(cards, "open-pnl").words().endsWith("hedge –"));
            assertTrue(card(cards, "offset").trail().contains("hedge – / condors -$"));
            assertTrue(card(cards, "net-vega").trail().contains("hedge –"));
        }
    }

    @Test
    void aMarginOfWidthsNeedsNoPrices() {
        OpenBook book =
                UnpricedBooks.in(UnpricedBooks.BOOK, MarketBuilder.aBareMarket().snapshot());
        KpiCard margin = card(today(book), "margin");
        assertEquals(card(today(UnpricedBooks.priced()), "margin").value(), margin.value());
        assertTrue(margin.words().endsWith("stress –"), margin.words());
    }
}
