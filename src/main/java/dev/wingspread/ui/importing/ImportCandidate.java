package dev.wingspread.ui.importing;

import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.importing.ImportEffect.Asked;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The book as it would be, made and valued in the background whenever something about it changes. */
public final class ImportCandidate {

    private final Recalculator<Asked, ImportEffect> effects;
    private final ReadOnlyObjectWrapper<Optional<ImportEffect>> effect = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable onChange;
    private Optional<Asked> asked = Optional.empty();

    /**
     * No such book yet.
     *
     * @param onChange told when the book is known
     */
    ImportCandidate(Importing importing, Computing computing, Runnable onChange) {
        this.onChange = onChange;
        effects = computing.recalculator(
                (question, isUnwanted) -> ImportEffect.of(question, importing, computing.valuation()), this::show);
    }

    /** Makes another book, unless it is the one that is made already. */
    void ask(Asked question) {
        if (!asked.equals(Optional.of(question))) {
            asked = Optional.of(question);
            effects.request(question);
        }
    }

    /** There is nothing to make. */
    void forget() {
        asked = Optional.empty();
        effect.set(Optional.empty());
    }

    private void show(ImportEffect fresh) {
        if (asked.equals(Optional.of(fresh.asked()))) {
            effect.set(Optional.of(fresh));
            onChange.run();
        }
    }

    private Optional<ImportEffect> current() {
        return effect.get().filter(known -> asked.equals(Optional.of(known.asked())));
    }

    /** What is made, or being made. */
    Optional<Asked> asked() {
        return asked;
    }

    /** What would come into the book. */
    List<Structure> structures() {
        return asked.map(Asked::structures).orElse(List.of());
    }

    /** The book, if it is known and can be made. */
    Optional<OpenBook> book() {
        return current().flatMap(known -> known.after().value());
    }

    /** Whether nothing is still being made. */
    boolean isComputed() {
        return asked.isEmpty() || current().isPresent();
    }

    /** Why the book cannot be made; empty if it can or is not known yet. */
    String fault() {
        return current().map(ImportEffect::after).map(Loaded::faults).orElse(List.of()).stream()
                .map(Failure::text)
                .collect(Collectors.joining("; "));
    }

    /** Key figures before and after; empty while they are not known. */
    public List<KpiChange> changes() {
        return effect.get().map(ImportEffect::changes).orElse(List.of());
    }

    /** Imported legs without a price, a sentence each. */
    public List<String> unpriced() {
        return effect.get().map(ImportEffect::unpriced).orElse(List.of());
    }

    /** How good the prices are that the book would rest on; empty while it is not known. */
    public String quality() {
        return effect.get().map(ImportEffect::quality).orElse("");
    }

    /** Tells of new figures. */
    public void onEffect(Runnable action) {
        effect.subscribe(action);
    }
}
