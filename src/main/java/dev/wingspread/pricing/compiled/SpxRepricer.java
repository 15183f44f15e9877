package dev.wingspread.pricing.compiled;

import dev.wingspread.market.spike.ScenarioLevels;
import dev.wingspread.market.spike.ShockedSpxExpiry;
import dev.wingspread.market.spike.VolResponse;
import dev.wingspread.pricing.kernel.RevaluationBlock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SPX options: by date, within a date by SPX level, within a level by VIX, which moves nothing but their vols. */
final class SpxRepricer implements Repricer {

    private static final VolResponse SETTLED = new VolResponse(0, 0, 0, 0);

    private final OptionGroup group;
    private final int mostSets;
    private final RevaluationBlock block = new RevaluationBlock();
    private final VolResponse.Columns responses;
    private final ShockedSpxExpiry[] expiries;

    private @Nullable ScenarioLevels current;
    private double days;
    private double spot;
    private int sets;
    private double[] prices = {};

    SpxRepricer(OptionGroup group) {
        this.group = group;
        mostSets = RevaluationBlock.ROWS / group.size();
        responses = new VolResponse.Columns(group.size());
        expiries = new ShockedSpxExpiry[group.expiries().size()];
    }

    @Override
    public int price(ScenarioLevels levels, int from, int to) {
        int end = levels.endOfSpxLevel(from, Math.min(to, from + mostSets));
        boolean isNewDate = !levels.equals(current) || levels.days(from) != days;
        if (isNewDate) {
            moveToDate(levels, levels.days(from));
        }
        if (isNewDate || levels.spxSpot(from) != spot || sets < end - from) {
            moveToLevel(levels.spxSpot(from), end - from);
        }
        int rows = group.size();
        for (int scenario = from; scenario < end; scenario++) {
            VolResponse.at(responses, levels.vixPoints(scenario), rows, block.volatility(), (scenario - from) * rows);
        }
        prices = block.price((end - from) * rows);
        return end - from;
    }

    private void moveToDate(ScenarioLevels levels, double date) {
        current = levels;
        days = date;
        for (int e = 0; e < expiries.length; e++) {
            ExpiryRange range = group.expiries().get(e);
            var expiry = new ShockedSpxExpiry(range.slice(), levels.today(), levels.common(), date, levels.model());
            expiries[e] = expiry;
            for (int row = range.from(); row < range.to(); row++) {
                block.put(
                        row,
                        group.strike(row),
                        expiry.remainingYears(),
                        expiry.rate(),
                        expiry.dividendYield(),
                        group.isCall(row));
            }
        }
    }

    private void moveToLevel(double level, int wantedSets) {
        spot = level;
        sets = wantedSets;
        Arrays.fill(block.underlying(), 0, group.size(), level);
        block.place(group.size(), sets);
        for (int e = 0; e < expiries.length; e++) {
            ExpiryRange range = group.expiries().get(e);
            if (expiries[e].remainingYears() == 0) {
                putSettled(range);
            } else {
                putResponses(range, expiries[e].at(level));
            }
        }
    }

    private void putSettled(ExpiryRange range) {
        for (int row = range.from(); row < range.to(); row++) {
            responses.put(row, SETTLED);
        }
    }

    private void putResponses(ExpiryRange range, ShockedSpxExpiry.AtLevel there) {
        for (int row = range.from(); row < range.to(); row++) {
            responses.put(row, there.volAt(-block.logMoneyness()[row]));
        }
    }

    @Override
    public double[] prices() {
        return prices;
    }

    @Override
    public boolean isIndifferentToSpx() {
        return false;
    }
}
