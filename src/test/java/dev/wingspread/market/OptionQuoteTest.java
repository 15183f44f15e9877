package dev.wingspread.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wingspread.model.OptionType;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionQuoteTest {

    private static OptionalDouble of(Double price) {
        return price == null ? OptionalDouble.empty() : OptionalDouble.of(price);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.30, 1.20
            0,    0.05
            ,     0.05
            1.20,
            """)
    void quotesThatAreCrossedZeroBidOrOneSidedHaveNoMid(Double bid, Double ask) {
        var quote = new OptionQuote(5000, OptionType.PUT, of(bid), of(ask));
        assertFalse(quote.isTwoSided());
        assertEquals(OptionalDouble.empty(), quote.mid());
    }

    @Test
    void aLockedMarketHasAMid() {
        assertEquals(
                1.2,
                new OptionQuote(5000, OptionType.PUT, of(1.2), of(1.2)).mid().orElseThrow());
        assertEquals(
                1.5,
                new OptionQuote(5000, OptionType.PUT, of(1.0), of(2.0)).mid().orElseThrow());
    }
}
