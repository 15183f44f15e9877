package dev.wingspread.model.recognition;

import dev.wingspread.model.Leg;
import dev.wingspread.model.positions.ContractOrder;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Holdings that were found to belong together, not yet named.
 *
 * @param holdings at least one, in the order of the structure's legs
 * @param ground what it rests on
 * @param why the reason
 * @param note note the structure is to carry
 */
record FoundStructure(List<Holding> holdings, Ground ground, String why, String note) {

    /** By the contracts they hold, first by the first. */
    static final Comparator<FoundStructure> BY_CONTRACTS = FoundStructure::compareContracts;

    FoundStructure {
        holdings = List.copyOf(holdings);
    }

    /** The same on another ground. */
    FoundStructure on(Ground other, String reason, String remark) {
        return new FoundStructure(holdings, other, reason, remark);
    }

    /** The same with words after its reason. */
    FoundStructure adding(String words) {
        return new FoundStructure(holdings, ground, why + words, note);
    }

    /** Number of contracts of all its holdings. */
    long contracts() {
        return holdings.stream().mapToLong(Holding::contracts).sum();
    }

    /** The structure as a condor or a ladder under a free name. */
    ProposedStructure formed(LayerChoice layers, UnaryOperator<String> freeId) {
        FormedStructure.Named named = formed().named(layers, freeId);
        return new ProposedStructure(
                named.structure(),
                ground,
                why + named.layerReason().map(reason -> "; " + reason).orElse(""));
    }

    /** The structure as loose legs under a free name. */
    ProposedStructure loose(UnaryOperator<String> freeId) {
        return new ProposedStructure(formed().loose(freeId).structure(), ground, why);
    }

    private FormedStructure formed() {
        List<Leg> legs =
                holdings.stream().flatMap(holding -> holding.legs().stream()).toList();
        return new FormedStructure(legs, openedOn(), OptionalDouble.empty(), note);
    }

    private Optional<LocalDate> openedOn() {
        return Holding.lastDay(holdings.stream().map(Holding::openedOn).toList());
    }

    private static int compareContracts(FoundStructure one, FoundStructure other) {
        for (int i = 0; i < Math.min(one.holdings.size(), other.holdings.size()); i++) {
            int order = ContractOrder.BY_EXPIRY_AND_STRIKE.compare(
                    one.holdings.get(i).instrument(), other.holdings.get(i).instrument());
            if (order != 0) {
                return order;
            }
        }
        int bySize = Integer.compare(one.holdings.size(), other.holdings.size());
        int byContracts = Long.compare(
                other.holdings.get(0).contracts(), one.holdings.get(0).contracts());
        return bySize != 0 ? bySize : byContracts != 0 ? byContracts : one.note.compareTo(other.note);
    }
}
