package dev.wingspread.model.reconcile;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.recognition.StructureRecognition;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes the broker's word where book and broker differ and it is clear what that does to the book.
 *
 * @param book the book
 * @param held what the broker holds
 * @param settings bounds of the layers of condors that are new in the book
 * @param today day by which layers go where the day of entry is unknown
 */
public record Correction(Portfolio book, List<BrokerPosition> held, Settings settings, LocalDate today) {

    public Correction {
        Objects.requireNonNull(book, "book");
        held = List.copyOf(held);
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(today, "today");
    }

    /** Why the broker's word cannot be taken without a person's; empty if it can. */
    public Optional<String> whyNot(Difference difference) {
        Optional<Instrument> ours = difference.inBook();
        Optional<Instrument> theirs = difference.atBroker();
        if (ours.isPresent() && legsOf(ours.get()) != 1) {
            return Optional.of("the book holds the contract in " + legsOf(ours.get())
                    + " legs, and it is not clear which of them to change");
        }
        boolean isRenamed = ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
        if (isRenamed && (!positionsOf(ours.get()).isEmpty() || legsOf(theirs.get()) > 0)) {
            return Optional.of("both contracts are held, and it is not clear which contracts to move");
        }
        boolean isGuessed = isRenamed
                && positionsOf(theirs.get()).stream()
                        .anyMatch(each -> each.assumption().isPresent());
        return isGuessed
                ? Optional.of("the file does not tell the root, so that the book may be right")
                : Optional.empty();
    }

    private long legsOf(Instrument contract) {
        return book.legs().stream()
                .filter(leg -> leg.instrument().equals(contract))
                .count();
    }

    private List<BrokerPosition> positionsOf(Instrument contract) {
        return held.stream()
                .filter(each -> each.leg().instrument().equals(contract))
                .toList();
    }

    /**
     * The book as the broker has it where they differ so. Structures stay what they are if their legs allow it, and become
     * loose legs otherwise; what is new in the book is recognised.
     *
     * @param differences differences of this book; those of which it is not clear what to do are left as they are
     */
    public Portfolio taking(List<Difference> differences) {
        Map<Instrument, Optional<Leg>> changed = new HashMap<>();
        List<BrokerPosition> fresh = new ArrayList<>();
        for (Difference each : differences) {
            if (whyNot(each).isEmpty()) {
                each.inBook()
                        .ifPresentOrElse(
                                ours -> changed.put(ours, corrected(each)),
                                () -> each.atBroker().ifPresent(theirs -> fresh.addAll(positionsOf(theirs))));
            }
        }
        List<Structure> structures = new ArrayList<>();
        for (Structure structure : book.structures()) {
            reformed(structure, changed).ifPresent(structures::add);
        }
        Portfolio corrected = book.withStructures(structures);
        if (fresh.isEmpty()) {
            return corrected;
        }
        // Names of structures that go with this correction are not given to others.
        structures.addAll(StructureRecognition.of(fresh, today, settings, book).structures());
        return book.withStructures(structures);
    }

    /** The leg of the book as the broker has it; empty if he has none. */
    private Optional<Leg> corrected(Difference difference) {
        int quantity = difference.brokerQuantity();
        if (difference.atBroker().isEmpty() || quantity == 0) {
            return Optional.empty();
        }
        Instrument theirs = difference.atBroker().get();
        Leg ours = book.legs().stream()
                .filter(leg ->
                        difference.inBook().filter(leg.instrument()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        List<BrokerPosition> positions = positionsOf(theirs);
        boolean isTurned = (ours.quantity() > 0) != (quantity > 0);
        boolean isTheirPrice = (isTurned || ours.entryPrice().isEmpty()) && positions.size() == 1;
        return Optional.of(
                new Leg(theirs, quantity, isTheirPrice ? positions.get(0).leg().entryPrice() : ours.entryPrice()));
    }

    private static Optional<Structure> reformed(Structure structure, Map<Instrument, Optional<Leg>> changed) {
        if (structure.legs().stream().noneMatch(leg -> changed.containsKey(leg.instrument()))) {
            return Optional.of(structure);
        }
        List<Leg> legs = structure.legs().stream()
                .flatMap(leg -> changed.getOrDefault(leg.instrument(), Optional.of(leg)).stream())
                .toList();
        return legs.isEmpty() ? Optional.empty() : Optional.of(formed(structure, legs));
    }

    private static Structure formed(Structure structure, List<Leg> legs) {
        if (structure instanceof IronCondor condor && IronCondor.faultsOf(legs).isEmpty()) {
            return new IronCondor(condor.id(), condor.layer(), condor.openedOn(), condor.fees(), condor.note(), legs);
        }
        if (structure instanceof VixCallLadder ladder
                && VixCallLadder.faultsOf(legs).isEmpty()) {
            return new VixCallLadder(ladder.id(), ladder.openedOn(), ladder.fees(), ladder.note(), legs);
        }
        return new LooseLegs(structure.id(), structure.openedOn(), structure.fees(), structure.note(), legs);
    }
}
