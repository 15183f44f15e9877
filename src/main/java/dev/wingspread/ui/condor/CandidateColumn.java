package dev.wingspread.ui.condor;

/** A column of the table of candidates. */
public enum CandidateColumn {
    RANK("#", "", 26, "Rank: the best candidate first"),
    EXPIRY("Expiry", "", 94, "Root and expiry"),
    STRIKES("Strikes", "put / call spreads", 132, "Long and short put, short and long call"),
    DELTAS("Deltas", "put / call", 72, "Spot deltas of the short strikes"),
    QUANTITY("Qty", "", 30, "Number of condors"),
    MID("Mid", "pts", 42, "Credit per condor at the mids"),
    NATURAL(
            "Natural",
            "pts",
            50,
            "Credit per condor selling at the bids and buying at the asks; needs quotes of two sides"),
    FILL("Fill", "pts", 42, "Credit per condor to expect: the mids less slippage"),
    POP("POP", "%", 40, "Probability of profit under the smile, risk-neutral"),
    MOVE("Exp. move", "break-evens", 66, "Whether the break-evens lie outside one expected move"),
    MARGIN("Margin", "$", 52, "Strategy-based requirement, gross"),
    RETURN("ROM", "%", 42, "Greatest profit over net requirement"),
    YEARLY("a year", "%", 48, "The same per year; read it beside the greatest loss"),
    MAX_LOSS("Max loss", "$", 56, "Greatest loss at expiry");

    private final String title;
    private final String unit;
    private final double width;
    private final String meaning;

    CandidateColumn(String title, String unit, double width, String meaning) {
        this.title = title;
        this.unit = unit;
        this.width = width;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** Its unit, or what its figures are in order; possibly empty. */
    public String unit() {
        return unit;
    }

    /** Its usual width in pixels. */
    public double width() {
        return width;
    }

    /** What it shows, for who asks. */
    public String meaning() {
        return meaning;
    }

    /** Whether it holds words, which are set from the left. */
    public boolean isWords() {
        return this == EXPIRY || this == STRIKES || this == MOVE;
    }
}
