package dev.wingspread.ui.matrix;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.scenario.LossBudget;
import dev.wingspread.ui.support.UiPreferences;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The loss against today somebody could live with: typed and remembered for each book, or the usual one. */
public final class LossBudgetEntry {

    private static final double MOST_USD = 1e9;

    private final UiPreferences preferences;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper usualText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<OptionalDouble> usd = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private OptionalDouble usual = OptionalDouble.empty();
    private Optional<String> key = Optional.empty();

    LossBudgetEntry(UiPreferences preferences) {
        this.preferences = preferences;
        text.subscribe(this::read);
    }

    /** Follows another book: what was typed for it comes back. */
    void follow(OpenBook book) {
        double usually = LossBudget.usualUsd(book.portfolio(), book.settings());
        usual = usually > 0 ? OptionalDouble.of(usually) : OptionalDouble.empty();
        usualText.set(usually > 0 ? Formats.usd(usually) : "none");
        Optional<String> owner = book.file().map(file -> "budget." + file.toAbsolutePath());
        if (!owner.equals(key)) {
            // No file owns what is typed meanwhile.
            key = Optional.empty();
            text.set(owner.flatMap(preferences::get).orElse(""));
            key = owner;
        }
        read();
    }

    private void read() {
        String typed = text.get().strip().replace(",", "").replace("$", "");
        OptionalDouble number = typed.isEmpty() ? usual : PlainNumber.parse(typed);
        boolean isBudget = number.isPresent() && number.getAsDouble() > 0 && number.getAsDouble() <= MOST_USD;
        if (typed.isEmpty() || isBudget) {
            problem.set("");
            // An equal amount in another object would be told as a change, and the map painted again for every
            // scenario.
            if (!number.equals(usd.get())) {
                usd.set(number);
            }
            key.ifPresent(owner -> preferences.put(owner, text.get().strip()));
        } else {
            problem.set("The loss budget is an amount in dollars above 0, not '"
                    + text.get().strip() + "'.");
        }
    }

    /** What is typed; empty takes the usual budget. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it, as a sentence; the last budget that was right holds meanwhile. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The usual budget: a quarter of the condors' margin, or a word where there are no condors. */
    public ReadOnlyStringProperty usualProperty() {
        return usualText.getReadOnlyProperty();
    }

    /** The budget in dollars; empty where nothing is typed and there are no condors. */
    public ReadOnlyObjectProperty<OptionalDouble> usdProperty() {
        return usd.getReadOnlyProperty();
    }
}
