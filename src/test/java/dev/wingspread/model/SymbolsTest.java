package dev.wingspread.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolsTest {

    private static Instrument parsed(String text) {
        return Symbols.parse(text, Optional.empty()).orThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPXW  260313P05750000",
                "SPXW260313P05750000",
                "SPXW 260313P05750000",
                "  SPXW  260313P05750000  ",
                "spxw260313p05750000"
            })
    void optionIsReadPaddedOrCompactInAnyCase(String text) {
        assertEquals(new SpxOption(Root.SPXW, LocalDate.of(2026, 3, 13), OptionType.PUT, 5750), parsed(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            SPX   260515C06000000, SPX,  2026-05-15, CALL, 6000
            VIX   260519C00024000, VIX,  2026-05-19, CALL, 24
            VIX   260318C00012500, VIX,  2026-03-18, CALL, 12.5
            VIXW  260311P00017000, VIXW, 2026-03-11, PUT,  17
            """)
    void paddedSymbolRoundTrips(String symbol, Root root, LocalDate expiry, OptionType type, double strike) {
        OptionContract option = (OptionContract) parsed(symbol);
        assertEquals(root, option.root());
        assertEquals(expiry, option.expiry());
        assertEquals(type, option.type());
        assertEquals(strike, option.strike());
        assertEquals(symbol, option.symbol());
        assertEquals(21, option.symbol().length());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            VXH26,   2026-03
            VXH2026, 2026-03
            VXH6,    2026-03
            VX H26,  2026-03
            vxz25,   2025-12
            VXF27,   2027-01
            """)
    void futureIsReadWithOneTwoOrFourDigitsOfTheYear(String text, YearMonth month) {
        assertEquals(new VixFuture(month), parsed(text));
    }

    @ParameterizedTest(name = "{0} opened {1} is {2}")
    @CsvSource(textBlock = """
            VXH6, 2026-02-24, 2026-03
            VXF6, 2026-02-24, 2036-01
            VXF0, 2029-11-05, 2030-01
            VXH5, 2015-01-05, 2015-03
            """)
    void dayOfEntrySettlesTheDecadeOfAOneDigitYear(String text, LocalDate openedOn, YearMonth month) {
        assertEquals(
                new VixFuture(month), Symbols.parse(text, Optional.of(openedOn)).orThrow());
    }

    @ParameterizedTest(name = "''{0}'': {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | the symbol is empty
            SPY   260313P05750000   | unknown root 'SPY'
            SPX1  260313P05750000   | unknown root 'SPX1'
            SPXW  260230P05750000   | '260230'
            SPXW  261301P05750000   | '261301'
            SPXW  260314P05750000   | weekend
            SPXW  260313X05750000   | not an option or VIX future symbol
            SPXW  260313P0575000    | not an option or VIX future symbol
            SPXW  260313P00000000   | the strike
            VXA26                   | not an option or VIX future symbol
            VXH126                  | not an option or VIX future symbol
            VXH2003                 | 2003
            ÄÖÜ                     | not an option or VIX future symbol
            """)
    void unreadableSymbolIsOneFaultThatSaysWhatIsWrong(String text, String complaint) {
        List<Failure> faults = Symbols.parse(text, Optional.empty()).faults();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).message().contains(complaint), faults.get(0).message());
        assertFalse(faults.get(0).cure().isEmpty(), "cure");
    }
}
