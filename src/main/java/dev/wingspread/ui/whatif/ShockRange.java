package dev.wingspread.ui.whatif;

/**
 * Values a slider of the what-if panel takes.
 *
 * @param label what it moves
 * @param unit unit of the values
 * @param min least value
 * @param max greatest value
 * @param step distance between values
 * @param coarse distance of a page
 * @param meaning what it does to the market, in one sentence
 */
public record ShockRange(
        String label, String unit, double min, double max, double step, double coarse, String meaning) {

    public static final ShockRange VIX = new ShockRange(
            "VIX",
            "pts",
            -15,
            60,
            0.5,
            5,
            "Change of spot VIX. Futures follow by beta, SPX and VIX option vols by their tenor; VIX never falls below 8.");

    public static final ShockRange SPX = new ShockRange(
            "SPX",
            "%",
            -25,
            15,
            0.1,
            1,
            "Move of SPX. Coupled, it is what SPX usually does when VIX moves as far: -0.60 % for the first point, less for each further one.");

    public static final ShockRange DAYS = new ShockRange(
            "Days forward",
            "",
            0,
            120,
            1,
            7,
            "Calendar days forward. The shock comes at their end; VIX futures roll down the curve until then.");

    public static final ShockRange VOL_OF_VOL = new ShockRange(
            "Vol of vol",
            "vol pts",
            -40,
            60,
            1,
            10,
            "Extra vol of VIX options, on top of what their response to VIX adds.");

    /** Steps are whole tenths; this takes off what rounding leaves behind them. */
    private static final double TENTHS = 10;

    /** The nearest value the slider takes; nil for what is not a number. */
    public double snap(double value) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        double stepped = Math.rint(Math.rint(value / step) * step * TENTHS) / TENTHS;
        return Math.max(min, Math.min(max, stepped));
    }
}
