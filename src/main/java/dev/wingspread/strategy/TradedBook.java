package dev.wingspread.strategy;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixCallLadder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A book after trades. Four trades of one expiry that make an iron condor open it as it is; any other trade first closes
 * what the book holds of the same contract the other way round, in the order of the file, and what is left opens new legs.
 */
public final class TradedBook {

    private final Map<Instrument, Trade> net;
    private final Layer layer;
    private final Optional<LocalDate> openedOn;
    private final List<Structure> structures = new ArrayList<>();

    private TradedBook(List<Trade> trades, Layer layer, Optional<LocalDate> openedOn) {
        this.net = net(trades);
        this.layer = layer;
        this.openedOn = openedOn;
    }

    /**
     * The book with the trades done at their estimated prices.
     *
     * <p>Structures that are closed disappear; a condor or ladder that no longer is one becomes loose legs under its own
     * name. New VIX calls join the first ladder they fit into or start one, four new legs that make a condor become one of
     * the layer given, everything else becomes loose legs. A new condor that shares a strike with another one of the same
     * expiry keeps its four legs, as the trader thinks of it, though a broker would net the two.
     *
     * <p>What is new was opened on the date given and has cost the fees of its trades. A ladder that calls join keeps its
     * date, and their fees are added to its own if those are known.
     *
     * @param layer layer of a new condor
     * @param openedOn the day of the trades, usually the market's
     */
    public static Portfolio of(Portfolio book, List<Trade> trades, Layer layer, LocalDate openedOn) {
        return new TradedBook(trades, layer, Optional.of(openedOn)).applied(book);
    }

    /** The same where the day does not matter: what is new has none. */
    public static Portfolio of(Portfolio book, List<Trade> trades, Layer layer) {
        return new TradedBook(trades, layer, Optional.empty()).applied(book);
    }

    private Portfolio applied(Portfolio book) {
        List<List<Leg>> condors =
                byExpiry(net.values().stream()
                                .map(trade -> leg(trade, trade.quantity()))
                                .toList())
                        .stream()
                        .filter(legs -> IronCondor.faultsOf(legs).isEmpty())
                        .toList();
        var open = new LinkedHashMap<Instrument, Integer>();
        net.forEach((instrument, trade) -> open.put(instrument, trade.quantity()));
        condors.stream().flatMap(List::stream).forEach(leg -> open.remove(leg.instrument()));
        for (Structure structure : book.structures()) {
            closed(structure, open).ifPresent(structures::add);
        }
        condors.forEach(this::addCondor);
        var opened = new ArrayList<Leg>();
        open.forEach((instrument, quantity) -> {
            if (quantity != 0) {
                opened.add(leg(Objects.requireNonNull(net.get(instrument)), quantity));
            }
        });
        addOpened(opened);
        return new Portfolio(
                book.name(), book.market(), book.phase(), book.preset(), book.overrides(), book.flags(), structures);
    }

    private static Leg leg(Trade trade, int quantity) {
        return new Leg(trade.instrument(), quantity, OptionalDouble.of(trade.pricePoints()));
    }

    private static List<List<Leg>> byExpiry(List<Leg> legs) {
        record Expiry(Underlying underlying, LocalDate date) {}
        return List.copyOf(legs.stream()
                .collect(Collectors.groupingBy(
                        leg -> new Expiry(
                                leg.instrument().underlying(), leg.instrument().expiry()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** One trade a contract, at the average price of its trades; contracts whose trades cancel out are left out. */
    private static Map<Instrument, Trade> net(List<Trade> trades) {
        Map<Instrument, List<Trade>> byInstrument = trades.stream()
                .collect(Collectors.groupingBy(Trade::instrument, LinkedHashMap::new, Collectors.toList()));
        var net = new LinkedHashMap<Instrument, Trade>();
        byInstrument.forEach((instrument, own) -> {
            int quantity = own.stream().mapToInt(Trade::quantity).sum();
            if (quantity != 0) {
                double contracts = own.stream()
                        .mapToDouble(trade -> Math.abs((double) trade.quantity()))
                        .sum();
                double points = own.stream()
                        .mapToDouble(trade -> Math.abs((double) trade.quantity()) * trade.pricePoints())
                        .sum();
                double fees = own.stream().mapToDouble(Trade::feesUsd).sum();
                net.put(
                        instrument,
                        new Trade(
                                instrument,
                                quantity,
                                points / contracts,
                                fees,
                                own.get(0).isQuoted()));
            }
        });
        return net;
    }

    /** What is left of a structure after closing; takes what it closes off the open quantities. */
    private static Optional<Structure> closed(Structure structure, Map<Instrument, Integer> open) {
        var left = new ArrayList<Leg>();
        for (Leg leg : structure.legs()) {
            int traded = open.getOrDefault(leg.instrument(), 0);
            if (traded == 0 || Integer.signum(traded) == Integer.signum(leg.quantity())) {
                left.add(leg);
                continue;
            }
            int closed = Integer.signum(traded) * Math.min(Math.abs(traded), Math.abs(leg.quantity()));
            open.put(leg.instrument(), traded - closed);
            if (leg.quantity() + closed != 0) {
                left.add(new Leg(leg.instrument(), leg.quantity() + closed, leg.entryPrice()));
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(structure.withLegs(left));
    }

    private void addOpened(List<Leg> opened) {
        var loose = new ArrayList<Leg>();
        for (List<Leg> legs : byExpiry(opened)) {
            if (IronCondor.faultsOf(legs).isEmpty()) {
                addCondor(legs);
            } else {
                legs.stream().filter(leg -> !addCall(leg)).forEach(loose::add);
            }
        }
        if (!loose.isEmpty()) {
            structures.add(new LooseLegs(freeId("X-"), openedOn, OptionalDouble.of(feesUsd(loose)), "", loose));
        }
    }

    private void addCondor(List<Leg> legs) {
        structures.add(new IronCondor(freeId("C-"), layer, openedOn, OptionalDouble.of(feesUsd(legs)), "", legs));
    }

    /** Fees of opening legs in dollars: of each trade the share that was not closing something else. */
    private double feesUsd(List<Leg> legs) {
        return legs.stream()
                .mapToDouble(leg -> {
                    Trade trade = Objects.requireNonNull(net.get(leg.instrument()));
                    return trade.feesUsd() * leg.quantity() / trade.quantity();
                })
                .sum();
    }

    /** Adds a bought VIX call to a ladder; false if it is something else. */
    private boolean addCall(Leg leg) {
        if (!VixCallLadder.faultsOf(List.of(leg)).isEmpty()) {
            return false;
        }
        if (!joinLadder(leg)) {
            List<Leg> legs = List.of(leg);
            structures.add(new VixCallLadder(freeId("H-"), openedOn, OptionalDouble.of(feesUsd(legs)), "", legs));
        }
        return true;
    }

    private boolean joinLadder(Leg leg) {
        for (int i = 0; i < structures.size(); i++) {
            if (structures.get(i) instanceof VixCallLadder ladder) {
                var legs = new ArrayList<>(ladder.legs());
                legs.add(leg);
                structures.set(i, withFees(ladder, feesUsd(List.of(leg))).withLegs(legs));
                return true;
            }
        }
        return false;
    }

    private static VixCallLadder withFees(VixCallLadder ladder, double moreUsd) {
        return ladder.fees().isEmpty()
                ? ladder
                : new VixCallLadder(
                        ladder.id(),
                        ladder.openedOn(),
                        OptionalDouble.of(ladder.fees().getAsDouble() + moreUsd),
                        ladder.note(),
                        ladder.legs());
    }

    private String freeId(String prefix) {
        Set<String> taken = structures.stream().map(Structure::id).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
