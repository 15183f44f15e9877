package dev.wingspread.risk;

import dev.wingspread.base.Failure;
import dev.wingspread.model.Leg;
import dev.wingspread.risk.inputs.InputQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The same with further remarks, put before its own; what they say already, with its place, is not said again. */
    Quality withRemarks(List<Failure> remarks) {
        Set<String> said = remarks.stream().map(Failure::message).collect(Collectors.toSet());
        var all = new ArrayList<>(remarks);
        warnings.stream().filter(own -> !said.contains(own.message())).forEach(all::add);
        return new Quality(pricedLegs, unpriced, inputs, all);
    }

    /** A leg left out of the sums. */
    public record UnpricedLeg(Leg leg, String structureId, Failure why) {}
}
