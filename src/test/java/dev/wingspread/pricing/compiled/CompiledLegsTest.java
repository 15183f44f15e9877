package dev.wingspread.pricing.compiled;

import static dev.wingspread.testing.Legs.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.WorkerPool;
import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.Priced;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.testing.RandomBooks;
import dev.wingspread.testing.RandomScenarios;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledLegsTest {

    /** The promise: what valuing leg by leg gives, up to the rounding of two ways to write the same formula. */
    private static final double AGREEMENT = 1e-12;

    /** A millionth of an index point: below it prices are compared as if they were as large. */
    private static final double LEAST_PRICE = 1e-6;

    private static final int BOOKS = 150;
    private static final int SCENARIOS = 12;
    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);
    private static final Market MARKET = RandomScenarios.marketOfAllSmiles();

    private static List<Instrument> contracts(Revaluation book) {
        var contracts = new ArrayList<Instrument>();
        for (Position position : book.positions()) {
            if (position.isLive()) {
                contracts.add(position.leg().instrument());
            }
        }
        return contracts;
    }

    @Test
    void everyPriceIsTheOneOfTheLegInTheShockedMarket() {
        var random = new Random(20260302);
        int compared = 0;
        for (int seed = 0; seed < BOOKS; seed++) {
            List<Instrument> contracts = contracts(Revaluation.of(RandomBooks.book(seed), MARKET));
            var compiled = CompiledContracts.of(contracts, MARKET);
            for (int i = 0; i < SCENARIOS; i++) {
                SpikeModel model = RandomScenarios.model(random);
                Shock shock = RandomScenarios.shock(model, random);
                double[] prices = compiled.prices(model, Scenarios.of(shock), 0);
                var market = new ShockedMarket(MARKET, shock, model);
                for (int c = 0; c < prices.length; c++) {
                    double expected = oneByOne(contracts.get(c), market);
                    double tolerance = AGREEMENT * Math.max(expected, LEAST_PRICE);
                    assertEquals(
                            expected, prices[c], tolerance, contracts.get(c).symbol() + " in " + shock);
                    compared++;
                }
            }
        }
        assertTrue(compared > 10_000, "only " + compared + " prices compared");
    }

    private static double oneByOne(Instrument contract, ShockedMarket market) {
        return LegPricer.pricePoints(new Leg(contract, 1, OptionalDouble.empty()), market)
                .orElseThrow();
    }

    @Test
    void aScenarioOfNoChangeChangesNothingToTheLastBit() {
        for (int seed = 0; seed < BOOKS; seed++) {
            Revaluation book = Revaluation.of(RandomBooks.book(seed), MARKET);
            for (Shock none : List.of(
                    MODEL.shock(0), MODEL.shock(0).withSpx(SpxMove.FIXED).withSmile(0.6, 0.02))) {
                for (double change : book.pnlUsd(none, MODEL)) {
                    assertTrue(change == 0, () -> "changed by " + change);
                }
            }
        }
    }

    @Test
    void sumsAreThoseOfTheLegs() {
        var random = new Random(7);
        for (int seed = 0; seed < BOOKS; seed++) {
            Revaluation book = Revaluation.of(RandomBooks.book(seed), MARKET);
            Scenarios scenarios = grid(random);
            ScenarioSums sums = book.sidesUsd(scenarios, MODEL, Workers.CALLER);
            for (int i = 0; i < scenarios.count(); i += 17) {
                double[] legs = book.pnlUsd(scenarios.shock(i), MODEL);
                double gross = DoubleStream.of(legs).map(Math::abs).sum() + grossValueUsd(book);
                assertEquals(book.sum(legs, Position::isCondorSide), sums.spx(i), AGREEMENT * gross);
                double hedge = book.sum(legs, position -> !position.isCondorSide());
                assertEquals(hedge, sums.vix(i), AGREEMENT * gross);
                assertEquals(sums.spx(i) + sums.vix(i), sums.total(i));
            }
        }
    }

    private static double grossValueUsd(Revaluation book) {
        return book.positions().stream()
                .filter(position -> position.value() instanceof Priced)
                .mapToDouble(position ->
                        Math.abs(position.leg().dollarsPerPoint()) * ((Priced) position.value()).pricePoints())
                .sum();
    }

    private static Scenarios grid(Random random) {
        Shock common = RandomScenarios.shock(MODEL, random);
        List<Double> spx = IntStream.range(0, 7).mapToObj(i -> -12.0 + 3.5 * i).toList();
        List<Double> vix = IntStream.range(0, 9).mapToObj(i -> -6.0 + 4 * i).toList();
        return Scenarios.grid(common, List.of(0.0, 5.0, 25.0), spx, vix);
    }

    @Test
    void aGridIsTheSameToTheLastBitInWhateverOrderAndCompanyItsScenariosAreValued() {
        List<Leg> legs = manyLegs();
        CompiledLegs compiled = CompiledLegs.of(legs, Collections.nCopies(legs.size(), true), MARKET);
        Scenarios grid = grid(new Random(3));
        ScenarioSums sums = compiled.sumsUsd(MODEL, grid, Workers.CALLER);
        var order = new ArrayList<>(IntStream.range(0, grid.count()).boxed().toList());
        Collections.shuffle(order, new Random(4));
        for (int i : order.subList(0, 60)) {
            ScenarioSums alone = compiled.sumsUsd(MODEL, Scenarios.of(grid.shock(i)), Workers.CALLER);
            assertEquals(sums.spx(i), alone.spx(0));
            assertEquals(sums.vix(i), alone.vix(0));
        }
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        List<Leg> legs = manyLegs();
        CompiledLegs compiled = CompiledLegs.of(legs, Collections.nCopies(legs.size(), true), MARKET);
        List<Double> spx = IntStream.range(0, 41).mapToObj(i -> -20.0 + i).toList();
        List<Double> vix = IntStream.range(0, 41).mapToObj(i -> -5.0 + i).toList();
        Scenarios grid = Scenarios.grid(MODEL.shock(0), List.of(0.0, 9.0), spx, vix);
        ScenarioSums single = compiled.sumsUsd(MODEL, grid, Workers.CALLER);
        for (int threads : List.of(2, 3, 7)) {
            ScenarioSums many = compiled.sumsUsd(MODEL, grid, new WorkerPool(threads).workers(() -> false));
            for (int i = 0; i < grid.count(); i++) {
                assertEquals(single.spx(i), many.spx(i));
                assertEquals(single.vix(i), many.vix(i));
            }
        }
    }

    /** More than fit into one group, every contract held twice. */
    private static List<Leg> manyLegs() {
        var random = new Random(11);
        var symbols = new HashSet<String>();
        var legs = new ArrayList<Leg>();
        while (legs.size() < 700) {
            String root = List.of("SPXW260313", "SPXW260327", "SPXW260410", "SPX260515", "VIX260318", "VIX260415")
                    .get(random.nextInt(6));
            int strike = root.startsWith("SPX") ? 4500 + 5 * random.nextInt(500) : 12 + random.nextInt(60);
            String symbol = root + (random.nextBoolean() ? "C" : "P") + String.format("%08d", strike * 1000);
            if (symbols.add(symbol)) {
                legs.add(leg(1 + random.nextInt(9), symbol));
                legs.add(leg(-1 - random.nextInt(9), symbol));
            }
        }
        legs.add(leg(3, "VXJ26"));
        return legs;
    }

    @Test
    void legsOfOneContractEachGetTheirOwnShare() {
        List<Leg> legs = List.of(leg(2, "SPXW260410P05700000"), leg(-5, "SPXW260410P05700000"));
        CompiledLegs compiled = CompiledLegs.of(legs, List.of(true, true), MARKET);
        Scenarios scenario = Scenarios.of(MODEL.shock(6));
        double[] changes = compiled.changesUsd(MODEL, scenario, 0);
        assertTrue(changes[0] > 0);
        assertEquals(-2.5 * changes[0], changes[1], AGREEMENT * changes[0]);
        assertEquals(
                changes[0] + changes[1],
                compiled.sumsUsd(MODEL, scenario, Workers.CALLER).total(0),
                AGREEMENT * changes[0]);
    }

    @Test
    void legsThatAreNotLiveStayAtZeroAndAnEmptyBookHasSumsOfZero() {
        List<Leg> legs = List.of(leg(2, "SPXW260410P05700000"), leg(1, "SPXW260227P05700000"));
        CompiledLegs compiled = CompiledLegs.of(legs, List.of(true, false), MARKET);
        assertEquals(0, compiled.changesUsd(MODEL, Scenarios.of(MODEL.shock(6)), 0)[1]);
        CompiledLegs none = CompiledLegs.of(List.of(), List.of(), MARKET);
        assertEquals(
                0,
                none.sumsUsd(MODEL, Scenarios.of(MODEL.shock(6)), Workers.CALLER)
                        .total(0));
    }

    @Test
    void theWorkEndsBetweenBlocksOnceNobodyWantsIt() {
        List<Leg> legs = manyLegs();
        CompiledLegs compiled = CompiledLegs.of(legs, Collections.nCopies(legs.size(), true), MARKET);
        var asked = new AtomicInteger();
        var workers = new Workers() {
            @Override
            public void run(int pieces, IntConsumer work) {
                Workers.CALLER.run(pieces, work);
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        List<Double> steps = IntStream.range(0, 30).mapToObj(i -> i / 2.0).toList();
        Scenarios grid = Scenarios.grid(MODEL.shock(0), List.of(0.0), steps, steps);
        assertThrows(CancellationException.class, () -> compiled.sumsUsd(MODEL, grid, workers));
        assertEquals(4, asked.get(), "asked once more after it was told to end");
        assertTrue(Double.isFinite(compiled.sumsUsd(MODEL, grid, Workers.CALLER).total(0)));
    }
}
