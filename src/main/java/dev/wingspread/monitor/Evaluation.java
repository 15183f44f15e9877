package dev.wingspread.monitor;

import dev.wingspread.base.Failure;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the monitor says at one time.
 *
 * @param asOf time of the market, New York wall clock
 * @param standing what a trader should look at, one finding an object, in the order of the rules; never empty
 * @param pending true once, to be confirmed
 * @param confirmed everything that is confirmed, also what others speak for or the trader has seen
 * @param silenced confirmed but acknowledged
 * @param skipped rules that could not be asked for everything
 * @param score confirmation score at the last completed close, if there is one
 * @param warnings what the answer rests on
 * @param entered rules that are confirmed now and were not before
 * @param cleared rules that were confirmed before and are true no longer
 * @param next what is to be remembered
 */
public record Evaluation(
        LocalDateTime asOf,
        List<Standing> standing,
        List<Pending> pending,
        List<Standing> confirmed,
        List<Standing> silenced,
        List<Skipped> skipped,
        Optional<Score> score,
        List<Failure> warnings,
        List<RuleTarget> entered,
        List<RuleTarget> cleared,
        MonitorState next) {

    public Evaluation {
        standing = List.copyOf(standing);
        pending = List.copyOf(pending);
        confirmed = List.copyOf(confirmed);
        silenced = List.copyOf(silenced);
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
        entered = List.copyOf(entered);
        cleared = List.copyOf(cleared);
    }
}
