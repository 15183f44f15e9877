package dev.wingspread.model;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A short SPX iron condor: long put K1 &lt; short put K2 &lt; short call K3 &lt; long call K4, one root, one expiry, one
 * size.
 *
 * @param id unique name in the book
 * @param layer bucket by days to expiry at entry
 * @param openedOn day of entry
 * @param fees dollars of fees paid
 * @param note free text
 * @param legs the four legs in the order of the file
 */
public record IronCondor(
        String id, Layer layer, Optional<LocalDate> openedOn, OptionalDouble fees, String note, List<Leg> legs)
        implements Structure {

    public IronCondor {
        Checks.notBlank(id, "id");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(note, "note");
        legs = List.copyOf(legs);
        List<String> faults = faultsOf(legs);
        Checks.require(faults.isEmpty(), "not an iron condor: " + String.join("; ", faults));
    }

    /** Why these legs do not form an iron condor, one sentence each; empty if they do. */
    public static List<String> faultsOf(List<Leg> legs) {
        if (legs.size() != 4) {
            return List.of("it has " + legs.size() + " legs instead of four");
        }
        var faults = new ArrayList<String>();
        for (Leg leg : legs) {
            if (!(leg.instrument() instanceof SpxOption)) {
                faults.add(leg.instrument().symbol().strip() + " is not an SPX or SPXW option");
            }
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        if (legs.stream().map(leg -> option(leg).root()).distinct().count() > 1) {
            faults.add("its legs mix SPX and SPXW");
        }
        if (legs.stream().map(leg -> option(leg).expiry()).distinct().count() > 1) {
            faults.add("its legs have different expiries");
        }
        if (legs.stream().map(leg -> Math.abs(leg.quantity())).distinct().count() > 1) {
            faults.add("its legs have different sizes");
        }
        addRoleFaults(legs, faults);
        return faults;
    }

    private static void addRoleFaults(List<Leg> legs, List<String> faults) {
        Optional<Leg> longPut = role(legs, OptionType.PUT, true);
        Optional<Leg> shortPut = role(legs, OptionType.PUT, false);
        Optional<Leg> shortCall = role(legs, OptionType.CALL, false);
        Optional<Leg> longCall = role(legs, OptionType.CALL, true);
        if (longPut.isEmpty() || shortPut.isEmpty() || shortCall.isEmpty() || longCall.isEmpty()) {
            faults.add("it needs one long put, one short put, one short call and one long call");
            return;
        }
        double k1 = option(longPut.get()).strike();
        double k2 = option(shortPut.get()).strike();
        double k3 = option(shortCall.get()).strike();
        double k4 = option(longCall.get()).strike();
        if (!(k1 < k2)) {
            faults.add("the long put strike " + strike(k1) + " is not below the short put strike " + strike(k2));
        }
        if (!(k2 < k3)) {
            faults.add("the short put strike " + strike(k2) + " is not below the short call strike " + strike(k3));
        }
        if (!(k3 < k4)) {
            faults.add("the short call strike " + strike(k3) + " is not below the long call strike " + strike(k4));
        }
    }

    private static Optional<Leg> role(List<Leg> legs, OptionType type, boolean isLong) {
        return legs.stream()
                .filter(leg -> option(leg).type() == type && leg.isLong() == isLong)
                .findFirst();
    }

    private static SpxOption option(Leg leg) {
        return (SpxOption) leg.instrument();
    }

    private static String strike(double strike) {
        return strike == Math.rint(strike) ? Long.toString((long) strike) : Double.toString(strike);
    }

    /** Long put, K1. */
    public Leg longPut() {
        return role(legs, OptionType.PUT, true).orElseThrow();
    }

    /** Short put, K2. */
    public Leg shortPut() {
        return role(legs, OptionType.PUT, false).orElseThrow();
    }

    /** Short call, K3. */
    public Leg shortCall() {
        return role(legs, OptionType.CALL, false).orElseThrow();
    }

    /** Long call, K4. */
    public Leg longCall() {
        return role(legs, OptionType.CALL, true).orElseThrow();
    }

    /** Long put strike K1 in points. */
    public double k1() {
        return option(longPut()).strike();
    }

    /** Short put strike K2 in points. */
    public double k2() {
        return option(shortPut()).strike();
    }

    /** Short call strike K3 in points. */
    public double k3() {
        return option(shortCall()).strike();
    }

    /** Long call strike K4 in points. */
    public double k4() {
        return option(longCall()).strike();
    }

    /** Number of condors, above 0. */
    public int contracts() {
        return Math.abs(legs.get(0).quantity());
    }

    /** Width of the put spread in points. */
    public double putWidth() {
        return k2() - k1();
    }

    /** Width of the call spread in points. */
    public double callWidth() {
        return k4() - k3();
    }

    /** Width of the wider spread in points: what the greatest loss is measured by. */
    public double widerWidth() {
        return Math.max(putWidth(), callWidth());
    }

    public LocalDate expiry() {
        return legs.get(0).instrument().expiry();
    }

    public Root root() {
        return option(legs.get(0)).root();
    }

    /** Credit received per condor in points, from the entry prices; empty if one is unknown. */
    public OptionalDouble entryCreditPoints() {
        double credit = 0;
        for (Leg leg : legs) {
            if (leg.entryPrice().isEmpty()) {
                return OptionalDouble.empty();
            }
            credit -= Integer.signum(leg.quantity()) * leg.entryPrice().getAsDouble();
        }
        return OptionalDouble.of(credit);
    }

    @Override
    public StructureKind kind() {
        return StructureKind.IRON_CONDOR;
    }

    @Override
    public <R> R match(
            Function<? super IronCondor, ? extends R> onCondor,
            Function<? super VixCallLadder, ? extends R> onLadder,
            Function<? super LooseLegs, ? extends R> onLoose) {
        return onCondor.apply(this);
    }
}
