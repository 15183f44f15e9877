package dev.wingspread.risk.inputs;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How good the inputs of a whole book are. Every leg counts the same, whatever its size: the share answers how many of
 * the lines on screen can be trusted, and a weight by vega would itself rest on the vols in question.
 *
 * @param legs the legs that were looked at, in the order of the book; settled ones are not among them
 */
public record InputQuality(List<Judged> legs) {

    /** So many legs are named in a remark, the others are counted. */
    private static final int NAMED_LEGS = 4;

    private static final double PER_CENT = 100;

    /**
     * A leg that was looked at.
     *
     * @param symbol its symbol
     * @param structureId the structure it belongs to
     * @param inputs what was found
     */
    public record Judged(String symbol, String structureId, LegInputs inputs) {
        public Judged {
            Checks.notBlank(symbol, "symbol");
            Objects.requireNonNull(inputs, "inputs");
        }

        /** {@code C-1 SPXW 260410P05700000}. */
        public String name() {
            return structureId + " " + symbol.strip();
        }
    }

    public InputQuality {
        legs = List.copyOf(legs);
    }

    /** Legs of a grade. */
    public int count(InputGrade grade) {
        int count = 0;
        for (Judged leg : legs) {
            count += leg.inputs().grade() == grade ? 1 : 0;
        }
        return count;
    }

    /** Share of legs with good inputs, 0 to 1; empty without legs. */
    public OptionalDouble goodShare() {
        return legs.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) count(InputGrade.GOOD) / legs.size());
    }

    /** The share in whole per cent, rounded down so that only a book without a doubt is 100 % good: {@code 94 %}. */
    public String goodPercent() {
        return legs.isEmpty()
                ? Formats.UNKNOWN
                : (long) Math.floor(PER_CENT * count(InputGrade.GOOD) / legs.size()) + " %";
    }

    /** {@code 30 of 32 legs, 1 doubtful, 1 bad}. */
    public String counts() {
        int doubtful = count(InputGrade.DOUBTFUL);
        int bad = count(InputGrade.BAD);
        return Formats.count(count(InputGrade.GOOD)) + " of " + Formats.plural(legs.size(), "leg", "legs")
                + (doubtful > 0 ? ", " + Formats.count(doubtful) + " doubtful" : "")
                + (bad > 0 ? ", " + Formats.count(bad) + " bad" : "");
    }

    /** Legs whose inputs are not good, the worst first, else in the order of the book. */
    public List<Judged> worst() {
        var worst = new ArrayList<Judged>();
        for (Judged leg : legs) {
            if (leg.inputs().grade() != InputGrade.GOOD) {
                worst.add(leg);
            }
        }
        worst.sort(Comparator.comparing((Judged leg) -> leg.inputs().grade()).reversed());
        return worst;
    }

    /** Legs by what was found, in the order of the checks; a leg counts once for each check. */
    public Map<InputCheck, Integer> countsByCheck() {
        var counts = new EnumMap<InputCheck, Integer>(InputCheck.class);
        for (Judged leg : legs) {
            leg.inputs().findings().stream()
                    .map(InputFinding::check)
                    .distinct()
                    .forEach(check -> counts.merge(check, 1, Integer::sum));
        }
        return counts;
    }

    /**
     * What was found in as few sentences as it takes: one for each expiry and check, one for each check of single legs.
     * Unpriced legs and flags of inputs are left out; reports tell of them without grades.
     */
    public List<Failure> remarks() {
        var legsByRemark = new TreeMap<RemarkKey, List<String>>();
        for (Judged leg : legs) {
            for (InputFinding finding : leg.inputs().findings()) {
                if (!finding.check().isToldElsewhere()) {
                    legsByRemark
                            .computeIfAbsent(RemarkKey.of(finding), key -> new ArrayList<>())
                            .add(leg.name());
                }
            }
        }
        var remarks = new ArrayList<Failure>();
        legsByRemark.forEach((key, names) -> remarks.add(
                Failure.of(FailureReason.ASSUMED, key.text(names), key.check().cure())));
        return remarks;
    }

    /** What remarks are told apart by; of single legs the check alone. */
    private record RemarkKey(InputCheck check, InputGrade grade, String expiryText) implements Comparable<RemarkKey> {

        static RemarkKey of(InputFinding finding) {
            return new RemarkKey(
                    finding.check(), finding.grade(), finding.check().isOfExpiry() ? finding.text() : "");
        }

        @Override
        public int compareTo(RemarkKey other) {
            return Comparator.comparing(RemarkKey::grade, Comparator.<InputGrade>reverseOrder())
                    .thenComparing(RemarkKey::check)
                    .thenComparing(RemarkKey::expiryText)
                    .compare(this, other);
        }

        String text(List<String> names) {
            String lead = grade.word() + " inputs, ";
            if (check.isOfExpiry()) {
                return lead + check.words() + ": " + expiryText + "; " + Formats.plural(names.size(), "leg", "legs");
            }
            String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMED_LEGS)));
            int more = names.size() - NAMED_LEGS;
            return lead + check.words() + ": " + shown + (more > 0 ? " and " + Formats.count(more) + " more" : "");
        }
    }
}
