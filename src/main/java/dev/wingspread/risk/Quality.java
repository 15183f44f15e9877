package dev.wingspread.risk;

import dev.wingspread.base.Failure;
import dev.wingspread.model.Leg;
import java.util.List;

/**
 * How complete the report is.
 *
 * @param pricedLegs legs in the sums
 * @param unpriced legs left out, with the reason
 * @param warnings everything assumed, estimated or undefined
 */
public record Quality(int pricedLegs, List<UnpricedLeg> unpriced, List<Failure> warnings) {

    public Quality {
        unpriced = List.copyOf(unpriced);
        warnings = List.copyOf(warnings);
    }

    /** A leg left out of the sums. */
    public record UnpricedLeg(Leg leg, String structureId, Failure why) {}
}
