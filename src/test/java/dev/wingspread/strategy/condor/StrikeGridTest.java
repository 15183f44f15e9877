package dev.wingspread.strategy.condor;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StrikeGridTest {

    private static OptionQuote quote(double strike, OptionType type) {
        return new OptionQuote(strike, type, OptionalDouble.of(1), OptionalDouble.of(1.2));
    }

    @Test
    void quotedStrikesAreTakenSideBySideInOrder() {
        StrikeGrid grid = StrikeGrid.of(
                aMarket()
                        .quotes(
                                Root.SPXW,
                                "2026-04-10",
                                Optional.of(ssvi(0.15)),
                                List.of(
                                        quote(5710, OptionType.PUT),
                                        quote(5700, OptionType.PUT),
                                        quote(6203, OptionType.CALL)))
                        .build(),
                CondorBuilderTest.APRIL);
        assertEquals(new StrikeGrid(List.of(5700.0, 5710.0), List.of(6203.0), true), grid);
    }

    @Test
    void withoutQuotesStrikesAreEveryFivePointsNearSpotAndEveryTwentyFiveBeyond() {
        StrikeGrid grid = StrikeGrid.of(aMarket().spx(6000).build(), CondorBuilderTest.APRIL);
        assertFalse(grid.isListed());
        assertEquals(grid.puts(), grid.calls());
        assertEquals(List.of(5350.0, 5375.0, 5400.0, 5405.0), from(grid, 5350));
        assertEquals(List.of(6595.0, 6600.0, 6625.0, 6650.0), from(grid, 6595));
        assertTrue(grid.puts().stream().sorted().distinct().toList().equals(grid.puts()));
        assertEquals(1500, grid.puts().get(0));
    }

    private static List<Double> from(StrikeGrid grid, double first) {
        return grid.puts().stream().filter(strike -> strike >= first).limit(4).toList();
    }

    @Test
    void quotesOfOneSideAloneAreNoChain() {
        StrikeGrid grid = StrikeGrid.of(
                aMarket()
                        .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(0.15)), List.of(quote(5710, OptionType.PUT)))
                        .build(),
                CondorBuilderTest.APRIL);
        assertFalse(grid.isListed());
    }
}
