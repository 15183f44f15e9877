package dev.wingspread.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HedgeRatiosTest {

    @Test
    void offsetIsUndefinedUnlessTheCondorsLoseADollar() {
        assertEquals(OptionalDouble.of(0.5), HedgeRatios.offset(-100, 50));
        assertEquals(OptionalDouble.of(-0.5), HedgeRatios.offset(-100, -50));
        assertEquals(OptionalDouble.of(50), HedgeRatios.offset(-1, 50));
        assertEquals(OptionalDouble.empty(), HedgeRatios.offset(-0.99, 50));
        assertEquals(OptionalDouble.empty(), HedgeRatios.offset(100, 50));
    }

    @Test
    void hedgeRatioIsUndefinedWhereTheCondorsAnswerToNothing() {
        assertEquals(OptionalDouble.of(0.5), HedgeRatios.hedgeRatio(-100, 50));
        assertEquals(OptionalDouble.of(0.5), HedgeRatios.hedgeRatio(100, 50));
        assertEquals(OptionalDouble.empty(), HedgeRatios.hedgeRatio(0.99, 50));
    }
}
