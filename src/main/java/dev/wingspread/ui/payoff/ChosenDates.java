package dev.wingspread.ui.payoff;

import dev.wingspread.ui.support.DaysText;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The dates with a curve of their own besides today and the expiries; kept as long as the program runs. */
public final class ChosenDates {

    /** More curves could not be told apart. */
    private static final int MOST = 6;

    private final ReadOnlyObjectWrapper<List<Double>> days = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty entry = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private LocalDate today = LocalDate.EPOCH;

    ChosenDates() {
        entry.subscribe(text -> problem.set(DaysText.of(text, today).problem()));
    }

    /** The day from which days count. */
    void countFrom(LocalDate day) {
        today = day;
        problem.set(DaysText.of(entry.get(), today).problem());
    }

    /** Takes what is typed as a further date, unless something is wrong with it. */
    public void addTyped() {
        DaysText typed = DaysText.of(entry.get(), today);
        typed.days().ifPresent(this::add);
    }

    /** Takes a further date, days forward. */
    public void add(double forward) {
        var all = new TreeSet<>(days.get());
        if (forward == 0) {
            problem.set("Today has its curve already.");
        } else if (all.size() == MOST && !all.contains(forward)) {
            problem.set("At most " + MOST + " dates; take one away first.");
        } else {
            all.add(forward);
            days.set(List.copyOf(all));
            entry.set("");
        }
    }

    public void remove(double forward) {
        days.set(days.get().stream().filter(day -> day != forward).toList());
    }

    /** Calendar days forward, rising. */
    public ReadOnlyObjectProperty<List<Double>> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /** What is being typed. */
    public StringProperty entryProperty() {
        return entry;
    }

    /** What is wrong with it, as a sentence; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
