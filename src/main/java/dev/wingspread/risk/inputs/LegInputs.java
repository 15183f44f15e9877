package dev.wingspread.risk.inputs;

import dev.wingspread.market.Market;
import dev.wingspread.pricing.LegValue;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of one leg, looked at.
 *
 * @param findings what speaks against them, in the order of the checks; empty if they are good
 * @param ages those with another time than the market, however little, unless something else confirms them
 */
public record LegInputs(List<InputFinding> findings, List<InputAge> ages) {

    public LegInputs {
        findings = List.copyOf(findings);
        ages = List.copyOf(ages);
    }

    /** The grade of the worst finding. */
    public InputGrade grade() {
        InputGrade grade = InputGrade.GOOD;
        for (InputFinding finding : findings) {
            grade = grade.or(finding.grade());
        }
        return grade;
    }

    /**
     * Looks at the inputs of legs.
     *
     * @param legs the legs, valued in the market
     * @param market the market they were valued in
     * @return for each leg, in order, what was found; empty for settled legs, which rest on no quote any more
     */
    public static List<Optional<LegInputs>> of(List<LegValue> legs, Market market) {
        return new InputReview(market).of(legs);
    }
}
