package dev.wingspread.ui.editor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import dev.wingspread.ui.basket.Basket;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Edits of positions that need no form: deleting them, and trying out how it would be to close them. */
public final class PositionEdits {

    private final Supplier<Optional<OpenBook>> book;
    private final BookEditor editor;
    private final BasketViewModel basket;
    private final Consumer<String> onMessage;
    private final Recalculator<Closing, Closed> closings;

    private record Closing(OpenBook book, Structure structure) {}

    private record Closed(Closing closing, List<Trade> trades) {}

    /**
     * The edits.
     *
     * @param book the open book
     * @param editor takes the edited book
     * @param basket takes the trades that would close a position
     * @param onMessage told what cannot be done
     */
    public PositionEdits(
            Computing computing,
            Supplier<Optional<OpenBook>> book,
            BookEditor editor,
            BasketViewModel basket,
            Consumer<String> onMessage) {
        this.book = book;
        this.editor = editor;
        this.basket = basket;
        this.onMessage = onMessage;
        closings = computing.recalculator((closing, isUnwanted) -> close(closing), this::preview);
    }

    /**
     * Takes positions and legs out of the book, all in one step. A condor or ladder that is none without a leg becomes
     * loose legs under its own name.
     */
    public void delete(List<PositionPick> picks) {
        if (picks.isEmpty()) {
            onMessage.accept("Select a position or a leg to delete");
            return;
        }
        book.get().ifPresent(opened -> {
            var left = new ArrayList<Structure>();
            for (Structure structure : opened.portfolio().structures()) {
                left(structure, picks).ifPresent(left::add);
            }
            Portfolio after = opened.portfolio().withStructures(left);
            if (!after.equals(opened.portfolio())) {
                editor.edit(opened, after, "Deleted " + words(picks));
            }
        });
    }

    private static Optional<Structure> left(Structure structure, List<PositionPick> picks) {
        var legs = new ArrayList<>(structure.legs());
        for (PositionPick pick : picks) {
            if (pick.structureId().equals(structure.id())) {
                if (pick.leg().isEmpty()) {
                    return Optional.empty();
                }
                legs.remove(pick.leg().get());
            }
        }
        return legs.isEmpty() ? Optional.empty() : Optional.of(structure.withLegs(legs));
    }

    private static String words(List<PositionPick> picks) {
        Set<String> whole = picks.stream()
                .filter(pick -> pick.leg().isEmpty())
                .map(PositionPick::structureId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<PositionPick> legs = picks.stream()
                .filter(pick -> pick.leg().isPresent() && !whole.contains(pick.structureId()))
                .toList();
        var words = new ArrayList<String>();
        if (whole.size() == 1) {
            words.add(whole.iterator().next());
        } else if (!whole.isEmpty()) {
            words.add(Formats.plural(whole.size(), "position", "positions"));
        }
        if (!legs.isEmpty()) {
            boolean areOfOne =
                    legs.stream().map(PositionPick::structureId).distinct().count() == 1;
            words.add(Formats.plural(legs.size(), "leg", "legs")
                    + (areOfOne ? " of " + legs.get(0).structureId() : ""));
        }
        return String.join(" and ", words);
    }

    /** Puts the trades that close a position into the basket, at their estimated prices. */
    public void close(String structureId) {
        book.get()
                .ifPresent(opened -> opened.portfolio()
                        .structure(structureId)
                        .ifPresent(structure -> closings.request(new Closing(opened, structure))));
    }

    private static Closed close(Closing closing) {
        Dealing dealing = Dealing.in(closing.book().market(), closing.book().settings());
        var trades = new ArrayList<Trade>();
        for (Leg leg : closing.structure().legs()) {
            dealing.trade(leg.instrument(), -leg.quantity()).ifPresent(trades::add);
        }
        return new Closed(closing, trades);
    }

    private void preview(Closed closed) {
        OpenBook opened = closed.closing().book();
        Structure structure = closed.closing().structure();
        if (closed.trades().size() < structure.legs().size()) {
            onMessage.accept(structure.id() + " has legs this market has no price for; delete it instead");
            return;
        }
        List<Structure> others = opened.portfolio().structures().stream()
                .filter(each -> !each.equals(structure))
                .toList();
        basket.fill(new Basket(
                "Close " + structure.id(),
                closed.trades(),
                opened,
                opened.portfolio().withStructures(others),
                () -> {}));
    }
}
