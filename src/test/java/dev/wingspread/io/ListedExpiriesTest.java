package dev.wingspread.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.model.Root;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedExpiriesTest {

    @ParameterizedTest
    @CsvSource({
        "SPX, 2026-03-20, ''",
        "SPX, 2026-03-13, 'SPX options settling in the morning expire on 2026-03-20 that month, not on 2026-03-13'",
        "SPXW, 2026-03-13, ''",
        "SPXW, 2026-03-20, ''",
        "SPXW, 2026-04-03, '2026-04-03 is no trading day'",
        "SPXW, 2026-03-14, '2026-03-14 is no trading day'",
        "VIX, 2026-03-18, ''",
        "VIX, 2026-03-25, 'monthly VIX options expire on 2026-03-18 that month, not on 2026-03-25'",
        "VIXW, 2026-03-25, ''",
        "VIXW, 2026-03-26, 'weekly VIX options expire on 2026-03-25 that week, not on 2026-03-26'",
        // The Friday 30 days later, 3 April 2026, is Good Friday: the contract settles a day early.
        "VIXW, 2026-03-03, ''",
    })
    void datesTheExchangeDoesNotListAreDoubted(Root root, LocalDate expiry, String doubt) {
        assertEquals(doubt, ListedExpiries.doubt(root, expiry).orElse(""));
    }
}
