package dev.wingspread.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IronCondorTest {

    /** Sums of a few prices in dollars and cents. */
    private static final double ROUNDING = 1e-12;

    private static Leg leg(String symbol, int quantity) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.empty());
    }

    private static Leg leg(String symbol, int quantity, double price) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.of(price));
    }

    private static List<Leg> condor() {
        return List.of(
                leg("SPXW260313P05750000", 10, 4.10),
                leg("SPXW260313P05800000", -10, 5.55),
                leg("SPXW260313C06150000", -10, 4.90),
                leg("SPXW260313C06200000", 10, 2.75));
    }

    private static List<Leg> with(int index, Leg replacement) {
        var legs = new ArrayList<>(condor());
        legs.set(index, replacement);
        return legs;
    }

    private static IronCondor of(List<Leg> legs) {
        return new IronCondor("S-1", Layer.S, Optional.empty(), OptionalDouble.empty(), "", legs);
    }

    @Test
    void legsTakeTheirRolesInAnyOrder() {
        var legs = new ArrayList<>(condor());
        Collections.reverse(legs);
        IronCondor condor = of(legs);
        assertEquals(
                List.of(5750.0, 5800.0, 6150.0, 6200.0), List.of(condor.k1(), condor.k2(), condor.k3(), condor.k4()));
        assertEquals(10, condor.contracts());
        assertEquals(50, condor.widerWidth());
        assertEquals(legs, condor.legs());
    }

    @Test
    void entryCreditIsWhatTheShortLegsBroughtLessWhatTheLongLegsCost() {
        assertEquals(3.60, of(condor()).entryCreditPoints().orElseThrow(), ROUNDING);
    }

    @Test
    void entryCreditIsUnknownWhereOnePriceIs() {
        assertEquals(
                OptionalDouble.empty(),
                of(with(2, leg("SPXW260313C06150000", -10))).entryCreditPoints());
    }

    @ParameterizedTest(name = "leg {0} {1} x {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | SPXW260313P05800000 | 10  | the long put strike 5800 is not below the short put strike 5800
            0 | SPXW260313P05900000 | 10  | the long put strike 5900 is not below the short put strike 5800
            1 | SPXW260313P06150000 | -10 | the short put strike 6150 is not below the short call strike 6150
            3 | SPXW260313C06100000 | 10  | the short call strike 6150 is not below the long call strike 6100
            3 | SPX260313C06200000  | 10  | its legs mix SPX and SPXW
            3 | SPXW260320C06200000 | 10  | its legs have different expiries
            3 | SPXW260313C06200000 | 9   | its legs have different sizes
            3 | SPXW260313C06200000 | -10 | it needs one long put, one short put, one short call and one long call
            3 | VIX260318C00021000  | 10  | VIX   260318C00021000 is not an SPX or SPXW option
            3 | VXH26               | 10  | VXH26 is not an SPX or SPXW option
            """)
    void oneWrongLegIsOneFault(int index, String symbol, int quantity, String fault) {
        List<Leg> legs = with(index, leg(symbol, quantity));
        assertEquals(List.of(fault), IronCondor.faultsOf(legs));
        assertThrows(IllegalArgumentException.class, () -> of(legs));
    }

    @Test
    void everyFaultIsNamed() {
        List<Leg> legs = List.of(
                leg("SPXW260313P05900000", 10),
                leg("SPXW260313P05800000", -10),
                leg("SPXW260320C06150000", -10),
                leg("SPX260313C06100000", 5));
        assertEquals(
                List.of(
                        "its legs mix SPX and SPXW",
                        "its legs have different expiries",
                        "its legs have different sizes",
                        "the long put strike 5900 is not below the short put strike 5800",
                        "the short call strike 6150 is not below the long call strike 6100"),
                IronCondor.faultsOf(legs));
    }

    @Test
    void threeLegsAreNoCondor() {
        assertEquals(List.of("it has 3 legs instead of four"), IronCondor.faultsOf(condor().subList(0, 3)));
    }
}
