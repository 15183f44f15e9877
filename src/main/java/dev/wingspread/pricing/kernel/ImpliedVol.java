package dev.wingspread.pricing.kernel;

import java.util.Objects;

/**
 * The outcome of an implied volatility search: a volatility, or the reason why there is none.
 *
 * @param vol decimal per square-root year, positive, when the status is {@link Status#OK} or {@link Status#UNRELIABLE};
 *     NaN otherwise, so ask {@link #hasVol} before it enters any sum
 * @param status what the quote allowed
 */
public record ImpliedVol(double vol, Status status) {

    /** What a quote says about its volatility. */
    public enum Status {
        /** The volatility reprices the quote and the quote pins it down. */
        OK,
        /** The volatility reprices the quote, but half a tick in price moves it by more than five vol points. */
        UNRELIABLE,
        /** The price is at or below intrinsic value, or so little above that it needs less than 0.1 % volatility. */
        BELOW_INTRINSIC,
        /** The price is at or above the no-arbitrage maximum, or needs more than 500 % volatility. */
        ABOVE_BOUND,
        /** No time is left: the price holds no volatility. */
        EXPIRED,
        /** An input is NaN, infinite, negative or zero where it must be positive. */
        BAD_INPUT
    }

    /**
     * Refuses a missing status, a volatility that is not positive and finite where the status promises one, and any
     * volatility but NaN where it does not.
     *
     * @throws IllegalArgumentException if volatility and status contradict each other
     */
    public ImpliedVol {
        Objects.requireNonNull(status, "status");
        if (promisesVol(status)) {
            KernelArguments.requirePositive("vol", vol);
        } else if (!Double.isNaN(vol)) {
            throw new IllegalArgumentException("vol must be NaN with status " + status + " but is " + vol);
        }
    }

    /**
     * Tells whether there is a volatility, reliable or not.
     *
     * @return true if {@link #vol} is a number
     */
    public boolean hasVol() {
        return promisesVol(status);
    }

    static ImpliedVol without(Status reason) {
        return new ImpliedVol(Double.NaN, reason);
    }

    private static boolean promisesVol(Status status) {
        return status == Status.OK || status == Status.UNRELIABLE;
    }
}
