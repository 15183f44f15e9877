package dev.wingspread.strategy.condor;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.kernel.BlackKernel;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.strategy.Dealing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Candidates against the risk report, and the ranking against a search that looks at everything the slow way. */
class CondorRankingTest {

    /** The same figure by another order of additions. */
    private static final double ROUNDING = 1e-9;

    /** Second differences over one point of prices below a hundred points, summed over a few hundred points. */
    private static final double INTEGRATION = 1e-5;

    private static final SpxExpiry APRIL = CondorBuilderTest.APRIL;
    private static final CondorRequest.ByPop BAND = new CondorRequest.ByPop(0.6, 0.75, 0.9);
    private static final double MIN_CREDIT = 0.05;

    private static Market randomMarket(Random random) {
        double spot = 5900 + random.nextInt(200);
        double vol = 0.10 + 0.2 * random.nextDouble();
        Market smile =
                aMarket().spx(spot).spxSmile(Root.SPXW, "2026-04-10", ssvi(vol)).build();
        var quotes = new ArrayList<OptionQuote>();
        for (int i = 1; i <= 8; i++) {
            double step = spot * vol / 16 * (1 + random.nextDouble() / 4);
            addQuote(quotes, smile, OptionType.PUT, Math.rint((spot - i * step) / 5) * 5, random);
            addQuote(quotes, smile, OptionType.CALL, Math.rint((spot + i * step) / 5) * 5, random);
        }
        return aMarket()
                .spx(spot)
                .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(vol)), quotes)
                .build();
    }

    private static void addQuote(
            List<OptionQuote> quotes, Market market, OptionType type, double strike, Random random) {
        boolean isKnown = quotes.stream().anyMatch(quote -> quote.type() == type && quote.strike() == strike);
        if (isKnown) {
            return;
        }
        var option = new SpxOption(APRIL.root(), APRIL.date(), type, strike);
        double model = Dealing.in(market, Settings.DEFAULT).mid(option).orElseThrow();
        double half = 0.05 * (1 + random.nextInt(4));
        double mid = Math.max(Math.rint(model * 20) / 20, half + 0.05);
        quotes.add(new OptionQuote(strike, type, OptionalDouble.of(mid - half), OptionalDouble.of(mid + half)));
    }

    private static CondorRequest request() {
        return new CondorRequest(
                List.of(APRIL),
                Optional.of(Layer.M),
                BAND,
                60,
                60,
                MIN_CREDIT,
                false,
                new CondorRequest.Contracts(2),
                100_000);
    }

    /** A condor of the slow search. */
    private record Known(IronCondor condor, double pop, double creditToMargin, double netDelta) {}

    private static List<Known> slowSearch(Market market) {
        Dealing dealing = Dealing.in(market, Settings.DEFAULT);
        StrikeGrid grid = StrikeGrid.of(market, APRIL);
        var found = new ArrayList<Known>();
        for (double put : grid.puts()) {
            for (double call : grid.calls()) {
                if (isWorthSelling(market, OptionType.PUT, put) && isWorthSelling(market, OptionType.CALL, call)) {
                    judge(market, dealing, grid, put, call).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingDouble((Known known) -> Math.abs(known.pop - BAND.target()))
                .thenComparingDouble(known -> -known.creditToMargin)
                .thenComparingDouble(known -> Math.abs(known.netDelta)));
        return found;
    }

    private static boolean isWorthSelling(Market market, OptionType type, double strike) {
        double delta = Math.abs(delta(market, type, strike));
        return delta >= 0.04 && delta <= 0.30;
    }

    private static double delta(Market market, OptionType type, double strike) {
        var option = new SpxOption(APRIL.root(), APRIL.date(), type, strike);
        return LegPricer.greeks(option, market.inputs(option).orThrow()).delta();
    }

    private static Optional<Known> judge(Market market, Dealing dealing, StrikeGrid grid, double put, double call) {
        Optional<Double> putWing = grid.puts().stream()
                .filter(strike -> strike < put)
                .min(Comparator.comparingDouble((Double strike) -> Math.abs(strike - (put - 60)))
                        .thenComparing(Comparator.reverseOrder()));
        Optional<Double> callWing = grid.calls().stream()
                .filter(strike -> strike > call)
                .min(Comparator.comparingDouble((Double strike) -> Math.abs(strike - (call + 60)))
                        .thenComparing(Comparator.naturalOrder()));
        if (putWing.isEmpty()
                || callWing.isEmpty()
                || isStub(grid.puts(), put, putWing.get())
                || isStub(grid.calls(), call, callWing.get())) {
            return Optional.empty();
        }
        var condor = new IronCondor(
                "C-1",
                Layer.M,
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                List.of(
                        held(dealing, 2, OptionType.PUT, putWing.get()),
                        held(dealing, -2, OptionType.PUT, put),
                        held(dealing, -2, OptionType.CALL, call),
                        held(dealing, 2, OptionType.CALL, callWing.get())));
        StructureRisk risk = risk(aBook().with(condor).build(), market);
        double credit = condor.entryCreditPoints().orElseThrow();
        double pop = risk.condor().orElseThrow().pop().orElseThrow();
        boolean isGood = credit > 0
                && credit >= MIN_CREDIT * condor.widerWidth()
                && credit < condor.widerWidth()
                && pop >= BAND.min()
                && pop <= BAND.max();
        return isGood
                ? Optional.of(new Known(
                        condor,
                        pop,
                        credit * 200 / risk.condor().orElseThrow().marginRegTUsd(),
                        risk.exposure().deltaSpxUsdPerPt()))
                : Optional.empty();
    }

    /** Whether a wing misses 60 points by more than the smallest step to a neighbour of either strike. */
    private static boolean isStub(List<Double> strikes, double sold, double wing) {
        double step = strikes.stream()
                .flatMap(strike -> List.of(Math.abs(strike - sold), Math.abs(strike - wing)).stream())
                .filter(distance -> distance > 0)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Math.abs(Math.abs(wing - sold) - 60) > step + 1e-9;
    }

    private static Leg held(Dealing dealing, int quantity, OptionType type, double strike) {
        var option = new SpxOption(APRIL.root(), APRIL.date(), type, strike);
        return new Leg(option, quantity, dealing.mid(option));
    }

    private static StructureRisk risk(Portfolio book, Market market) {
        List<StructureRisk> all =
                RiskEngine.report(book, market, Settings.DEFAULT).structures();
        return all.get(all.size() - 1);
    }

    @Test
    void theSlowSearchFindsTheSameCondorsInTheSameOrder() {
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            Market market = randomMarket(new Random(seed));
            List<Known> expected = slowSearch(market);
            CondorSearch search = CondorBuilder.search(market, Settings.DEFAULT, request());
            assertEquals(
                    expected.stream().map(known -> known.condor.legs()).toList(),
                    search.candidates().stream()
                            .map(candidate -> candidate.condor().legs())
                            .toList(),
                    "seed " + seed);
            assertEquals(expected.size(), search.passed());
            found += expected.size();
        }
        assertTrue(found > 100, "only " + found + " condors: the markets test nothing");
    }

    @Test
    void everyPairIsEitherFoundOrCountedUnderAReason() {
        for (int seed = 0; seed < 40; seed++) {
            Market market = randomMarket(new Random(seed));
            CondorSearch search = CondorBuilder.search(market, Settings.DEFAULT, request());
            int rejected = search.rejected().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(search.examined(), search.passed() + rejected, "seed " + seed);
            assertEquals(search.candidates().isEmpty(), !search.why().isEmpty());
        }
    }

    @Test
    void aCandidatesFiguresAreThoseOfTheRiskReport() {
        Market market = aMarket().build();
        CondorSearch search = CondorBuilder.search(
                market,
                Settings.DEFAULT,
                CondorRequest.of(List.of(APRIL), Settings.DEFAULT).with(new CondorRequest.Contracts(7)));
        for (CondorCandidate candidate : search.candidates()) {
            Portfolio book = aBook().with(aCondor().expiring("2026-03-13").credit(4))
                    .ladder(leg(4, "VIX260415C00024000", 0.8))
                    .with(candidate.condor())
                    .build();
            StructureRisk risk = risk(book, market);
            assertEquals(risk.condor().orElseThrow(), candidate.measures());
            assertEquals(risk.exposure().thetaUsdPerDay(), candidate.exposure().thetaUsdPerDay(), ROUNDING);
            assertEquals(
                    risk.exposure().deltaSpxUsdPerPt(), candidate.exposure().deltaSpxUsdPerPt(), ROUNDING);
            assertEquals(
                    risk.exposure().netVega().totalUsd(),
                    candidate.exposure().netVega().totalUsd(),
                    ROUNDING);
        }
    }

    @Test
    void theProbabilityOfProfitIsTheIntegralOfTheDensity() {
        Market market = aMarket().build();
        ExpirySlice slice = market.slice(Root.SPXW, LocalDate.of(2026, 4, 10)).orThrow();
        CondorCandidate candidate = CondorBuilder.search(
                        market, Settings.DEFAULT, CondorRequest.of(List.of(APRIL), Settings.DEFAULT))
                .candidates()
                .get(0);
        double low = candidate.measures().breakEvens().get(0);
        double high = candidate.measures().breakEvens().get(1);
        int panels = 2000;
        double step = (high - low) / panels;
        double sum = 0;
        for (int i = 0; i <= panels; i++) {
            double weight = i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * density(slice, low + i * step);
        }
        assertEquals(sum * step / 3, candidate.measures().pop().orElseThrow(), INTEGRATION);
    }

    /** Second derivative of the undiscounted put price by strike. */
    private static double density(ExpirySlice slice, double strike) {
        return put(slice, strike + 1) - 2 * put(slice, strike) + put(slice, strike - 1);
    }

    private static double put(ExpirySlice slice, double strike) {
        double vol = slice.smile().vol(Math.log(strike / slice.forward()));
        return BlackKernel.price(slice.forward(), strike, slice.years(), vol, 1, false);
    }
}
