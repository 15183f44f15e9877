package dev.wingspread.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.testing.MarketBuilder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWeekTest {

    private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);

    @ParameterizedTest
    @CsvSource({
        // the day itself and five trading days ahead: Wednesday 8 April to Wednesday 15 April 2026
        "2026-04-08, 2026-04-08, true",
        "2026-04-08, 2026-04-15, true",
        "2026-04-08, 2026-04-16, false",
        // Good Friday 3 April 2026 is no trading day, so the shadow is a day longer
        "2026-04-01, 2026-04-09, true",
        "2026-04-01, 2026-04-10, false",
        // earlier in the same week, from its Monday
        "2026-04-10, 2026-04-06, true",
        "2026-04-10, 2026-04-05, false",
        // on a Monday the week before is over
        "2026-04-13, 2026-04-10, false",
        // a Sunday still belongs to the week before it
        "2026-04-12, 2026-04-06, true",
        "2026-04-12, 2026-04-17, true",
        "2026-04-12, 2026-04-20, false"
    })
    void aReleaseCountsFiveTradingDaysAheadAndUntilTheEndOfItsWeek(String today, String release, boolean isIn) {
        MarketSnapshot market = market(today, release, EventType.CPI);

        assertEquals(isIn, EventWeek.isEventWeek(market, ALL));
    }

    @Test
    void releasesOfOtherKindsDoNotCount() {
        MarketSnapshot market = market("2026-04-08", "2026-04-08", EventType.FOMC);

        assertFalse(EventWeek.isEventWeek(market, EnumSet.of(EventType.CPI, EventType.PPI)));
        assertTrue(EventWeek.isEventWeek(market, EnumSet.of(EventType.FOMC)));
    }

    @Test
    void aMarketWithoutEventsIsInNoEventWeek() {
        assertFalse(EventWeek.isEventWeek(MarketBuilder.aMarket().snapshot(), ALL));
    }

    private static MarketSnapshot market(String today, String release, EventType type) {
        return MarketBuilder.aMarket()
                .at(today + "T15:45:00")
                .event(new MarketEvent(LocalDate.parse(release), type, Optional.empty(), ""))
                .snapshot();
    }
}
