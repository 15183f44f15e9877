package dev.wingspread.ui.term;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Screen;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The VIX curve, the term structure of SPX volatility and the smile of an expiry. */
public final class TermViewModel implements Screen {

    private final Computing computing;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");

    public TermViewModel(Computing computing) {
        this.computing = computing;
    }

    @Override
    public void follow(OpenBook book, Shock shock) {
        computing.uiThread().run(() -> caption.set(book.displayName()));
    }

    /** What is shown. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }
}
