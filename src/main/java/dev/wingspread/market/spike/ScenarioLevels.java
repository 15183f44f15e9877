package dev.wingspread.market.spike;

import dev.wingspread.market.Market;

/** Dates and index levels of many scenarios in a market. */
public final class ScenarioLevels {

    private final Market today;
    private final SpikeModel model;
    private final Scenarios scenarios;
    private final double[] spxSpot;
    private final double[] vixPoints;

    public ScenarioLevels(Market today, SpikeModel model, Scenarios scenarios) {
        this.today = today;
        this.model = model;
        this.scenarios = scenarios;
        spxSpot = new double[scenarios.count()];
        vixPoints = new double[scenarios.count()];
        for (int i = 0; i < spxSpot.length; i++) {
            IndexLevels levels = IndexLevels.of(today, model, scenarios.vixPoints(i), scenarios.spxPct(i));
            spxSpot[i] = levels.spxSpot();
            vixPoints[i] = levels.vixPoints();
        }
    }

    public Market today() {
        return today;
    }

    public SpikeModel model() {
        return model;
    }

    /** What the scenarios have in common. */
    public Shock common() {
        return scenarios.common();
    }

    public int count() {
        return spxSpot.length;
    }

    /** Calendar days forward. */
    public double days(int scenario) {
        return scenarios.days(scenario);
    }

    /** SPX level in index points. */
    public double spxSpot(int scenario) {
        return spxSpot[scenario];
    }

    /** Change of spot VIX in points after its floor. */
    public double vixPoints(int scenario) {
        return vixPoints[scenario];
    }

    /** Spot VIX in points. */
    public double vixSpot(int scenario) {
        return today.vixSpot() + vixPoints[scenario];
    }

    /** First scenario after this one with another date or SPX level. */
    public int endOfSpxLevel(int scenario, int limit) {
        int end = scenario + 1;
        while (end < limit && days(end) == days(scenario) && spxSpot[end] == spxSpot[scenario]) {
            end++;
        }
        return end;
    }

    /**
     * An earlier scenario with the same date and the same change of VIX, whatever SPX does there.
     *
     * @param earliest scenarios before this one are not looked at
     * @return its number; -1 where none is at the distance at which the VIX changes come round again
     */
    public int sameVixBefore(int scenario, int earliest) {
        int before = scenario - scenarios.repeat();
        boolean isSame =
                before >= earliest && days(before) == days(scenario) && vixPoints[before] == vixPoints[scenario];
        return isSame ? before : -1;
    }
}
