package dev.wingspread.pricing;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.base.Failure;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** SPX stands at 6,000, spot carried to 2026-04-10 at 6,018. */
class DoubtfulForwardTest {

    private static final String EXPIRY = "2026-04-10";

    /** A call and a put at 6,000 whose mids give a forward of about this. */
    private static List<OptionQuote> pair(double forward, double halfSpread) {
        double put = 90;
        double call = put + forward - 6000;
        return List.of(quote(OptionType.CALL, call, halfSpread), quote(OptionType.PUT, put, halfSpread));
    }

    private static OptionQuote quote(OptionType type, double mid, double halfSpread) {
        return new OptionQuote(6000, type, OptionalDouble.of(mid - halfSpread), OptionalDouble.of(mid + halfSpread));
    }

    /** What is said of the forward that quotes give. */
    private static List<String> doubts(OptionalDouble typed, List<OptionQuote> quotes) {
        return QuoteReduction.reduce(aMarket()
                        .expiry(Root.SPXW, EXPIRY, typed, Optional.empty(), quotes)
                        .snapshot())
                .warnings()
                .stream()
                .map(Failure::text)
                .filter(text -> text.contains("put-call parity"))
                .toList();
    }

    private static List<String> doubts(List<OptionQuote> quotes) {
        return doubts(OptionalDouble.empty(), quotes);
    }

    @Test
    void aForwardThatWideQuotesLeaveOpenIsTold() {
        assertEquals(List.of(), doubts(pair(6018, 29)), "57 points of call and put together, less than one per cent");
        assertEquals(
                List.of(
                        "SPXW 2026-04-10 has a forward of 6,018.08 from put-call parity that its wide quotes leave open by"
                                + " 80.34 points on each side (give its forward)"),
                doubts(pair(6018, 40)));
    }

    @Test
    void aForwardFarFromSpotIsTold() {
        assertEquals(List.of(), doubts(pair(6070, 1)));
        assertEquals(
                List.of("SPXW 2026-04-10 has a forward of 6,150.64 from put-call parity, far from the 6,017.98 of spot"
                        + " carried by rate and dividend yield (check whether its quotes and spot are of one time, and the"
                        + " rate)"),
                doubts(pair(6150, 1)));
    }

    @Test
    void aTypedForwardIsNotDoubtedHere() {
        assertEquals(List.of(), doubts(OptionalDouble.of(6018), pair(6150, 40)));
    }
}
