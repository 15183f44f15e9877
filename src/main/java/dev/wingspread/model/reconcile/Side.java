package dev.wingspread.model.reconcile;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.ContractOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one side holds, net by contract: long and short of one contract cancel, in whatever accounts and structures. */
final class Side {

    private final Map<Instrument, Long> net = new TreeMap<>(ContractOrder.BY_EXPIRY_AND_STRIKE);
    private final Map<Instrument, List<String>> structures = new TreeMap<>(ContractOrder.BY_EXPIRY_AND_STRIKE);
    private final Map<Instrument, TreeSet<Long>> lines = new TreeMap<>(ContractOrder.BY_EXPIRY_AND_STRIKE);
    private final TreeSet<Instrument> assumed = new TreeSet<>(ContractOrder.BY_EXPIRY_AND_STRIKE);

    private Side() {}

    static Side of(Portfolio book) {
        var side = new Side();
        for (Structure structure : book.structures()) {
            for (Leg leg : structure.legs()) {
                side.add(leg);
                List<String> ids = side.structures.computeIfAbsent(leg.instrument(), any -> new ArrayList<>());
                if (!ids.contains(structure.id())) {
                    ids.add(structure.id());
                }
            }
        }
        return side;
    }

    static Side of(BrokerStatement statement) {
        var side = new Side();
        for (BrokerPosition position : statement.positions()) {
            Instrument contract = position.leg().instrument();
            side.add(position.leg());
            side.lines.computeIfAbsent(contract, any -> new TreeSet<>()).addAll(position.lines());
            position.assumption().ifPresent(text -> side.assumed.add(contract));
        }
        return side;
    }

    private void add(Leg leg) {
        net.merge(leg.instrument(), (long) leg.quantity(), Long::sum);
    }

    /** Contracts it has ever held, net or not. */
    Iterable<Instrument> contracts() {
        return net.keySet();
    }

    /** Signed contracts, 0 if none. */
    long quantity(Instrument contract) {
        return net.getOrDefault(contract, 0L);
    }

    /** Structures that hold the contract, in the order of the book. */
    List<String> structures(Instrument contract) {
        return structures.getOrDefault(contract, List.of());
    }

    /** Lines of the file that tell of the contract, rising. */
    List<Long> lines(Instrument contract) {
        return List.copyOf(lines.getOrDefault(contract, new TreeSet<>()));
    }

    /** Whether something had to be assumed to name the contract. */
    boolean isAssumed(Instrument contract) {
        return assumed.contains(contract);
    }
}
