package dev.wingspread.pricing.compiled;

import dev.wingspread.market.spike.ScenarioLevels;
import dev.wingspread.market.spike.ShockedVixExpiry;
import dev.wingspread.pricing.kernel.RevaluationBlock;
import org.jspecify.annotations.Nullable;

/** VIX options: by date, within a date by VIX, which moves the future of each expiry and with it its vols. */
final class VixRepricer implements Repricer {

    private final OptionGroup group;
    private final int mostSets;
    private final RevaluationBlock block = new RevaluationBlock();
    private final ShockedVixExpiry[] expiries;

    private @Nullable ScenarioLevels current;
    private double days;
    private int sets;
    private double[] prices = {};

    VixRepricer(OptionGroup group) {
        this.group = group;
        mostSets = RevaluationBlock.ROWS / group.size();
        expiries = new ShockedVixExpiry[group.expiries().size()];
    }

    @Override
    public int price(ScenarioLevels levels, int from, int to) {
        int end = from + 1;
        int limit = Math.min(to, from + mostSets);
        while (end < limit && levels.days(end) == levels.days(from)) {
            end++;
        }
        if (!levels.equals(current) || levels.days(from) != days || sets < end - from) {
            moveToDate(levels, levels.days(from), end - from);
        }
        for (int scenario = from; scenario < end; scenario++) {
            moveTo(levels, scenario, (scenario - from) * group.size());
        }
        int rows = (end - from) * group.size();
        block.place(rows, 1);
        prices = block.price(rows);
        return end - from;
    }

    private void moveToDate(ScenarioLevels levels, double date, int wantedSets) {
        current = levels;
        days = date;
        sets = wantedSets;
        for (int e = 0; e < expiries.length; e++) {
            ExpiryRange range = group.expiries().get(e);
            var expiry = new ShockedVixExpiry(range.slice(), levels.today(), levels.common(), date, levels.model());
            expiries[e] = expiry;
            for (int row = range.from(); row < range.to(); row++) {
                for (int set = 0; set < sets; set++) {
                    block.put(
                            set * group.size() + row,
                            group.strike(row),
                            expiry.remainingYears(),
                            expiry.rate(),
                            expiry.rate(),
                            group.isCall(row));
                }
            }
        }
    }

    private void moveTo(ScenarioLevels levels, int scenario, int offset) {
        double vixPoints = levels.vixPoints(scenario);
        for (int e = 0; e < expiries.length; e++) {
            ExpiryRange range = group.expiries().get(e);
            ShockedVixExpiry expiry = expiries[e];
            boolean isSettled = expiry.remainingYears() == 0;
            double level =
                    isSettled ? levels.vixSpot(scenario) : expiry.future().level(vixPoints);
            for (int row = range.from(); row < range.to(); row++) {
                block.underlying()[offset + row] = level;
                block.volatility()[offset + row] = isSettled ? 0 : expiry.vol(group.strike(row), vixPoints);
            }
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
