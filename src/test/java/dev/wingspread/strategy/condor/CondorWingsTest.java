package dev.wingspread.strategy.condor;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CondorWingsTest {

    private static final SpxExpiry APRIL = new SpxExpiry(Root.SPXW, LocalDate.of(2026, 4, 10));
    private static final CondorRequest ANY = CondorRequest.of(List.of(APRIL), Settings.DEFAULT)
            .with(new CondorRequest.ByPop(0, 0.72, 1))
            .withTop(100_000);

    /** Puts 5600, 5650 and 5700 and calls of the strikes given, prices falling away from the money. */
    private static Market withCalls(double... strikes) {
        var quotes = new ArrayList<OptionQuote>();
        for (double strike = 5600; strike <= 5700; strike += 50) {
            quotes.add(quote(OptionType.PUT, strike, 22 - (5700 - strike) / 12));
        }
        for (double strike : strikes) {
            quotes.add(quote(OptionType.CALL, strike, 9 - (strike - 6250) / 16));
        }
        return aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(0.148)), quotes)
                .build();
    }

    private static OptionQuote quote(OptionType type, double strike, double mid) {
        return new OptionQuote(strike, type, OptionalDouble.of(mid - 0.1), OptionalDouble.of(mid + 0.1));
    }

    private static CondorSearch search(Market market, CondorRequest request) {
        return CondorBuilder.search(market, Settings.DEFAULT, request);
    }

    @Test
    void aStubAtTheEndOfTheChainIsNoWing() {
        // The last calls are 10 points apart: short 6290 could only buy 6300, 10 wide instead of 50.
        CondorSearch search = search(withCalls(6250, 6260, 6270, 6280, 6290, 6300), ANY);
        assertFalse(search.candidates().isEmpty());
        for (CondorCandidate candidate : search.candidates()) {
            assertTrue(
                    candidate.condor().callWidth() >= 40 && candidate.condor().callWidth() <= 50,
                    candidate.condor().toString());
        }
        // Of 2 puts with a wing and 5 such calls, the calls 6270, 6280 and 6290 are stubs; put 5600 and call 6300 end.
        assertEquals(Map.of(Rejection.NO_WING, 8, Rejection.WING_OFF_WIDTH, 6), search.rejected());
    }

    @Test
    void aChainOfStubsAloneIsExplained() {
        CondorSearch search = search(withCalls(6290, 6300), ANY);
        assertEquals(List.of(), search.candidates());
        assertTrue(search.why().contains("no strike to buy within one step of the width"), search.why());
        assertTrue(search.why().contains("ask for another width"), search.why());
    }

    @Test
    void whereTheAssumedStrikesGetSparseTheWidthIsKeptToTheNarrowStep() {
        // Strikes lie 25 points apart below 5400, 5 points above: 5410 less 50 has 5350 and 5375 beside it.
        CondorSearch search = search(aMarket().build(), ANY);
        assertTrue(search.rejected().getOrDefault(Rejection.WING_OFF_WIDTH, 0) > 0, "the grid has an edge in reach");
        for (CondorCandidate candidate : search.candidates()) {
            assertEquals(50, candidate.condor().putWidth(), 5);
            assertEquals(50, candidate.condor().callWidth(), 5);
        }
    }

    @Test
    void aWidthOtherThanAskedForIsRemarkedWithItsCandidates() {
        CondorSearch search = search(withCalls(6250, 6300), ANY.withWidths(75, 50));
        assertEquals(
                List.of("put wing 50 instead of 75 wide, as no strike lies nearer: candidates 1, 2"), search.remarks());
        assertEquals(
                Optional.of("put wing 50 instead of 75 wide"),
                search.candidates().get(0).widthDifference(search.request()));
        assertEquals(List.of(), search(withCalls(6250, 6300), ANY).remarks());
    }
}
