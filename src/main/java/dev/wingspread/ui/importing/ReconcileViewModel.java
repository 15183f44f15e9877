package dev.wingspread.ui.importing;

import dev.wingspread.app.BookChanges;
import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.reconcile.Correction;
import dev.wingspread.model.reconcile.Difference;
import dev.wingspread.model.reconcile.Reconciliation;
import dev.wingspread.ui.importing.ImportFile.State;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The open book beside what a broker says is held. Taking the broker's word is a step that can be undone. */
public final class ReconcileViewModel {

    private final BookEditor editor;
    private final ImportFiles files;
    private final Recalculator<Question, Answer> comparison;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<DifferenceRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FileRemark>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<OpenBook> book = Optional.empty();
    private List<BrokerPosition> held = List.of();
    private Optional<LocalDateTime> statedAt = Optional.empty();
    private boolean isOfWizard;

    private record Question(OpenBook book, BrokerStatement statement) {}

    private record Answer(Question question, Reconciliation reconciliation) {}

    /**
     * Nothing compared yet.
     *
     * @param editor takes the edited book
     */
    public ReconcileViewModel(Importing importing, Computing computing, BackgroundWork work, BookEditor editor) {
        this.editor = editor;
        files = new ImportFiles(importing, work, this::filesChanged);
        comparison = computing.recalculator(
                (question, isUnwanted) ->
                        new Answer(question, Reconciliation.of(question.book().portfolio(), question.statement())),
                this::show);
    }

    /** Compares the open book with files of a broker; without a book nothing happens. */
    public void show(List<Path> paths) {
        if (book.isPresent()) {
            begin(false);
            files.add(paths);
        }
    }

    /** Compares the open book with what the wizard was told is held. */
    public void showHeld(List<BrokerPosition> positions, Optional<LocalDateTime> time, String names) {
        if (book.isPresent()) {
            begin(true);
            held = List.copyOf(positions);
            statedAt = time;
            source.set(names);
            compare();
        }
    }

    private void begin(boolean fromWizard) {
        isOfWizard = fromWizard;
        forget();
        open.set(true);
    }

    /** Follows the open book. */
    public void openedBook(OpenBook opened) {
        book = Optional.of(opened);
        if (open.get()) {
            compare();
        }
    }

    /** Closes the comparison. */
    public void close() {
        open.set(false);
        forget();
    }

    private void forget() {
        held = List.of();
        statedAt = Optional.empty();
        rows.set(List.of());
        faults.set(List.of());
        source.set("");
        summary.set("");
        files.clear();
    }

    private void filesChanged() {
        if (isOfWizard || !open.get()) {
            return;
        }
        List<BrokerStatement> statements = files.files().stream()
                .flatMap(file -> file.statement().stream())
                .toList();
        held = statements.stream()
                .flatMap(statement -> statement.positions().stream())
                .toList();
        statedAt = statements.stream().flatMap(each -> each.asOf().stream()).findFirst();
        source.set(files.files().stream().map(ImportFile::name).collect(Collectors.joining(", ")));
        faults.set(files.files().stream()
                .filter(file -> file.state() == State.FAULTY)
                .flatMap(file -> FileRemark.on(file).stream())
                .toList());
        compare();
    }

    private void compare() {
        if (files.readingProperty().get()) {
            summary.set(files.progressProperty().get() + "…");
        } else if (held.isEmpty()) {
            rows.set(List.of());
            summary.set(faults.get().isEmpty() ? "No file of a broker is chosen." : "The file cannot be used.");
        } else {
            book.ifPresent(opened -> comparison.request(new Question(opened, statement())));
        }
    }

    private BrokerStatement statement() {
        BrokerFormat format = files.files().stream()
                .flatMap(file -> file.statement().stream())
                .map(BrokerStatement::format)
                .findFirst()
                .orElse(BrokerFormat.TWS_PORTFOLIO);
        return new BrokerStatement(format, statedAt, held.size(), held, List.of(), 0);
    }

    private void show(Answer answer) {
        boolean isAsked =
                open.get() && book.filter(answer.question().book()::equals).isPresent();
        if (!isAsked || !held.equals(answer.question().statement().positions())) {
            return;
        }
        Reconciliation found = answer.reconciliation();
        Correction correction = correction(answer.question().book());
        rows.set(found.differences().stream()
                .map(each -> new DifferenceRow(each, correction.whyNot(each)))
                .toList());
        summary.set(words(found));
    }

    private String words(Reconciliation found) {
        String agreed = Formats.plural(found.matched(), "contract agrees", "contracts agree");
        String differing = found.isAgreed()
                ? "; nothing differs."
                : ", " + Formats.plural(found.differences().size(), "differs.", "differ.");
        long unread = files.files().stream()
                .flatMap(file -> file.statement().stream())
                .flatMap(statement -> statement.skipped().stream())
                .filter(row -> !row.isExpected())
                .count();
        return agreed
                + differing
                + twice()
                + (unread == 0
                        ? ""
                        : " " + Formats.plural(unread, "row of the file was", "rows of the file were")
                                + " not understood and may be among the differences: import the file to see them.");
    }

    /** Two files of one account, of which every contract differs by a factor of two. */
    private String twice() {
        return files.overlapsProperty().get().stream()
                .map(each -> " " + ImportFile.shortName(each.file()) + " and " + ImportFile.shortName(each.other())
                        + " both hold " + each.holding() + ", which counts it twice: choose one file per account.")
                .findFirst()
                .orElse("");
    }

    private Correction correction(OpenBook opened) {
        LocalDate today = opened.market().asOf().toLocalDate();
        return new Correction(opened.portfolio(), held, opened.settings(), today);
    }

    // Taking the broker's word

    /** What taking the broker's word does to the book, in a sentence; empty where nothing can be taken. */
    public String effectOf(List<DifferenceRow> chosen) {
        Optional<Portfolio> after = taken(chosen);
        if (after.isEmpty() || book.isEmpty()) {
            return "";
        }
        Portfolio before = book.get().portfolio();
        List<String> changes = new ArrayList<>(BookChanges.between(before, after.get()));
        after.get().structures().stream()
                .filter(structure -> before.structure(structure.id())
                        .filter(old -> old.kind() != structure.kind())
                        .isPresent())
                .forEach(structure -> changes.replaceAll(change ->
                        change.equals("changed " + structure.id()) ? structure.id() + " becomes loose legs" : change));
        return "Taking the broker's: " + String.join(", ", changes) + ".";
    }

    private Optional<Portfolio> taken(List<DifferenceRow> chosen) {
        List<Difference> clear = chosen.stream()
                .filter(DifferenceRow::canTake)
                .map(DifferenceRow::difference)
                .toList();
        return clear.isEmpty()
                ? Optional.empty()
                : book.map(opened -> correction(opened).taking(clear));
    }

    /** Takes the broker's word for these differences, as one step. */
    public void take(List<DifferenceRow> chosen) {
        long count = chosen.stream().filter(DifferenceRow::canTake).count();
        taken(chosen)
                .ifPresent(after -> book.ifPresent(opened -> editor.edit(
                        opened,
                        after,
                        "Took the broker's word for " + Formats.plural(count, "contract", "contracts"))));
    }

    /** Number of differences for which the broker's word can be taken. */
    public long takeable() {
        return rows.get().stream().filter(DifferenceRow::canTake).count();
    }

    public ImportFiles files() {
        return files;
    }

    /** Whether the comparison is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How many contracts agree and differ. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The files the book is compared with. */
    public ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** The differences, by expiry and strike. */
    public ReadOnlyObjectProperty<List<DifferenceRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What is wrong with the files; empty if nothing is. */
    public ReadOnlyObjectProperty<List<FileRemark>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }
}
