package dev.wingspread.ui.ladder;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Screen;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The VIX ladder: what is held against what is wanted, and what it pays when VIX spikes. */
public final class LadderViewModel implements Screen {

    private final Computing computing;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");

    public LadderViewModel(Computing computing) {
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
