package dev.wingspread.ui.whatif;

import dev.wingspread.base.Formats;

/** The numbers of a scenario, the values a slider takes for each, and what each does to the market. */
public enum ShockRange {
    VIX(
            new Name("VIX", "pts", ""),
            new Steps(-15, 60, 0.5, 5),
            "Change of spot VIX. Futures follow by beta, SPX and VIX option vols by their tenor.",
            "VIX after = max(VIX + points, floor); the floor is 8 unless the book's settings say otherwise",
            "Cboe: lowest close 9.14 (3 Nov 2017), highest 82.69 (16 Mar 2020)"),
    SPX(
            new Name("SPX", "%", " %"),
            new Steps(-25, 15, 0.1, 1),
            "Move of SPX. Coupled, it is what SPX usually does when VIX moves as far.",
            "VIX up by Δ: -c1·Δ / (1 + c2·Δ) %; VIX down: -c3·Δ %; c1 0.60, c2 0.03, c3 0.50 unless set otherwise",
            "median daily moves of S&P 500 and VIX closes, 1990 to 2025"),
    DAYS(
            new Name("Days forward", "", ""),
            new Steps(0, 120, 1, 7),
            "Calendar days forward. The shock comes at their end; what settles before is paid on its intrinsic value.",
            "time left = time today - days / 365; futures as the futures base says",
            "time counted as in the Cboe VIX calculation, 365 days a year"),
    VOL_OF_VOL(
            new Name("Vol of vol", "vol pts", ""),
            new Steps(-40, 60, 1, 10),
            "Extra vol of VIX options, on top of what their response to VIX adds.",
            "vol = smile at the new moneyness + c·(ΔVIX / VIX)·(30 / days left)^0.5 + points; c 0.40, share at most 1.5, "
                    + "kept within 25 and 350 %",
            "Cboe VVIX against VIX closes"),
    BETA0(
            new Name("β₀", "front", ""),
            new Steps(0, 1.2, 0.01, 0.1),
            "How far a very short VIX future follows spot VIX.",
            Texts.BETA,
            Texts.SETTLEMENTS),
    BETA_INF(
            new Name("β∞", "back", ""),
            new Steps(0, 1, 0.01, 0.1),
            "How far a very long VIX future follows spot VIX.",
            Texts.BETA,
            Texts.SETTLEMENTS),
    KAPPA(
            new Name("κ", "per year", ""),
            new Steps(0, 40, 0.5, 2),
            "How fast the response falls from the front to the back: half of the way in ln 2 / κ years, 32 days at 8.",
            Texts.BETA,
            Texts.SETTLEMENTS),
    EXPONENT(
            new Name("SPX vol exponent", "", ""),
            new Steps(0, 1, 0.02, 0.1),
            "How fast the answer of SPX vols to VIX falls with time to expiry: 0 is the same for all, 0.5 the square root.",
            "vol points per VIX point = a·min(cap, (30 / days left)^exponent); a 1.0 and cap 1.5 unless set otherwise",
            "Cboe's VIX-style vols by expiry, 2010 to 2025: 0.40 to 0.45"),
    STICKINESS(
            new Name("Stickiness", "0…1", ""),
            new Steps(0, 1, 0.05, 0.25),
            "Whether the SPX smile keeps its shape by moneyness (0) or by strike (1). The vol at the money stays the same.",
            "smile read at ln(K / F after) + s·ln(F after / F), less what that adds at the money",
            "the two usual assumptions; Bergomi, Stochastic Volatility Modeling"),
    SKEW(
            new Name("Skew", "per VIX pt", ""),
            new Steps(-0.1, 0.1, 0.005, 0.02),
            "Steepening of the SPX smile with VIX.",
            "vol - vol at the money is multiplied by 1 + ζ·ΔVIX",
            "an assumption of the trader's: 0 leaves the smile as it is"),
    RATE(
            new Name("Rate", "pp", " pp"),
            new Steps(-2, 2, 0.05, 0.25),
            "Change of the interest rate, the same for every expiry: it moves SPX forwards and discounting.",
            "F = S·e^((r - q)·T), price discounted by e^(-r·T), r in force plus so many percentage points",
            "Hull, Options, Futures, and Other Derivatives");

    /** Takes off what rounding leaves behind the steps. */
    private static final double PARTS = 1e6;

    /** Typed values are taken to as many parts of a unit. */
    private static final double TYPED_PARTS = 1e4;

    private final Name name;
    private final Steps steps;
    private final String meaning;
    private final String formula;
    private final String source;

    private record Name(String label, String unit, String ending) {}

    private record Steps(double min, double max, double fine, double coarse) {}

    private static final class Texts {

        static final String BETA = "β = β∞ + (β₀ - β∞)·e^(-κ·years left), from 5 days straight to 1 at settlement; "
                + "future after = max(future + β·ΔVIX, 8)";
        static final String SETTLEMENTS = "median changes of daily CFE settlements on days VIX rose, 2007 to 2017";

        private Texts() {}
    }

    ShockRange(Name name, Steps steps, String meaning, String formula, String source) {
        this.name = name;
        this.steps = steps;
        this.meaning = meaning;
        this.formula = formula;
        this.source = source;
    }

    /** What it moves. */
    public String label() {
        return name.label();
    }

    /** Unit of the values, empty where there is none. */
    public String unit() {
        return name.unit();
    }

    public double min() {
        return steps.min();
    }

    public double max() {
        return steps.max();
    }

    /** Distance between values. */
    public double step() {
        return steps.fine();
    }

    /** Distance of a page. */
    public double coarse() {
        return steps.coarse();
    }

    /** What it does to the market, how, and where the numbers come from. */
    public String tip() {
        return meaning + "\n\n" + formula + "\nSource: " + source;
    }

    /** Whether it is a parameter of the futures' response. */
    boolean isOfResponse() {
        return this == BETA0 || this == BETA_INF || this == KAPPA;
    }

    /** Whether it is among the advanced ones. */
    boolean isAdvanced() {
        return compareTo(BETA0) >= 0;
    }

    /** The value as it stands in the box: moves with their sign. */
    String text(double value) {
        boolean isMove = !isOfResponse() && this != EXPONENT && this != STICKINESS && this != DAYS;
        return !isMove ? Formats.strike(value) : value > 0 ? "+" + Formats.strike(value) : Formats.strike(value);
    }

    /** The value in words, such as {@code VIX +6}. */
    String words(double value) {
        String label = isAdvanced() || this == VIX || this == SPX ? name.label() : lowerCase(name.label());
        return label + " " + text(value) + name.ending();
    }

    private static String lowerCase(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** The nearest value the slider takes; nil for what is not a number. */
    public double snap(double value) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        return within(Math.rint(Math.rint(value / step()) * step() * PARTS) / PARTS);
    }

    /** The value typed, brought into the range of the slider but not onto its steps; nil for what is not a number. */
    public double typed(double value) {
        return Double.isFinite(value) ? within(Math.rint(value * TYPED_PARTS) / TYPED_PARTS) : 0;
    }

    double within(double value) {
        return Math.max(min(), Math.min(max(), value)) + 0.0;
    }
}
