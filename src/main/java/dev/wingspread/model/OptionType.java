package dev.wingspread.model;

/** Call or put. */
public enum OptionType {
    CALL('C'),
    PUT('P');

    private final char letter;

    OptionType(char letter) {
        this.letter = letter;
    }

    /** {@code C} or {@code P}, as in option symbols. */
    public char letter() {
        return letter;
    }

    public boolean isCall() {
        return this == CALL;
    }

    /**
     * What the option is worth at its settlement.
     *
     * @param settlement settlement value in index points
     * @param strike strike in index points
     * @return intrinsic value in index points, never negative
     */
    public double intrinsic(double settlement, double strike) {
        return Math.max(isCall() ? settlement - strike : strike - settlement, 0);
    }
}
