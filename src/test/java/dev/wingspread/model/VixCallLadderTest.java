package dev.wingspread.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixCallLadderTest {

    private static Leg leg(String symbol, int quantity) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.empty());
    }

    @Test
    void callsOfSeveralMonthsAndSpreadsFormALadder() {
        List<Leg> legs = List.of(
                leg("VIX260318C00021000", 4),
                leg("VIX260415C00024000", 4),
                leg("VIX260415C00035000", -4),
                leg("VIXW260311C00022000", 2));
        assertEquals(List.of(), VixCallLadder.faultsOf(legs));
        var ladder = new VixCallLadder("H-1", Optional.empty(), OptionalDouble.empty(), "", legs);
        assertEquals(StructureKind.VIX_CALL_LADDER, ladder.kind());
    }

    @ParameterizedTest(name = "{0} x {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            VIX260318P00021000  | 4  | VIX   260318P00021000 is not a VIX or VIXW call
            SPXW260313C06200000 | 4  | SPXW  260313C06200000 is not a VIX or VIXW call
            VXH26               | 1  | VXH26 is not a VIX or VIXW call
            VIX260415C00021000  | -1 | more calls are sold than bought for 2026-04-15
            VIX260318C00030000  | -5 | more calls are sold than bought for 2026-03-18
            """)
    void legThatHedgesNothingIsAFault(String symbol, int quantity, String fault) {
        List<Leg> legs = List.of(leg("VIX260318C00021000", 4), leg(symbol, quantity));
        assertEquals(List.of(fault), VixCallLadder.faultsOf(legs));
        assertThrows(
                IllegalArgumentException.class,
                () -> new VixCallLadder("H-1", Optional.empty(), OptionalDouble.empty(), "", legs));
    }

    @Test
    void longCallsOfAnotherMonthDoNotCoverShortOnes() {
        List<Leg> legs = List.of(leg("VIX260318C00021000", 10), leg("VIX260415C00024000", -1));
        assertEquals(List.of("more calls are sold than bought for 2026-04-15"), VixCallLadder.faultsOf(legs));
    }

    @Test
    void ladderWithoutLegsIsNone() {
        assertEquals(List.of("it has no legs"), VixCallLadder.faultsOf(List.of()));
    }
}
