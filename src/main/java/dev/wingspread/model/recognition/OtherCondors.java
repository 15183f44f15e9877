package dev.wingspread.model.recognition;

import dev.wingspread.base.Formats;
import java.util.List;
import java.util.Optional;

/**
 * Whether a condor could as well have been another one: by changing legs with a condor of the same size, or by taking
 * contracts that are left over. Ways that take more condors do not count.
 *
 * <p>Changing in pairs tells all: intervals of strikes that cannot change partners in twos lie apart, and intervals that
 * lie apart cannot change partners in any other way either.
 */
final class OtherCondors {

    private static final double THOUSAND = 1000;

    private final StrikeLine line;
    private final List<CondorMatch> matches;
    private final long[] left;

    /**
     * Condors made of the contracts of a line.
     *
     * @param left contracts that are in none
     */
    OtherCondors(StrikeLine line, List<CondorMatch> matches, long[] left) {
        this.line = line;
        this.matches = matches;
        this.left = left.clone();
    }

    /** What would have fitted into this condor too, in words; empty if nothing would. */
    Optional<String> fitting(CondorMatch match) {
        return leftOver(match)
                .or(() -> matches.stream()
                        .filter(other -> other.contracts() == match.contracts() && !other.hasOptionsOf(match))
                        .flatMap(other -> changed(match, other).stream())
                        .findFirst());
    }

    private Optional<String> leftOver(CondorMatch match) {
        for (int i = 0; i < line.size(); i++) {
            boolean isEnough = left[i] >= match.contracts();
            if (isEnough && fits(match, i)) {
                return Optional.of("the " + words(line.placeOf(i)) + " " + strike(i));
            }
        }
        return Optional.empty();
    }

    private boolean fits(CondorMatch match, int index) {
        return switch (line.placeOf(index)) {
            case 0 -> index != match.longPut() && isBelow(index, match.shortPut());
            case 1 -> index != match.shortPut() && isBelow(match.longPut(), index) && isBelow(index, match.shortCall());
            case 2 ->
                index != match.shortCall() && isBelow(match.shortPut(), index) && isBelow(index, match.longCall());
            default -> index != match.longCall() && isBelow(match.shortCall(), index);
        };
    }

    private static String words(int place) {
        return switch (place) {
            case 0 -> "long put";
            case 1 -> "short put";
            case 2 -> "short call";
            default -> "long call";
        };
    }

    private Optional<String> changed(CondorMatch one, CondorMatch other) {
        boolean changesPutWings = one.longPut() != other.longPut()
                && !(one.shortPut() == other.shortPut() && one.hasCallsOf(other))
                && isBelow(one.longPut(), other.shortPut())
                && isBelow(other.longPut(), one.shortPut());
        if (changesPutWings) {
            return Optional.of("the long put " + strike(other.longPut()));
        }
        boolean changesCallWings = one.longCall() != other.longCall()
                && !(one.hasPutsOf(other) && one.shortCall() == other.shortCall())
                && isBelow(one.shortCall(), other.longCall())
                && isBelow(other.shortCall(), one.longCall());
        if (changesCallWings) {
            return Optional.of("the long call " + strike(other.longCall()));
        }
        boolean changesSpreads = !one.hasPutsOf(other)
                && !one.hasCallsOf(other)
                && isBelow(one.shortPut(), other.shortCall())
                && isBelow(other.shortPut(), one.shortCall());
        return changesSpreads
                ? Optional.of("the call spread " + strike(other.shortCall()) + "/" + strike(other.longCall()))
                : Optional.empty();
    }

    private boolean isBelow(int lower, int upper) {
        return line.strikeOf(lower) < line.strikeOf(upper);
    }

    private String strike(int index) {
        return Formats.strike(line.strikeOf(index) / THOUSAND);
    }
}
