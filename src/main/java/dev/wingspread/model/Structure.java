package dev.wingspread.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Legs that belong together. */
public sealed interface Structure permits IronCondor, VixCallLadder, LooseLegs {

    /** The user's name for it, unique in the book. */
    String id();

    /** Legs in the order of the file. */
    List<Leg> legs();

    Optional<LocalDate> openedOn();

    /** Dollars of fees paid so far; they are reported beside P&amp;L and not part of it. */
    OptionalDouble fees();

    String note();

    StructureKind kind();

    /** The answer for this kind of structure. */
    <R> R match(
            Function<? super IronCondor, ? extends R> onCondor,
            Function<? super VixCallLadder, ? extends R> onLadder,
            Function<? super LooseLegs, ? extends R> onLoose);

    /** The same with other legs; a condor or ladder that is none with them becomes loose legs under its own name. */
    default Structure withLegs(List<Leg> replacement) {
        return match(
                condor -> IronCondor.faultsOf(replacement).isEmpty()
                        ? new IronCondor(id(), condor.layer(), openedOn(), fees(), note(), replacement)
                        : new LooseLegs(id(), openedOn(), fees(), note(), replacement),
                ladder -> VixCallLadder.faultsOf(replacement).isEmpty()
                        ? new VixCallLadder(id(), openedOn(), fees(), note(), replacement)
                        : new LooseLegs(id(), openedOn(), fees(), note(), replacement),
                loose -> new LooseLegs(id(), openedOn(), fees(), note(), replacement));
    }
}
