package dev.wingspread.pricing.compiled;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.ScenarioLevels;
import dev.wingspread.market.spike.ShockedFuture;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.VixFuture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VIX futures: their level in the scenario, spot VIX once settled. */
final class FutureRepricer implements Repricer {

    private final double[] levelsToday;
    private final double[] yearsToday;
    private final ShockedFuture[] futures;
    private final double[] prices;

    private @Nullable ScenarioLevels current;
    private double days;

    /** @param market knows the level of each of the contracts */
    FutureRepricer(List<VixFuture> contracts, Market market) {
        levelsToday = contracts.stream()
                .mapToDouble(future -> market.future(future).orThrow())
                .toArray();
        yearsToday = contracts.stream()
                .mapToDouble(future -> SettlementClock.years(market.asOf(), SettlementClock.settlement(future)))
                .toArray();
        futures = new ShockedFuture[levelsToday.length];
        prices = new double[levelsToday.length];
    }

    @Override
    public int price(ScenarioLevels levels, int from, int to) {
        if (!levels.equals(current) || levels.days(from) != days) {
            moveToDate(levels, levels.days(from));
        }
        for (int i = 0; i < prices.length; i++) {
            prices[i] =
                    futures[i].remainingYears() == 0 ? levels.vixSpot(from) : futures[i].level(levels.vixPoints(from));
        }
        return 1;
    }

    private void moveToDate(ScenarioLevels levels, double date) {
        current = levels;
        days = date;
        for (int i = 0; i < futures.length; i++) {
            futures[i] = new ShockedFuture(
                    levelsToday[i], yearsToday[i], levels.today(), levels.common(), date, levels.model());
        }
    }

    @Override
    public double[] prices() {
        return prices;
    }

    @Override
    public boolean isIndifferentToSpx() {
        return true;
    }
}
