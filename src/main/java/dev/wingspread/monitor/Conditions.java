package dev.wingspread.monitor;

/** Under what condition each rule is true. */
final class Conditions {

    private Conditions() {}

    /**
     * Asks a rule.
     *
     * @return the objects it is true for, or what it lacks; never for {@link Rule#R99}, which is true when no other is
     */
    static Answer ask(Rule rule, Question question) {
        return switch (rule) {
            case R01 -> DataRule.r01(question);
            case R10 -> LayerExitRules.r10(question);
            case R11 -> LayerExitRules.r11(question);
            case R12 -> LayerExitRules.r12(question);
            case R13 -> LayerExitRules.r13(question);
            case R20 -> EventRules.r20(question);
            case R21 -> EventRules.r21(question);
            case R30 -> SpikeRules.r30(question);
            case R31 -> SpikeRules.r31(question);
            case R32 -> SpikeRules.r32(question);
            case R40 -> OverboughtRule.r40(question);
            case R50 -> NetVegaRules.r50(question);
            case R51 -> NetVegaRules.r51(question);
            case R60 -> HedgeSizeRules.r60(question);
            case R61 -> HedgeSizeRules.r61(question);
            case R70 -> LayerRollRules.r70(question);
            case R80 -> LayerRollRules.r80(question);
            case R90 -> PhaseRule.r90(question);
            case R99 -> Answer.NO;
        };
    }
}
