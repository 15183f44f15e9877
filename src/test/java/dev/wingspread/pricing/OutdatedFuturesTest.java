package dev.wingspread.pricing;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.risk.MarketSummary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a market of Monday 2026-03-02, 15:45, whose options on the VIX of April were made from a forward of 24. */
class OutdatedFuturesTest {

    private static final LocalDate APRIL = LocalDate.parse("2026-04-15");
    private static final VixFuture FUTURE = VixFuture.settlingOn(APRIL).orElseThrow();
    private static final String FRIDAY = "2026-02-27T16:00:00";
    private static final double RATE = 0.04;
    private static final double VOL = 0.8;

    /** Mids are exact model values: parity adds them, inversion finds the vol again. */
    private static final double ROUNDING = 1e-9;

    private static Optional<LocalDateTime> time(String text) {
        return Optional.ofNullable(text).map(LocalDateTime::parse);
    }

    private static ExpiryQuotes options(double halfSpread, Optional<LocalDateTime> asOf) {
        double years = SettlementClock.years(aMarket().snapshot().asOf(), SettlementClock.settlement(Root.VIX, APRIL));
        var quotes = new ArrayList<OptionQuote>();
        for (double strike : new double[] {20, 22, 23, 24, 25, 26, 30}) {
            for (OptionType type : OptionType.values()) {
                double mid = BlackKernel.price(24, strike, years, VOL, StrictMath.exp(-RATE * years), type.isCall());
                quotes.add(new OptionQuote(
                        strike, type, OptionalDouble.of(mid - halfSpread), OptionalDouble.of(mid + halfSpread)));
            }
        }
        return new ExpiryQuotes(
                Root.VIX, APRIL, OptionalDouble.empty(), Optional.empty(), quotes, asOf, Optional.empty());
    }

    private static Loaded<MarketSnapshot> reduced(double future, Optional<LocalDateTime> asOf, ExpiryQuotes options) {
        return QuoteReduction.reduce(aMarket()
                .with(new FutureQuote(APRIL, future, asOf))
                .with(options)
                .snapshot());
    }

    private static ExpirySlice slice(MarketSnapshot snapshot) {
        return Market.of(snapshot, Settings.DEFAULT).slice(Root.VIX, APRIL).orThrow();
    }

    @Test
    void afterAJumpOfVixFridaysSettlementGivesWayToMondaysOptions() {
        Loaded<MarketSnapshot> reduced = reduced(18.9, time(FRIDAY), options(0.05, Optional.empty()));
        Market market = Market.of(reduced.orThrow(), Settings.DEFAULT);
        ExpirySlice slice = slice(reduced.orThrow());
        assertEquals(24, slice.forward(), ROUNDING);
        assertEquals(Set.of(InputFlag.PARITY_FORWARD), slice.flags());
        assertEquals(VOL, slice.smile().atmVol(), ROUNDING, "the vol the quotes were made from");
        assertEquals(24, market.future(FUTURE).orThrow(), ROUNDING, "a position in the future is worth that too");
        assertEquals(Set.of(InputFlag.PARITY_FORWARD), market.futureFlags(FUTURE));
        assertEquals(24, market.vixCurve().forward(slice.years()).orElseThrow(), ROUNDING);
        assertEquals(
                24,
                MarketSummary.of(market).futures().stream()
                        .filter(future -> future.expiry().equals(APRIL))
                        .findFirst()
                        .orElseThrow()
                        .price(),
                ROUNDING);
    }

    @Test
    void thatItGivesWayIsTold() {
        assertEquals(
                List.of("1 VIX future of another day is contradicted by the options of the market's day, first that of"
                        + " 2026-04-15, 18.90 at 2026-02-27 16:00 ET; put-call parity of the options is used instead"
                        + " (give the present prices of the futures under vix.futures)"),
                reduced(18.9, time(FRIDAY), options(0.05, Optional.empty())).warnings().stream()
                        .map(Failure::text)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T10:00:00,", ",", FRIDAY + ",2026-02-27T15:45:00"})
    void aFutureOfTheDayStandsAndSoDoesOneBesideOldOptions(String future, String options) {
        Loaded<MarketSnapshot> reduced = reduced(18.9, time(future), options(0.05, time(options)));
        assertEquals(18.9, slice(reduced.orThrow()).forward());
        assertEquals(Set.of(), slice(reduced.orThrow()).flags());
    }

    @ParameterizedTest
    @CsvSource({"23.45, 24", "23.55, 23.55", "24.45, 24.45", "24.55, 24"})
    void whatTheSpreadsOfTheOptionsAllowStands(double future, double forward) {
        // A quarter of a point on each side of call and put allows half a point of the forward.
        Loaded<MarketSnapshot> reduced = reduced(future, time(FRIDAY), options(0.25, Optional.empty()));
        assertEquals(forward, slice(reduced.orThrow()).forward(), ROUNDING);
    }

    @Test
    void withoutQuotesAFutureOfTheDayBeforeStands() {
        Loaded<MarketSnapshot> reduced = QuoteReduction.reduce(
                aMarket().with(new FutureQuote(APRIL, 18.9, time(FRIDAY))).snapshot());
        assertEquals(18.9, slice(reduced.orThrow()).forward());
        assertEquals(List.of(), reduced.warnings());
    }
}
