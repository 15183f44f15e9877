package dev.wingspread.strategy.condor;

/** Why a pair of short strikes makes no candidate. A pair counts under the first reason that applies, in this order. */
public enum Rejection {
    /** No strike lies beyond a short strike. */
    NO_WING("have no strike beyond them to buy", "quote more strikes"),
    /** The strike nearest the width misses it by more than one step of the strikes there. */
    WING_OFF_WIDTH("have no strike to buy within one step of the width", "quote more strikes or ask for another width"),
    /** Credit as wide as the wings: a profit without risk, so a quote is wrong. */
    CREDIT_NOT_BELOW_WIDTH(
            "would pay as much as they can lose, so their quotes contradict each other", "check the quotes"),
    /** Credit below the minimum. */
    CREDIT_TOO_SMALL("pay less than the least credit", "lower condor.minCreditRatio or the probability aimed at"),
    /** A break-even within one expected move, where that is not accepted. */
    BREAK_EVEN_INSIDE_MOVE("have a break-even inside one expected move", "set condor.beOutsideEm to SOFT"),
    /** Probability of profit below the band. */
    POP_BELOW_BAND("have a probability of profit below the band", "lower pop.min"),
    /** Probability of profit above the band. */
    POP_ABOVE_BAND("have a probability of profit above the band", "raise pop.max"),
    /** One condor would lose more than allowed. */
    MAX_LOSS_TOO_LARGE("would lose more than allowed with a single condor", "allow a greater loss or narrow the wings");

    private final String text;
    private final String cure;

    Rejection(String text, String cure) {
        this.text = text;
        this.cure = cure;
    }

    /** What such pairs are like, after their number. */
    public String text() {
        return text;
    }

    /** What to relax. */
    public String cure() {
        return cure;
    }
}
