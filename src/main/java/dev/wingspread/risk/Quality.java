package dev.wingspread.risk;

import dev.wingspread.base.Failure;
import dev.wingspread.model.Leg;
import dev.wingspread.risk.inputs.InputQuality;
import java.util.ArrayList;
import java.util.List;

/**
 * How complete the report is.
 *
 * @param pricedLegs legs in the sums
 * @param unpriced legs left out, with the reason
 * @param inputs how good the inputs of the legs are
 * @param warnings everything assumed, estimated or undefined
 */
public record Quality(int pricedLegs, List<UnpricedLeg> unpriced, InputQuality inputs, List<Failure> warnings) {

    public Quality {
        unpriced = List.copyOf(unpriced);
        warnings = List.copyOf(warnings);
    }

    /** The same with further remarks, put before its own. */
    Quality withRemarks(List<Failure> remarks) {
        var all = new ArrayList<>(remarks);
        all.addAll(warnings);
        return new Quality(pricedLegs, unpriced, inputs, all);
    }

    /** A leg left out of the sums. */
    public record UnpricedLeg(Leg leg, String structureId, Failure why) {}
}
