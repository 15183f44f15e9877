package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.condor.CondorViewModel;
import dev.wingspread.ui.editor.DetailsViewModel;
import dev.wingspread.ui.editor.EditorViewModel;
import dev.wingspread.ui.editor.PositionEdits;
import dev.wingspread.ui.market.MarketViewModel;
import dev.wingspread.ui.settings.SettingsViewModel;
import dev.wingspread.ui.support.Computing;
import java.util.Optional;
import java.util.function.Supplier;

/** What the open book is edited with: its positions, its details, its settings and the market it is valued in. */
public final class BookForms {

    private final EditorViewModel editor;
    private final PositionEdits positions;
    private final CondorViewModel condor;
    private final DetailsViewModel details;
    private final SettingsViewModel settings;
    private final MarketViewModel market;

    /** @param book the open book */
    BookForms(Computing computing, Planning planning, BasketViewModel basket, BookViewModel book) {
        Supplier<Optional<OpenBook>> open = () -> book.bookProperty().get();
        BookEdits edits = book.edits();
        editor = new EditorViewModel(computing, open, edits);
        positions = new PositionEdits(computing, open, edits, basket, book::say);
        condor = new CondorViewModel(
                planning,
                computing.valuation(),
                computing.background(),
                computing.uiThread(),
                open,
                edits,
                computing.onDefect());
        details = new DetailsViewModel(open, edits);
        settings = new SettingsViewModel(computing, open, edits::edit);
        market = new MarketViewModel(computing, open, edits::edit);
    }

    /** Lets the forms follow the open book. */
    void openedBook(OpenBook opened) {
        condor.openedBook(opened);
        settings.openedBook(opened);
        market.openedBook(opened);
        editor.openedBook(opened);
    }

    /** The form for a position. */
    public EditorViewModel editor() {
        return editor;
    }

    /** Deleting positions and trying out how it would be to close them. */
    public PositionEdits positions() {
        return positions;
    }

    /** The search for a new condor. */
    public CondorViewModel condor() {
        return condor;
    }

    /** The form for what holds for the whole book. */
    public DetailsViewModel details() {
        return details;
    }

    /** The settings dialog. */
    public SettingsViewModel settings() {
        return settings;
    }

    /** The market editor. */
    public MarketViewModel market() {
        return market;
    }
}
