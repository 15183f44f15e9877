package dev.wingspread.model.recognition;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holdings that are in no condor and no ladder, by root and expiry, each lot with the reason. */
final class LeftOverLegs {

    private LeftOverLegs() {}

    /** What belongs into one structure of loose legs. */
    private record Lot(Optional<Root> root, LocalDate expiry) {
        static Lot of(Instrument contract) {
            Optional<Root> root =
                    contract instanceof OptionContract option ? Optional.of(option.root()) : Optional.empty();
            return new Lot(root, contract.expiry());
        }
    }

    static List<FoundStructure> of(Pool pool) {
        Map<Lot, List<Holding>> lots = new LinkedHashMap<>();
        for (Holding holding : pool.holdings()) {
            lots.computeIfAbsent(Lot.of(holding.instrument()), any -> new ArrayList<>())
                    .add(holding);
        }
        return lots.values().stream()
                .flatMap(lot ->
                        apart(lot).stream().map(part -> new FoundStructure(part, Ground.LEFT_OVER, why(lot), "")))
                .toList();
    }

    /** Two structures where a contract is held long and short, as one holds each contract once. */
    private static List<List<Holding>> apart(List<Holding> lot) {
        Set<Instrument> contracts = new HashSet<>();
        Map<Boolean, List<Holding>> parts =
                lot.stream().collect(Collectors.partitioningBy(holding -> !contracts.add(holding.instrument())));
        return parts.values().stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String why(List<Holding> lot) {
        Instrument first = lot.get(0).instrument();
        if (first instanceof VixFuture) {
            return "a VIX future stands by itself";
        }
        if (isHeldBothWays(lot)) {
            return "some of these contracts are held long and short at once";
        }
        return first instanceof SpxOption ? whyNoCondor(lot) : whyNoLadder(lot);
    }

    private static boolean isHeldBothWays(List<Holding> lot) {
        return lot.stream().map(Holding::instrument).distinct().count() < lot.size();
    }

    private static String whyNoLadder(List<Holding> lot) {
        boolean isPuts = lot.stream().anyMatch(holding -> !LadderFinder.isCall(holding));
        return isPuts ? "VIX puts belong to no ladder" : "no long VIX call of this expiry is below it to cover it";
    }

    private static String whyNoCondor(List<Holding> lot) {
        boolean hasLongPut = has(lot, OptionType.PUT, true);
        boolean hasShortPut = has(lot, OptionType.PUT, false);
        boolean hasShortCall = has(lot, OptionType.CALL, false);
        boolean hasLongCall = has(lot, OptionType.CALL, true);
        if (hasLongPut && hasShortPut && !hasShortCall && !hasLongCall) {
            return "there is no call spread of this expiry that would make the puts a condor";
        }
        if (hasShortCall && hasLongCall && !hasLongPut && !hasShortPut) {
            return "there is no put spread of this expiry that would make the calls a condor";
        }
        if (hasLongPut && hasShortPut && hasShortCall && hasLongCall) {
            return "the strikes make no condor: it needs a long put below a short put below a short call below a long"
                    + " call";
        }
        return "nothing of this expiry is left that would make it a condor";
    }

    private static boolean has(List<Holding> lot, OptionType type, boolean isLong) {
        return lot.stream()
                .anyMatch(holding -> holding.isLong() == isLong
                        && holding.instrument() instanceof OptionContract option
                        && option.type() == type);
    }
}
