package dev.wingspread.model;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Any legs that form neither a condor nor a ladder.
 *
 * @param id unique name in the book
 * @param openedOn day of entry
 * @param fees dollars of fees paid
 * @param note free text
 * @param legs at least one leg, in the order of the file
 */
public record LooseLegs(String id, Optional<LocalDate> openedOn, OptionalDouble fees, String note, List<Leg> legs)
        implements Structure {

    public LooseLegs {
        Checks.notBlank(id, "id");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(note, "note");
        legs = List.copyOf(legs);
        Checks.require(!legs.isEmpty(), "loose legs need at least one leg");
    }

    @Override
    public StructureKind kind() {
        return StructureKind.LOOSE_LEGS;
    }

    @Override
    public <R> R match(
            Function<? super IronCondor, ? extends R> onCondor,
            Function<? super VixCallLadder, ? extends R> onLadder,
            Function<? super LooseLegs, ? extends R> onLoose) {
        return onLoose.apply(this);
    }
}
