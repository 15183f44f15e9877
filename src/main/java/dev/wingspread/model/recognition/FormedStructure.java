package dev.wingspread.model.recognition;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Legs that become what they form: a condor, a ladder, or loose legs.
 *
 * @param legs at least one
 * @param openedOn day of entry, if known
 * @param fees dollars of fees paid, if known
 * @param note free text
 */
record FormedStructure(List<Leg> legs, Optional<LocalDate> openedOn, OptionalDouble fees, String note) {

    static final String LADDER = "H-";
    static final String LOOSE = "X-";

    /** A structure with the reason of its layer; no reason where it has none. */
    record Named(Structure structure, Optional<String> layerReason) {}

    FormedStructure {
        legs = List.copyOf(legs);
    }

    /**
     * The structure under a free name.
     *
     * @param freeId the free name with a given beginning
     */
    Named named(LayerChoice layers, UnaryOperator<String> freeId) {
        if (IronCondor.faultsOf(legs).isEmpty()) {
            LayerChoice.Chosen chosen = layers.of(legs.get(0).instrument().expiry(), openedOn);
            String id = freeId.apply(chosen.layer() + "-");
            return new Named(new IronCondor(id, chosen.layer(), openedOn, fees, note, legs), Optional.of(chosen.why()));
        }
        return VixCallLadder.faultsOf(legs).isEmpty()
                ? new Named(new VixCallLadder(freeId.apply(LADDER), openedOn, fees, note, legs), Optional.empty())
                : loose(freeId);
    }

    /** The same as loose legs, whatever they form. */
    Named loose(UnaryOperator<String> freeId) {
        return new Named(new LooseLegs(freeId.apply(LOOSE), openedOn, fees, note, legs), Optional.empty());
    }

    /**
     * What structures hold together. Legs of one contract and side become one, its price the mean by size; the day is the
     * last of all days, and unknown if one is.
     */
    static FormedStructure of(List<Structure> parts) {
        var pool = new LinkedHashMap<Holding.Key, Holding>();
        for (Structure part : parts) {
            for (Leg leg : part.legs()) {
                Holding holding = Holding.of(leg, part.openedOn());
                pool.merge(holding.key(), holding, Holding::plus);
            }
        }
        return new FormedStructure(
                pool.values().stream().flatMap(sum -> sum.legs().stream()).toList(),
                Holding.lastDay(parts.stream().map(Structure::openedOn).toList()),
                fees(parts),
                parts.stream()
                        .map(Structure::note)
                        .filter(note -> !note.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private static OptionalDouble fees(List<Structure> parts) {
        double sum = 0;
        for (Structure part : parts) {
            if (part.fees().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += part.fees().getAsDouble();
        }
        return OptionalDouble.of(sum);
    }
}
