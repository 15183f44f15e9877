package dev.wingspread.pricing.compiled;

/** One number per scenario for the SPX options and one for the VIX contracts. */
public final class ScenarioSums {

    private final double[] spx;
    private final double[] vix;

    ScenarioSums(double[] spx, double[] vix) {
        this.spx = spx;
        this.vix = vix;
    }

    /** Number of scenarios. */
    public int count() {
        return spx.length;
    }

    /** Sum over the SPX options. */
    public double spx(int scenario) {
        return spx[scenario];
    }

    /** Sum over VIX options and futures. */
    public double vix(int scenario) {
        return vix[scenario];
    }

    /** Sum over all of them. */
    public double total(int scenario) {
        return spx[scenario] + vix[scenario];
    }
}
