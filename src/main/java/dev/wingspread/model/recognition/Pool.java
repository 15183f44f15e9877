package dev.wingspread.model.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Holdings not yet part of a structure, one of each contract and side, in the order of contracts. */
final class Pool {

    private final TreeMap<Holding.Key, Holding> holdings = new TreeMap<>();

    Pool() {}

    Pool(Collection<Holding> first) {
        first.forEach(this::add);
    }

    void add(Holding holding) {
        holdings.merge(holding.key(), holding, Holding::plus);
    }

    void addAll(Pool other) {
        other.holdings.values().forEach(this::add);
    }

    /**
     * Takes contracts out.
     *
     * @param contracts at most as many as are held
     */
    Holding take(Holding.Key key, long contracts) {
        Holding held = holdings.get(key);
        if (held == null || held.contracts() < contracts) {
            throw new IllegalArgumentException("not so many are held: " + contracts + " of " + key);
        }
        if (held.contracts() == contracts) {
            holdings.remove(key);
        } else {
            holdings.put(key, held.sized(held.contracts() - contracts));
        }
        return held.sized(contracts);
    }

    List<Holding> holdings() {
        return new ArrayList<>(holdings.values());
    }

    List<Holding> holdings(Predicate<Holding> wanted) {
        return holdings.values().stream().filter(wanted).toList();
    }

    void clear() {
        holdings.clear();
    }
}
