package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Structures in words. */
final class StructureWords {

    private StructureWords() {}

    /** Expiry and strikes. */
    static String contract(Structure structure) {
        return structure.match(
                condor -> condor.root() + " " + condor.expiry() + "  " + Formats.strike(condor.k1()) + "/"
                        + Formats.strike(condor.k2()) + " – " + Formats.strike(condor.k3()) + "/"
                        + Formats.strike(condor.k4()),
                ladder -> "VIX calls, " + expiries(ladder.legs()),
                loose -> Formats.plural(loose.legs().size(), "leg", "legs") + ", " + expiries(loose.legs()));
    }

    private static String expiries(List<Leg> legs) {
        List<String> days = legs.stream()
                .map(leg -> leg.instrument().expiry().toString())
                .distinct()
                .sorted()
                .toList();
        return days.size() <= 2 ? String.join(", ", days) : days.get(0) + " … " + days.get(days.size() - 1);
    }

    static String quantity(Structure structure) {
        return structure.match(
                condor -> Formats.quantity(-condor.contracts()),
                ladder -> sizes(ladder.legs()),
                loose -> loose.legs().size() == 1
                        ? Formats.quantity(loose.legs().get(0).quantity())
                        : "");
    }

    /** One or two sizes, or from the least to the greatest. */
    private static String sizes(List<Leg> legs) {
        List<Integer> sizes =
                legs.stream().map(Leg::quantity).distinct().sorted().toList();
        return sizes.size() <= 2
                ? legs.stream()
                        .map(leg -> Formats.quantity(leg.quantity()))
                        .distinct()
                        .collect(Collectors.joining(" "))
                : Formats.quantity(sizes.get(0)) + "…" + Formats.quantity(sizes.get(sizes.size() - 1));
    }

    /** What a condor brought, or the price of the only leg, in points. */
    static String entry(Structure structure) {
        if (structure instanceof IronCondor condor) {
            OptionalDouble credit = condor.entryCreditPoints();
            return credit.isEmpty() ? Formats.UNKNOWN : Formats.points(credit);
        }
        return structure.legs().size() == 1
                ? Formats.points(structure.legs().get(0).entryPrice())
                : "";
    }

    /** What a proposal rests on, in two words. */
    static String ground(Ground ground) {
        return switch (ground) {
            case TOLD -> "by the file";
            case FOUND -> "only fit";
            case CHOSEN -> "one of several";
            case LEFT_OVER -> "left over";
            case DECIDED -> "your choice";
        };
    }
}
