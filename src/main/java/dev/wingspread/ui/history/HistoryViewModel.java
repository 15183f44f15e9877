package dev.wingspread.ui.history;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.RuleLevels;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.ui.support.JournalDesk;
import dev.wingspread.ui.support.RecalculationState;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The stored days of the open book and its journal. They are read when the view is shown and when something was written. */
public final class HistoryViewModel {

    /** Nobody reads further back on screen; the journal command prints the rest. */
    private static final int MOST_ENTRIES = 200;

    private static final String NO_DAYS =
            "No day of this book is stored yet. Ctrl+E stores the figures of the market on"
                    + " screen; do it once a day, and this view shows how they change.";
    private static final String NO_ENTRIES =
            "Nothing in the journal yet: prompts that come and go, what you decide about them and your notes appear here.";
    private static final String NO_MATCH = "No entry matches the filter.";

    private final JournalDesk desk;
    private final ExplainViewModel explain;
    private final Recalculator<OpenBook, Read> readings;
    private final ReadOnlyObjectWrapper<List<DayLine>> days = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<BandChart>> charts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<EntryLine>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper noDays = new ReadOnlyStringWrapper(NO_DAYS);
    private final ReadOnlyStringWrapper noEntries = new ReadOnlyStringWrapper(NO_ENTRIES);
    private final ObjectProperty<Optional<EntryKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private List<EntryLine> all = List.of();
    private Optional<OpenBook> book = Optional.empty();
    private boolean isVisible;

    private record Read(OpenBook book, Loaded<List<StoredDay>> days, Loaded<List<RecordedEntry>> entries) {}

    /**
     * The history.
     *
     * @param desk where the journal is
     * @param onDefect told about exceptions, which are defects of the program
     */
    public HistoryViewModel(JournalDesk desk, Executor background, UiThread uiThread, Consumer<Throwable> onDefect) {
        this.desk = desk;
        explain = new ExplainViewModel(desk, background, uiThread, onDefect);
        readings = new Recalculator<>((open, isUnwanted) -> read(desk, open), this::show, background, uiThread);
        readings.failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        kind.subscribe(this::filter);
        text.subscribe(this::filter);
    }

    private static Read read(JournalDesk desk, OpenBook open) {
        String name = open.displayName();
        return new Read(
                open,
                desk.journal().then(journal -> journal.snapshots(HistoryFilter.ofBook(name))),
                desk.journal().then(journal -> journal.entries(JournalFilter.ofBook(name))));
    }

    /** Another book, or the same one in another market. */
    public void openedBook(OpenBook opened) {
        book = Optional.of(opened);
        refresh();
    }

    /** Tells whether the view is shown; nothing is read before. */
    public void visible(boolean now) {
        isVisible = now;
        refresh();
    }

    /** Reads the journal again. */
    public void refresh() {
        if (isVisible) {
            book.ifPresent(readings::restart);
        }
    }

    private void show(Read read) {
        desk.tell(read.days().isOk() ? read.entries().faults() : read.days().faults());
        List<StoredDay> found = read.days().value().orElse(List.of());
        noDays.set(found.isEmpty() ? JournalDesk.trouble(read.days()).orElse(NO_DAYS) : "");
        days.set(DayLine.of(found));
        explain.offer(found);
        charts.set(charts(found, read.book()));
        List<RecordedEntry> recorded = read.entries().value().orElse(List.of());
        var newestFirst = new ArrayList<EntryLine>();
        for (int i = recorded.size() - 1; i >= Math.max(0, recorded.size() - MOST_ENTRIES); i--) {
            newestFirst.add(EntryLine.of(recorded.get(i)));
        }
        all = List.copyOf(newestFirst);
        filter();
    }

    private static List<BandChart> charts(List<StoredDay> found, OpenBook open) {
        RuleLevels levels = RuleLevels.of(open.settings(), open.portfolio().flags(), RuleProfile.OF_BOOK);
        var charts = new ArrayList<BandChart>();
        if (found.isEmpty()) {
            return charts;
        }
        for (HistoryFigure figure : HistoryFigure.values()) {
            var points = new ArrayList<BandChart.Point>();
            for (int i = 0; i < found.size(); i++) {
                OptionalDouble value = DayLine.value(found.get(i), figure);
                if (value.isPresent()) {
                    points.add(new BandChart.Point(i, value.getAsDouble()));
                }
            }
            charts.add(new BandChart(figure, points, figure.low(levels), figure.high(levels)));
        }
        return charts;
    }

    private void filter() {
        List<EntryLine> matching = all.stream()
                .filter(entry -> kind.get().isEmpty() || kind.get().get() == entry.kind())
                .filter(entry -> entry.contains(text.get()))
                .toList();
        noEntries.set(all.isEmpty() ? NO_ENTRIES : matching.isEmpty() ? NO_MATCH : "");
        entries.set(matching);
    }

    /** Where the change from one stored day to the next came from. */
    public ExplainViewModel explain() {
        return explain;
    }

    /** How many of the entries are shown, in words. */
    String countText() {
        return Formats.plural(entries.get().size(), "entry", "entries");
    }

    /** Whether the journal is being read. */
    public ReadOnlyObjectProperty<RecalculationState> stateProperty() {
        return readings.stateProperty();
    }

    /** The stored days, the newest first. */
    public ReadOnlyObjectProperty<List<DayLine>> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /** A chart a figure; none without stored days. */
    public ReadOnlyObjectProperty<List<BandChart>> chartsProperty() {
        return charts.getReadOnlyProperty();
    }

    /** The entries that pass the filter, the newest first. */
    public ReadOnlyObjectProperty<List<EntryLine>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** How a day gets here, where there is none; empty otherwise. */
    public ReadOnlyStringProperty noDaysProperty() {
        return noDays.getReadOnlyProperty();
    }

    /** Why there is no entry; empty if there is one. */
    public ReadOnlyStringProperty noEntriesProperty() {
        return noEntries.getReadOnlyProperty();
    }

    /** The kind of entries wanted; empty for all. */
    public ObjectProperty<Optional<EntryKind>> kindProperty() {
        return kind;
    }

    /** A text the entries must hold; empty for all. */
    public StringProperty textProperty() {
        return text;
    }
}
