package dev.wingspread.ui.importing;

import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.ui.support.BackgroundWork;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The market the book is valued in: the one that is open, or one made of Cboe's files, which is fitted in the background. */
public final class ImportMarket {

    private final Importing importing;
    private final BackgroundWork work;
    private final Runnable onChange;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.OPEN);
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<FileRemark>> remarks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper openText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper madeText = new ReadOnlyStringWrapper("");
    private List<MarketPiece> pieces = List.of();
    private Optional<OpenBook> open = Optional.empty();
    /** Supplies what no file says. */
    private Optional<OpenBook> known = Optional.empty();

    private Optional<Loaded<OpenBook>> made = Optional.empty();
    private int era;

    /** Where a market comes from. */
    public enum Source {
        OPEN,
        FILES
    }

    /**
     * The market that is open.
     *
     * @param onChange told when another market is chosen or made
     */
    ImportMarket(Importing importing, BackgroundWork work, Runnable onChange) {
        this.importing = importing;
        this.work = work;
        this.onChange = onChange;
        source.subscribe((before, now) -> onChange.run());
    }

    /**
     * Makes the market of what files say, if they say something else than before.
     *
     * @param book the open book
     * @param isSample whether it is the one that comes with the program; its levels are nobody's and supply nothing
     */
    void follow(List<MarketPiece> fresh, Optional<OpenBook> book, boolean isSample) {
        Optional<OpenBook> supplying = isSample ? Optional.empty() : book;
        boolean isSame = pieces.equals(fresh) && isKnownAtLevelsOf(supplying);
        open = book;
        known = supplying;
        openText.set(book.map(ImportMarket::words).orElse("No book is open."));
        if (isSame) {
            return;
        }
        pieces = List.copyOf(fresh);
        era++;
        made = Optional.empty();
        remarks.set(List.of());
        offered.set(!pieces.isEmpty());
        making.set(!pieces.isEmpty());
        source.set(pieces.isEmpty() ? Source.OPEN : Source.FILES);
        if (pieces.isEmpty()) {
            madeText.set("No file of Cboe is among the files.");
            onChange.run();
        } else {
            madeText.set("The market is being made…");
            make(era);
        }
    }

    private boolean isKnownAtLevelsOf(Optional<OpenBook> book) {
        return known.isPresent() == book.isPresent()
                && (known.isEmpty() || known.get().hasLevelsOf(book.orElseThrow()));
    }

    private void make(int mine) {
        List<MarketPiece> asked = pieces;
        Optional<OpenBook> supplying = known;
        work.run(
                "Making the market",
                Optional.of(() -> giveUp(mine)),
                () -> importing.market(asked, supplying),
                loaded -> show(loaded, mine));
    }

    private void giveUp(int asked) {
        if (asked == era) {
            era++;
            making.set(false);
            madeText.set("The market was not made: it was given up.");
            onChange.run();
        }
    }

    private void show(Loaded<OpenBook> loaded, int asked) {
        if (asked != era) {
            return;
        }
        making.set(false);
        made = Optional.of(loaded);
        remarks.set(FileRemark.of(loaded.faults(), loaded.warnings()));
        madeText.set(loaded.value().map(ImportMarket::words).orElse("These files do not make a market."));
        onChange.run();
    }

    private static String words(OpenBook book) {
        MarketSnapshot levels = book.market().snapshot();
        return Formats.time(levels.asOf())
                + "; SPX " + Formats.points(levels.spx().spot()) + ", "
                + Formats.plural(levels.spx().expiries().size(), "expiry", "expiries")
                + "; VIX " + Formats.points(levels.vix().spot()) + ", "
                + Formats.plural(levels.vix().futures().size(), "future", "futures") + ", "
                + Formats.plural(levels.vix().expiries().size(), "expiry", "expiries");
    }

    /**
     * The book that positions join.
     *
     * @param isNew whether it is a new one rather than the open one
     * @return the book in the market that was chosen, if there is such a market
     */
    Optional<OpenBook> base(boolean isNew) {
        Optional<OpenBook> held = isNew ? open.map(OpenBook::emptied) : open;
        if (source.get() == Source.OPEN) {
            return held;
        }
        Optional<OpenBook> kept = isNew && known.isEmpty() ? Optional.empty() : held;
        return made.flatMap(loaded -> loaded.value()
                .map(market -> kept.map(book -> book.atLevelsOf(market, loaded.warnings()))
                        .orElse(market)));
    }

    /** Whether the market is another one than that of the open book. */
    boolean isTaken() {
        return source.get() == Source.FILES && made.filter(Loaded::isOk).isPresent();
    }

    /** Why there is no market; empty if there is one. */
    String trouble() {
        if (source.get() == Source.OPEN) {
            return open.isPresent() ? "" : "A market is missing: add files of Cboe, or open a book first.";
        }
        if (making.get()) {
            return "The market is being made…";
        }
        return made.filter(Loaded::isOk).isPresent() ? "" : "The files do not make a market: see page Market.";
    }

    public ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** Whether the market is being made. */
    public ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** Whether there are files to make a market of. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** What is wrong with the files' market, and what was assumed for it. */
    public ReadOnlyObjectProperty<List<FileRemark>> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** The market that is open, in words. */
    public ReadOnlyStringProperty openTextProperty() {
        return openText.getReadOnlyProperty();
    }

    /** The market of the files, in words. */
    public ReadOnlyStringProperty madeTextProperty() {
        return madeText.getReadOnlyProperty();
    }
}
