package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the rules that are true speak: the first one of each object, the whole hedge before its months, and none where
 * two contradict each other.
 */
final class Precedence {

    private static final Set<Rule> ROLLS_REPLACED = Set.of(Rule.R70, Rule.R80);

    private final Question question;

    Precedence(Question question) {
        this.question = question;
    }

    // Conflicts

    /**
     * The findings with their actions changed where rules contradict each other.
     *
     * @param isTrue rules that are true now for the whole hedge, confirmed or not
     */
    List<Standing> settle(List<Standing> standing, Set<Rule> isTrue) {
        boolean isAlarm = standing.stream()
                .map(each -> each.finding().rule())
                .anyMatch(rule -> rule == Rule.R20 || rule == Rule.R21);
        return standing.stream()
                .map(each -> new Standing(
                        isAlarm ? each.finding() : settled(each.finding(), isTrue), each.since(), each.alsoTrue()))
                .toList();
    }

    private Finding settled(Finding finding, Set<Rule> isTrue) {
        return switch (finding.rule()) {
            case R50 -> isTrue.contains(Rule.R61) ? held(finding, "above") : acceptedInTheInitialPhase(finding);
            case R51 -> isTrue.contains(Rule.R60) ? held(finding, "below") : finding;
            case R60 ->
                isTrue.contains(Rule.R61)
                        ? heldByItself(finding)
                        : isTrue.contains(Rule.R51) ? held(finding, "below") : finding;
            case R61 ->
                isTrue.contains(Rule.R60)
                        ? heldByItself(finding)
                        : isTrue.contains(Rule.R50) ? held(finding, "above") : finding;
            default -> finding;
        };
    }

    private Finding held(Finding finding, String side) {
        Readings readings = question.readings();
        boolean isInitial = readings.phase() == Phase.INITIAL;
        return with(
                finding,
                Action.HOLD,
                "bands conflict: nv10 " + Formats.signedRatio(readings.nv10()) + " is "
                        + (side.equals("above") ? "below" : "above") + " its band, while the hedge is " + side
                        + " its own at " + (isInitial ? "offset6 " + Formats.ratio(readings.offset6()) + " and " : "")
                        + "hedge_ratio " + Formats.ratio(readings.hedgeRatio()));
    }

    /** Too little of the loss is covered by a hedge that is too large against the net vega: both cannot be mended. */
    private Finding heldByItself(Finding finding) {
        Readings readings = question.readings();
        return with(
                finding,
                Action.HOLD,
                "bands conflict: offset6 " + Formats.ratio(readings.offset6())
                        + " is below its band, while the hedge_ratio is above its own at "
                        + Formats.ratio(readings.hedgeRatio()));
    }

    private Finding acceptedInTheInitialPhase(Finding finding) {
        Readings readings = question.readings();
        boolean isAccepted = readings.phase() == Phase.INITIAL
                && readings.offset6().isPresent()
                && readings.offset6().getAsDouble() >= question.value(Threshold.OFFSET_MIN);
        return isAccepted
                ? with(
                        finding,
                        Action.WATCH,
                        "net vega below band, accepted in the initial phase: offset6 "
                                + Formats.ratio(readings.offset6()))
                : finding;
    }

    private static Finding with(Finding finding, Action action, String reason) {
        var why = new ArrayList<String>();
        why.add(reason);
        why.addAll(finding.why());
        return new Finding(
                finding.rule(),
                finding.target(),
                action,
                finding.subjects(),
                finding.metric(),
                finding.value(),
                finding.threshold(),
                why,
                finding.clearsWhen(),
                finding.worseIsHigher());
    }

    // Order

    /**
     * One finding an object, with the rules it covers.
     *
     * @param standing confirmed findings in the order of the rules
     * @param silenced those of them that the trader has seen: they cover nothing, so that nothing new is hidden behind them
     */
    List<Standing> speaking(List<Standing> standing, List<Standing> silenced) {
        var speaking = new ArrayList<Standing>();
        for (Standing each : standing) {
            if (!silenced.contains(each) && speakerFor(each, standing, silenced).isEmpty()) {
                speaking.add(each.also(standing.stream()
                        .filter(other -> coversInTheEnd(each.finding(), other.finding(), standing))
                        .map(other -> other.finding().rule())
                        .distinct()
                        .toList()));
            }
        }
        return speaking;
    }

    private static Optional<Standing> speakerFor(Standing each, List<Standing> standing, List<Standing> silenced) {
        return standing.stream()
                .filter(other -> covers(other.finding(), each.finding()))
                .filter(other -> !silenced.contains(other) || replacesRolls(other.finding(), each.finding()))
                .findFirst();
    }

    /** Whether the first finding speaks for the second, or for one that does. */
    private static boolean coversInTheEnd(Finding first, Finding second, List<Standing> standing) {
        return covers(first, second)
                || standing.stream()
                        .map(Standing::finding)
                        .anyMatch(between -> covers(first, between) && covers(between, second));
    }

    /** Whether the first finding speaks for the second as well; never for itself. */
    private static boolean covers(Finding first, Finding second) {
        boolean isSameObject = first.target().equals(second.target())
                || (first.target().equals(Target.HEDGE) && second.target().kind() == Target.Kind.HEDGE_MONTH);
        boolean isEarlier = first.rule().compareTo(second.rule()) < 0;
        boolean isMerelySeen = first.action() == Action.WATCH && second.action() != Action.WATCH;
        return (isEarlier && isSameObject && !isMerelySeen) || replacesRolls(first, second);
    }

    private static boolean replacesRolls(Finding first, Finding second) {
        return first.rule() == Rule.R40 && first.action() != Action.WATCH && ROLLS_REPLACED.contains(second.rule());
    }
}
