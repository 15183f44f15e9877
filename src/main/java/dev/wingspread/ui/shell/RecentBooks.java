package dev.wingspread.ui.shell;

import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The books opened last, newest first. */
final class RecentBooks {

    private static final int MOST = 8;
    private static final String KEY = "recent.";

    private final UiPreferences preferences;
    private final ObservableList<Path> books = FXCollections.observableArrayList();
    /** Kept, because it listens to the list behind it only as long as somebody holds it. */
    private final ObservableList<Path> shownBooks = FXCollections.unmodifiableObservableList(books);

    RecentBooks(UiPreferences preferences) {
        this.preferences = preferences;
        for (int i = 0; i < MOST; i++) {
            preferences.path(KEY + i).ifPresent(books::add);
        }
    }

    /** Puts a book first. */
    void add(Path book) {
        Path file = book.toAbsolutePath().normalize();
        List<Path> newest = new ArrayList<>(books);
        newest.remove(file);
        newest.add(0, file);
        books.setAll(newest.subList(0, Math.min(MOST, newest.size())));
        remember();
    }

    /** Drops a book that is no longer there. */
    void remove(Path book) {
        if (books.remove(book.toAbsolutePath().normalize())) {
            remember();
        }
    }

    private void remember() {
        for (int i = 0; i < MOST; i++) {
            preferences.put(KEY + i, i < books.size() ? books.get(i).toString() : "");
        }
    }

    ObservableList<Path> books() {
        return shownBooks;
    }
}
