package dev.wingspread.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionContractTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 17);

    @Test
    void optionsOfTheSameTermsAreEqual() {
        assertEquals(
                new SpxOption(Root.SPXW, MARCH, OptionType.PUT, 5750),
                new SpxOption(Root.SPXW, LocalDate.of(2026, 3, 20), OptionType.PUT, 5750));
        assertEquals(
                new SpxOption(Root.SPXW, MARCH, OptionType.PUT, 5750).hashCode(),
                new SpxOption(Root.SPXW, LocalDate.of(2026, 3, 20), OptionType.PUT, 5750).hashCode());
        assertEquals(
                new VixOption(Root.VIX, MARCH, OptionType.CALL, 22.5),
                new VixOption(Root.VIX, LocalDate.of(2026, 3, 20), OptionType.CALL, 22.5));
        assertEquals(
                new VixOption(Root.VIX, MARCH, OptionType.CALL, 22.5).hashCode(),
                new VixOption(Root.VIX, LocalDate.of(2026, 3, 20), OptionType.CALL, 22.5).hashCode());
    }

    @Test
    void optionsThatDifferInOneTermAreNot() {
        List<OptionContract> different = List.of(
                new SpxOption(Root.SPXW, MARCH, OptionType.PUT, 5750),
                new SpxOption(Root.SPX, MARCH, OptionType.PUT, 5750),
                new SpxOption(Root.SPXW, APRIL, OptionType.PUT, 5750),
                new SpxOption(Root.SPXW, MARCH, OptionType.CALL, 5750),
                new SpxOption(Root.SPXW, MARCH, OptionType.PUT, 5755),
                new VixOption(Root.VIX, MARCH, OptionType.CALL, 22.5),
                new VixOption(Root.VIXW, MARCH, OptionType.CALL, 22.5),
                new VixOption(Root.VIX, APRIL, OptionType.CALL, 22.5),
                new VixOption(Root.VIX, MARCH, OptionType.PUT, 22.5),
                new VixOption(Root.VIX, MARCH, OptionType.CALL, 23));
        for (int i = 0; i < different.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertNotEquals(different.get(i), different.get(j));
            }
        }
    }
}
