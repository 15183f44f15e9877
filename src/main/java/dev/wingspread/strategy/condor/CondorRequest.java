package dev.wingspread.strategy.condor;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Layer;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What condor is wanted.
 *
 * @param expiries where to look, at least one
 * @param layer layer it is for; empty takes the one of its days to expiry
 * @param selection how short strikes are chosen
 * @param putWidth wanted width of the put spread in points; the nearest strike is taken
 * @param callWidth wanted width of the call spread in points
 * @param minCreditRatio least credit at the mids over the wider wing
 * @param isMoveHard whether both break-evens must lie outside one expected move
 * @param sizing how many
 * @param top how many candidates to work out, at least 1
 */
public record CondorRequest(
        List<SpxExpiry> expiries,
        Optional<Layer> layer,
        Selection selection,
        double putWidth,
        double callWidth,
        double minCreditRatio,
        boolean isMoveHard,
        Sizing sizing,
        int top) {

    /** Least delta of a short strike, without sign. */
    public static final double LEAST_DELTA = 0.04;

    /** Greatest delta of a short strike, without sign. */
    public static final double GREATEST_DELTA = 0.30;

    /** Delta of the short put that traders start from, without sign. */
    public static final double USUAL_PUT_DELTA = 0.12;

    /** Delta of the short call that traders start from. */
    public static final double USUAL_CALL_DELTA = 0.10;

    private static final int USUAL_TOP = 10;

    /** How short strikes are chosen. */
    public sealed interface Selection permits ByPop, ByDelta {}

    /**
     * By probability of profit under the smile.
     *
     * @param min least probability, 0 to 1
     * @param target the probability aimed at
     * @param max greatest probability
     */
    public record ByPop(double min, double target, double max) implements Selection {

        public ByPop {
            Checks.require(
                    min >= 0 && min <= target && target <= max && max <= 1,
                    "no band around a target: " + min + ", " + target + ", " + max);
        }
    }

    /**
     * By spot delta, each side by itself.
     *
     * @param put delta of the short put without its sign, 0.04 to 0.30
     * @param call delta of the short call, 0.04 to 0.30
     */
    public record ByDelta(double put, double call) implements Selection {

        public ByDelta {
            Checks.require(isAllowed(put) && isAllowed(call), "deltas out of range: " + put + ", " + call);
        }

        /** Whether short strikes of such a delta are looked at. */
        public static boolean isAllowed(double delta) {
            return delta >= LEAST_DELTA && delta <= GREATEST_DELTA;
        }
    }

    /** How many condors. */
    public sealed interface Sizing permits Contracts, MaxLoss {}

    /**
     * A number of condors.
     *
     * @param count at least 1
     */
    public record Contracts(int count) implements Sizing {

        public Contracts {
            Checks.require(count >= 1, "count must be at least 1 but is " + count);
        }
    }

    /**
     * As many condors as lose no more than this at expiry.
     *
     * @param usd dollars, above 0
     */
    public record MaxLoss(double usd) implements Sizing {

        public MaxLoss {
            Checks.positive(usd, "usd");
        }
    }

    public CondorRequest {
        expiries = List.copyOf(expiries);
        Checks.require(!expiries.isEmpty(), "a condor needs an expiry to look at");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(selection, "selection");
        Checks.positive(putWidth, "putWidth");
        Checks.positive(callWidth, "callWidth");
        Checks.notNegative(minCreditRatio, "minCreditRatio");
        Objects.requireNonNull(sizing, "sizing");
        Checks.require(top >= 1, "top must be at least 1 but is " + top);
    }

    /** One condor by probability of profit, everything else as the settings say. */
    public static CondorRequest of(List<SpxExpiry> expiries, Settings settings) {
        double width = settings.number(Setting.CONDOR_WIDTH);
        return new CondorRequest(
                expiries,
                Optional.empty(),
                new ByPop(
                        settings.number(Setting.POP_MIN),
                        settings.number(Setting.POP_TARGET),
                        settings.number(Setting.POP_MAX)),
                width,
                width,
                settings.number(Setting.CONDOR_MIN_CREDIT_RATIO),
                settings.is(Setting.CONDOR_BE_OUTSIDE_EM, "HARD"),
                new Contracts(1),
                USUAL_TOP);
    }

    public CondorRequest forLayer(Layer wanted) {
        return new CondorRequest(
                expiries, Optional.of(wanted), selection, putWidth, callWidth, minCreditRatio, isMoveHard, sizing, top);
    }

    public CondorRequest with(Selection choice) {
        return new CondorRequest(expiries, layer, choice, putWidth, callWidth, minCreditRatio, isMoveHard, sizing, top);
    }

    public CondorRequest with(Sizing size) {
        return new CondorRequest(
                expiries, layer, selection, putWidth, callWidth, minCreditRatio, isMoveHard, size, top);
    }

    /** The same with other widths, in points. */
    public CondorRequest withWidths(double put, double call) {
        return new CondorRequest(expiries, layer, selection, put, call, minCreditRatio, isMoveHard, sizing, top);
    }

    /** The same with break-evens that must, or need not, lie outside one expected move. */
    public CondorRequest withMoveHard(boolean isHard) {
        return new CondorRequest(expiries, layer, selection, putWidth, callWidth, minCreditRatio, isHard, sizing, top);
    }

    public CondorRequest withTop(int count) {
        return new CondorRequest(
                expiries, layer, selection, putWidth, callWidth, minCreditRatio, isMoveHard, sizing, count);
    }
}
