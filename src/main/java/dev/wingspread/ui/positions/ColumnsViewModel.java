package dev.wingspread.ui.positions;

import dev.wingspread.ui.support.UiPreferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which columns the position tree shows: those the user has picked, remembered from one start to the next, else as many as
 * there is room for, the most telling first.
 */
public final class ColumnsViewModel {

    private static final String PICKED = "positions.columns";
    private static final String ORDER = "positions.order";
    /** Stands for the choice by room; a list of columns never looks like it. */
    private static final String AUTOMATIC = "automatic";

    private static final String COMMA = ",";

    private final UiPreferences preferences;
    private final ReadOnlyObjectWrapper<Set<PositionColumn>> shown;
    private final ReadOnlyObjectWrapper<List<PositionColumn>> order;
    private boolean isAutomatic;
    private double lastRoom = Double.MAX_VALUE;

    /** The columns of last time. */
    public ColumnsViewModel(UiPreferences preferences) {
        this.preferences = preferences;
        String picked = preferences.get(PICKED).orElse(AUTOMATIC);
        isAutomatic = picked.equals(AUTOMATIC);
        shown = new ReadOnlyObjectWrapper<>(isAutomatic ? fitting(lastRoom) : setOf(named(picked)));
        order = new ReadOnlyObjectWrapper<>(
                complete(named(preferences.get(ORDER).orElse(""))));
    }

    /** Columns by name; what is no column, as another version may know some, is passed over. */
    private static List<PositionColumn> named(String names) {
        return Arrays.stream(names.split(COMMA, -1))
                .flatMap(name -> Arrays.stream(PositionColumn.values())
                        .filter(column -> column.name().equals(name)))
                .distinct()
                .toList();
    }

    private static Set<PositionColumn> setOf(List<PositionColumn> columns) {
        var set = EnumSet.noneOf(PositionColumn.class);
        set.addAll(columns);
        return set;
    }

    /** Columns a remembered order does not name stand where they stand by themselves: behind their left neighbour. */
    private static List<PositionColumn> complete(List<PositionColumn> remembered) {
        List<PositionColumn> all = new ArrayList<>(remembered);
        int next = 0;
        for (PositionColumn column : PositionColumn.values()) {
            if (!all.contains(column)) {
                all.add(next, column);
            }
            next = all.indexOf(column) + 1;
        }
        return List.copyOf(all);
    }

    /**
     * Tells how much room there is.
     *
     * @param room width for all columns of figures, in pixels at the usual size of text
     */
    public void fit(double room) {
        lastRoom = room;
        if (isAutomatic) {
            shown.set(fitting(room));
        }
    }

    private static Set<PositionColumn> fitting(double room) {
        List<PositionColumn> byRank = Arrays.stream(PositionColumn.values())
                .sorted(Comparator.comparingInt(PositionColumn::rank))
                .toList();
        var fitting = EnumSet.noneOf(PositionColumn.class);
        double left = room;
        for (PositionColumn column : byRank) {
            left -= column.width();
            if (left < 0) {
                break;
            }
            fitting.add(column);
        }
        return fitting;
    }

    /** Shows or hides a column; from now on the user has picked. */
    public void pick(PositionColumn column, boolean isWanted) {
        var fresh = EnumSet.copyOf(shown.get().isEmpty() ? EnumSet.noneOf(PositionColumn.class) : shown.get());
        if (isWanted) {
            fresh.add(column);
        } else {
            fresh.remove(column);
        }
        isAutomatic = false;
        preferences.put(PICKED, names(fresh));
        shown.set(fresh);
    }

    /** Leaves the choice to the room there is. */
    public void pickByRoom() {
        isAutomatic = true;
        preferences.put(PICKED, AUTOMATIC);
        fit(lastRoom);
    }

    /** Remembers an order of the columns, those not shown included. */
    public void arrange(List<PositionColumn> fresh) {
        if (!fresh.equals(order.get())) {
            order.set(complete(fresh));
            preferences.put(ORDER, names(order.get()));
        }
    }

    private static String names(Iterable<PositionColumn> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        return names.stream().collect(Collectors.joining(COMMA));
    }

    /** Whether the room decides. */
    public boolean isAutomatic() {
        return isAutomatic;
    }

    /** The columns shown, in their order. */
    public List<PositionColumn> inOrder() {
        return order.get().stream().filter(shown.get()::contains).toList();
    }

    /** All columns in their order. */
    public List<PositionColumn> all() {
        return order.get();
    }

    /** The columns shown. */
    public ReadOnlyObjectProperty<Set<PositionColumn>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The column of a name, if there is one. */
    static Optional<PositionColumn> ofName(String name) {
        return named(name).stream().findFirst();
    }
}
