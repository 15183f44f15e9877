package dev.wingspread.ui.importing;

import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.ui.importing.ImportEffect.Asked;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.BookReplacement;
import dev.wingspread.ui.support.Computing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The import wizard. Nothing outside of it changes until what it holds is accepted: as one step that can be undone in the
 * open book, or as a new book.
 */
public final class ImportViewModel {

    private final BookReplacement editor;
    private final BiConsumer<OpenBook, Runnable> onNewBook;
    private final ImportFiles files;
    private final UnreadRows rows;
    private final Proposals proposals;
    private final ProposalEdit proposalEdit;
    private final ImportMarket market;
    private final ImportCandidate candidate;
    private final ImportVerdict verdict = new ImportVerdict(this);

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<ImportPage> page = new SimpleObjectProperty<>(ImportPage.FILES);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.OPEN_BOOK);
    private final StringProperty name = new SimpleStringProperty("");
    private Optional<OpenBook> book = Optional.empty();
    private boolean isSample;
    private boolean isLeavingFiles;

    /** Where the structures go. */
    public enum Target {
        OPEN_BOOK,
        NEW_BOOK
    }

    /**
     * The wizard.
     *
     * @param editor takes the edited open book
     * @param onNewBook takes a new book, and what to do once it is the open one
     */
    public ImportViewModel(
            Importing importing,
            Computing computing,
            BackgroundWork work,
            BookReplacement editor,
            BiConsumer<OpenBook, Runnable> onNewBook) {
        this.editor = editor;
        this.onNewBook = onNewBook;
        files = new ImportFiles(importing, work, this::filesChanged);
        rows = new UnreadRows(this::update);
        market = new ImportMarket(importing, work, this::update);
        proposals = new Proposals(computing, this::proposed);
        proposalEdit = new ProposalEdit(proposals);
        candidate = new ImportCandidate(importing, computing, this::judge);
        target.subscribe((before, now) -> update());
        name.subscribe((before, now) -> update());
    }

    /**
     * Opens the wizard, or adds files to it where it is open.
     *
     * @param paths files to read, possibly none
     * @param isSampleOpen whether the open book is the one that comes with the program, to which nobody adds
     */
    public void show(List<Path> paths, boolean isSampleOpen) {
        if (!open.get()) {
            forget();
            isSample = isSampleOpen;
            target.set(isSample || book.isEmpty() ? Target.NEW_BOOK : Target.OPEN_BOOK);
            page.set(ImportPage.FILES);
            open.set(true);
        }
        isLeavingFiles = page.get() == ImportPage.FILES && files.files().isEmpty();
        files.add(paths);
        update();
    }

    /**
     * Follows the open book. The first that is not the sample, such as one dropped together with the files, is the one
     * they are added to.
     *
     * @param isSampleOpen whether it is the sample
     */
    public void openedBook(OpenBook opened, boolean isSampleOpen) {
        boolean isFirst = (book.isEmpty() || isSample) && !isSampleOpen;
        book = Optional.of(opened);
        if (open.get()) {
            isSample = isSampleOpen;
            if (isFirst) {
                target.set(Target.OPEN_BOOK);
            }
            filesChanged();
        }
    }

    /** Closes the wizard without any effect. */
    public void cancel() {
        open.set(false);
        forget();
    }

    private void forget() {
        files.clear();
        proposals.clear();
        rows.expectedShownProperty().set(false);
        name.set("");
        candidate.forget();
    }

    // What follows from what

    private void filesChanged() {
        rows.follow(files.files());
        market.follow(files.pieces(), book, isSample);
        update();
        if (isLeavingFiles && !files.readingProperty().get() && !files.files().isEmpty()) {
            isLeavingFiles = false;
            leaveFiles();
        }
    }

    /** What was dropped and is sound is looked at next; a fault, or the same twice, is not passed over. */
    private void leaveFiles() {
        if (files.faulty() == 0 && files.overlapsProperty().get().isEmpty()) {
            page.set(positions().isEmpty() ? ImportPage.MARKET : ImportPage.POSITIONS);
        }
    }

    private List<ReadPosition> positions() {
        List<ReadPosition> all = new ArrayList<>(files.positions());
        rows.fixed()
                .forEach(row -> row.position().ifPresent(position -> all.add(new ReadPosition(row.file(), position))));
        return all;
    }

    private void update() {
        if (open.get()) {
            proposals.follow(positions(), files.statementDay(), base());
            proposed();
        }
    }

    private Optional<OpenBook> base() {
        Optional<OpenBook> base = market.base(isNewBook());
        return isNewBook() ? base.map(this::named) : base;
    }

    private OpenBook named(OpenBook fresh) {
        return fresh.withPortfolio(fresh.portfolio()
                .withDetails(
                        name.get().strip(),
                        fresh.portfolio().phase(),
                        fresh.portfolio().flags()));
    }

    private void proposed() {
        if (!open.get()) {
            return;
        }
        Optional<OpenBook> base = base();
        Optional<List<Structure>> structures = positions().isEmpty() ? Optional.of(List.of()) : proposals.structures();
        boolean isSomething = structures.filter(held -> !held.isEmpty()).isPresent() || market.isTaken();
        if (base.isPresent() && structures.isPresent() && isSomething) {
            OpenBook before = isNewBook() ? base.get() : book.orElse(base.get());
            candidate.ask(new Asked(before, base.get(), structures.get()));
        } else {
            candidate.forget();
        }
        judge();
    }

    private void judge() {
        if (open.get()) {
            verdict.judge();
        }
    }

    /** Takes over what was understood and closes the wizard. */
    public void accept() {
        judge();
        Optional<OpenBook> after = candidate.book();
        if (!verdict.readyProperty().get() || after.isEmpty()) {
            return;
        }
        if (isNewBook()) {
            onNewBook.accept(after.get(), this::cancel);
        } else if (book.isPresent() && editor.edit(book.get(), after.get(), what())) {
            cancel();
        }
    }

    private String what() {
        List<Structure> structures = candidate.structures();
        String imported = structures.isEmpty()
                ? "Took the market of "
                : "Imported " + Formats.plural(structures.size(), "position", "positions") + " of ";
        return imported + files.sources();
    }

    // For the views

    /** Title of a page with what there is to count on it. */
    public String pageText(ImportPage at) {
        long count = switch (at) {
            case FILES -> files.files().size();
            case POSITIONS ->
                proposals.rowsProperty().get().stream()
                        .mapToLong(group -> group.children().size())
                        .sum();
            case ROWS -> rows.openProperty().get();
            case MARKET, BOOK -> 0;
        };
        return count == 0 ? at.title() : at.title() + "  " + Formats.count(count) + (at == ImportPage.ROWS ? " !" : "");
    }

    /** Goes to the page so many steps further. */
    public void turn(int steps) {
        page.set(page.get().after(steps));
    }

    /** What the broker's files say is held, typed rows and chosen roots included. */
    public List<BrokerPosition> held() {
        return proposals.positions().stream().map(ReadPosition::position).toList();
    }

    /** Whether there is something to compare with the open book. */
    public boolean canCompare() {
        return !held().isEmpty()
                && book.filter(opened -> !opened.portfolio().structures().isEmpty())
                        .isPresent();
    }

    /** Name of the open book; empty without one. */
    public String bookName() {
        return book.map(OpenBook::displayName).orElse("");
    }

    Optional<OpenBook> book() {
        return book;
    }

    /** Whether the structures go into a new book; without an open one they do. */
    boolean isNewBook() {
        return target.get() == Target.NEW_BOOK || book.isEmpty();
    }

    /** Whether nothing but a market would be taken. */
    boolean isMarketOnly() {
        return positions().isEmpty() && market.isTaken();
    }

    /** Whether it can be accepted, and what that does. */
    public ImportVerdict verdict() {
        return verdict;
    }

    /** The book as it would be. */
    public ImportCandidate candidate() {
        return candidate;
    }

    public ImportFiles files() {
        return files;
    }

    public UnreadRows rows() {
        return rows;
    }

    public Proposals proposals() {
        return proposals;
    }

    /** What is typed to decide about a structure. */
    public ProposalEdit proposalEdit() {
        return proposalEdit;
    }

    public ImportMarket market() {
        return market;
    }

    /** Whether the wizard is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ObjectProperty<ImportPage> pageProperty() {
        return page;
    }

    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** Name of a new book. */
    public StringProperty nameProperty() {
        return name;
    }
}
