package dev.wingspread.pricing.compiled;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.ScenarioLevels;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Contracts and a market, flattened once so that many scenarios are valued fast: strikes, expiries, forwards and smiles
 * are looked up here and never again.
 *
 * <p>Every value is a full revaluation by the same formulas and the same spike model as pricing one contract in a
 * {@link dev.wingspread.market.spike.ShockedMarket}; the two agree to 1e-12 of the price. Values do not depend on the
 * number of threads, to the last bit. Safe for use by several threads.
 */
public final class CompiledContracts {

    /** Contracts valued in one pass: as many as keep the columns of a repricer in the cache. */
    private static final int GROUP = 256;

    /** Scenarios in a piece of work: some hundred thousand valuations, a millisecond. */
    private static final int RANGE = 1024;

    private final Market market;
    private final int size;
    private final List<ContractGroup> groups;
    private final double[] today;

    private CompiledContracts(Market market, int size, List<ContractGroup> groups) {
        this.market = market;
        this.size = size;
        this.groups = List.copyOf(groups);
        SpikeModel any = SpikeModel.of(Settings.DEFAULT);
        today = prices(any, Scenarios.of(any.shock(0).withSpx(SpxMove.FIXED)), 0);
    }

    /**
     * Contracts ready for scenarios.
     *
     * @param contracts contracts that have not settled and that the market can price
     * @param market today's market
     */
    public static CompiledContracts of(List<Instrument> contracts, Market market) {
        var groups = new ArrayList<ContractGroup>();
        for (List<Integer> numbers : parts(contracts, SpxOption.class)) {
            var group = new OptionGroup(pick(contracts, numbers, OptionContract.class::cast), market);
            groups.add(new ContractGroup(array(numbers), true, () -> new SpxRepricer(group)));
        }
        for (List<Integer> numbers : parts(contracts, VixOption.class)) {
            var group = new OptionGroup(pick(contracts, numbers, OptionContract.class::cast), market);
            groups.add(new ContractGroup(array(numbers), false, () -> new VixRepricer(group)));
        }
        for (List<Integer> numbers : parts(contracts, VixFuture.class)) {
            List<VixFuture> futures = pick(contracts, numbers, VixFuture.class::cast);
            groups.add(new ContractGroup(array(numbers), false, () -> new FutureRepricer(futures, market)));
        }
        return new CompiledContracts(market, contracts.size(), groups);
    }

    /** Numbers of the contracts of a kind, expiry by expiry, in parts small enough for a group. */
    private static List<List<Integer>> parts(List<Instrument> contracts, Class<? extends Instrument> kind) {
        List<Integer> numbers = IntStream.range(0, contracts.size())
                .filter(number -> kind.isInstance(contracts.get(number)))
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer number) -> contracts.get(number).expiry())
                        .thenComparing(number -> contracts.get(number).symbol()))
                .toList();
        int parts = (numbers.size() + GROUP - 1) / GROUP;
        return IntStream.range(0, parts)
                .mapToObj(part -> numbers.subList(part * numbers.size() / parts, (part + 1) * numbers.size() / parts))
                .toList();
    }

    private static <T> List<T> pick(List<Instrument> contracts, List<Integer> numbers, Function<Instrument, T> cast) {
        return numbers.stream().map(contracts::get).map(cast).toList();
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Number of contracts. */
    public int size() {
        return size;
    }

    /** Value of a contract today in index points. */
    public double priceToday(int contract) {
        return today[contract];
    }

    /**
     * Values in one of the scenarios.
     *
     * @return index points by contract, a new array
     */
    public double[] prices(SpikeModel model, Scenarios scenarios, int scenario) {
        var levels = new ScenarioLevels(market, model, scenarios);
        double[] prices = new double[size];
        for (ContractGroup group : groups) {
            Repricer repricer = group.borrow();
            repricer.price(levels, scenario, scenario + 1);
            for (int place = 0; place < group.size(); place++) {
                prices[group.contract(place)] = repricer.prices()[place];
            }
            group.giveBack(repricer);
        }
        return prices;
    }

    /**
     * Weighted changes of value against today, summed over SPX options and over VIX contracts apart.
     *
     * @param weights factor of each contract: dollars per index point times the contracts held
     * @param workers whose threads the work is divided among; they also tell when nobody wants the result any more
     * @return sums by scenario
     * @throws java.util.concurrent.CancellationException if the workers say so
     */
    public ScenarioSums changes(SpikeModel model, Scenarios scenarios, double[] weights, Workers workers) {
        Checks.require(weights.length == size, "a weight for each contract");
        var levels = new ScenarioLevels(market, model, scenarios);
        double[][] sums = new double[groups.size()][levels.count()];
        int ranges = (levels.count() + RANGE - 1) / RANGE;
        workers.run(ranges * groups.size(), piece -> {
            int from = piece % ranges * RANGE;
            int to = Math.min(from + RANGE, levels.count());
            addUp(groups.get(piece / ranges), levels, from, to, weights, sums[piece / ranges], workers);
        });
        return new ScenarioSums(total(sums, true, levels.count()), total(sums, false, levels.count()));
    }

    private void addUp(
            ContractGroup group,
            ScenarioLevels levels,
            int from,
            int to,
            double[] weights,
            double[] sums,
            Workers workers) {
        double[] weight = new double[group.size()];
        double[] before = new double[group.size()];
        for (int place = 0; place < weight.length; place++) {
            weight[place] = weights[group.contract(place)];
            before[place] = today[group.contract(place)];
        }
        Repricer repricer = group.borrow();
        int scenario = from;
        while (scenario < to) {
            int twin = repricer.isIndifferentToSpx() ? levels.sameVixBefore(scenario, from) : -1;
            if (twin >= 0) {
                sums[scenario++] = sums[twin];
                continue;
            }
            workers.checkCancelled();
            int valued = repricer.price(levels, scenario, to);
            for (int set = 0; set < valued; set++) {
                sums[scenario++] = WeightedSum.ofChanges(repricer.prices(), set * weight.length, before, weight);
            }
        }
        group.giveBack(repricer);
    }

    /** Group by group in their order, whichever was done first. */
    private double[] total(double[][] sums, boolean isSpx, int count) {
        double[] total = new double[count];
        for (int g = 0; g < sums.length; g++) {
            if (groups.get(g).isSpx() == isSpx) {
                for (int i = 0; i < count; i++) {
                    total[i] += sums[g][i];
                }
            }
        }
        return total;
    }
}
