package dev.wingspread.model;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Long VIX or VIXW calls over one or more months, or call spreads: in no expiry are more calls sold than bought.
 *
 * @param id unique name in the book
 * @param openedOn day of entry
 * @param fees dollars of fees paid
 * @param note free text
 * @param legs the calls in the order of the file
 */
public record VixCallLadder(String id, Optional<LocalDate> openedOn, OptionalDouble fees, String note, List<Leg> legs)
        implements Structure {

    public VixCallLadder {
        Checks.notBlank(id, "id");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(note, "note");
        legs = List.copyOf(legs);
        List<String> faults = faultsOf(legs);
        Checks.require(faults.isEmpty(), "not a VIX call ladder: " + String.join("; ", faults));
    }

    /** Why these legs do not form a ladder, one sentence each; empty if they do. */
    public static List<String> faultsOf(List<Leg> legs) {
        if (legs.isEmpty()) {
            return List.of("it has no legs");
        }
        var faults = new ArrayList<String>();
        Map<LocalDate, Integer> netByExpiry = new TreeMap<>();
        for (Leg leg : legs) {
            if (leg.instrument() instanceof VixOption option && option.type() == OptionType.CALL) {
                netByExpiry.merge(option.expiry(), leg.quantity(), Math::addExact);
            } else {
                faults.add(leg.instrument().symbol().strip() + " is not a VIX or VIXW call");
            }
        }
        netByExpiry.forEach((expiry, net) -> {
            if (net < 0) {
                faults.add("more calls are sold than bought for " + expiry);
            }
        });
        return faults;
    }

    @Override
    public StructureKind kind() {
        return StructureKind.VIX_CALL_LADDER;
    }

    @Override
    public <R> R match(
            Function<? super IronCondor, ? extends R> onCondor,
            Function<? super VixCallLadder, ? extends R> onLadder,
            Function<? super LooseLegs, ? extends R> onLoose) {
        return onLadder.apply(this);
    }
}
