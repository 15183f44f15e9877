package dev.wingspread.market;

import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.smile.SmileArbitrage.Kind;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmileWarningTest {

    @Test
    void aCalmMarketHasNone() {
        assertEquals(List.of(), SmileWarning.of(aMarket().build()));
    }

    @Test
    void spxExpiriesAreComparedWithTheOneBefore() {
        Market market = aBareMarket()
                .spxSmile(Root.SPXW, "2026-04-10", flat(0.1))
                .spxSmile(Root.SPXW, "2026-03-13", flat(0.3))
                .build();
        List<SmileWarning> warnings = SmileWarning.of(market);
        assertEquals(1, warnings.size());
        SmileWarning warning = warnings.get(0);
        assertEquals(Kind.CALENDAR, warning.finding().kind());
        assertEquals(LocalDate.parse("2026-04-10"), warning.expiry());
        assertEquals(Optional.of(LocalDate.parse("2026-03-13")), warning.earlier());
        assertTrue(warning.text().startsWith("SPXW 2026-04-10 near "), warning.text());
        assertTrue(warning.text().contains("calendar arbitrage against 2026-03-13"), warning.text());
    }

    @Test
    void vixExpiriesAreNotComparedForTheyHaveUnderlyingsOfTheirOwn() {
        Market market = aMarket()
                .vixSmile(Root.VIX, "2026-03-18", flat(2.5))
                .vixSmile(Root.VIX, "2026-04-15", flat(0.4))
                .build();
        assertTrue(SmileWarning.of(market).stream()
                .noneMatch(each -> each.finding().kind() == Kind.CALENDAR));
    }
}
