package dev.wingspread.ui.importing;

import dev.wingspread.app.ImportedFile;
import dev.wingspread.app.Importing;
import dev.wingspread.app.StatementDay;
import dev.wingspread.app.StatementOverlap;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.ui.importing.ImportFile.State;
import dev.wingspread.ui.support.BackgroundWork;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files of the wizard. Each is read in the background; one that cannot be read says why and disturbs no other. */
public final class ImportFiles {

    private final Importing importing;
    private final BackgroundWork work;
    private final Runnable onChange;
    private final ObservableList<ImportFile> files = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<StatementOverlap>> overlaps = new ReadOnlyObjectWrapper<>(List.of());
    /** What was asked for before it was given up is not wanted when it comes. */
    private int era;

    /**
     * No files yet.
     *
     * @param onChange told when the files that are read have changed
     */
    ImportFiles(Importing importing, BackgroundWork work, Runnable onChange) {
        this.importing = importing;
        this.work = work;
        this.onChange = onChange;
    }

    /** Reads further files; one that is there already is read again. */
    void add(List<Path> paths) {
        for (Path path : paths) {
            ImportFile fresh = ImportFile.reading(path);
            int place = placeOf(path);
            if (place < 0) {
                files.add(fresh);
            } else {
                files.set(place, fresh);
            }
        }
        announce();
        paths.forEach(this::read);
    }

    private void read(Path path) {
        int mine = era;
        work.run(
                "Reading " + path.getFileName(),
                Optional.of(this::giveUp),
                () -> importing.read(path),
                loaded -> show(path, loaded, mine));
    }

    private void show(Path path, Loaded<ImportedFile> loaded, int asked) {
        int place = placeOf(path);
        if (asked == era && place >= 0 && files.get(place).state() == State.READING) {
            files.set(place, files.get(place).read(loaded));
            announce();
        }
    }

    private int placeOf(Path path) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    /** Gives up reading; what is read already stays. */
    public void giveUp() {
        era++;
        files.replaceAll(file -> file.state() == State.READING ? file.givenUp() : file);
        announce();
    }

    /** Takes a file out. */
    public void remove(ImportFile file) {
        if (files.remove(file)) {
            announce();
        }
    }

    void clear() {
        era++;
        files.clear();
        announce();
    }

    private void announce() {
        long open = files.stream().filter(file -> file.state() == State.READING).count();
        overlaps.set(StatementOverlap.of(contents()));
        reading.set(open > 0);
        progress.set(
                open == 0
                        ? ""
                        : "Reading: " + (files.size() - open) + " of " + Formats.plural(files.size(), "file", "files"));
        onChange.run();
    }

    private List<ImportedFile> contents() {
        return files.stream().flatMap(file -> file.content().stream()).toList();
    }

    /** All remarks on a file, the gravest first. */
    List<FileRemark> remarksOn(ImportFile file) {
        return Stream.concat(overlapsOf(file).stream().map(FileRemark::of), FileRemark.on(file).stream())
                .toList();
    }

    /** What a file holds that one before it holds too. */
    List<StatementOverlap> overlapsOf(ImportFile file) {
        return overlaps.get().stream()
                .filter(overlap -> file.content()
                        .filter(content -> content.file().equals(overlap.file()))
                        .isPresent())
                .toList();
    }

    /** Every position of the files. */
    List<ReadPosition> positions() {
        return files.stream()
                .flatMap(file -> file.statement().stream()
                        .flatMap(statement -> statement.positions().stream())
                        .map(position -> new ReadPosition(file.name(), position)))
                .toList();
    }

    /** The day the broker's files are of, if they or their names tell one. */
    Optional<LocalDate> statementDay() {
        return StatementDay.of(contents().stream()
                .filter(ImportedFile.OfBroker.class::isInstance)
                .map(ImportedFile.OfBroker.class::cast)
                .toList());
    }

    /** The time the broker's files are of, as the first of them says. */
    public Optional<LocalDateTime> statedAt() {
        return files.stream()
                .flatMap(file -> file.statement().stream())
                .flatMap(statement -> statement.asOf().stream())
                .findFirst();
    }

    /** Names of the files that could be read. */
    public String sources() {
        return files.stream()
                .filter(file -> file.state() == State.READ)
                .map(ImportFile::name)
                .collect(Collectors.joining(", "));
    }

    /** Everything the files say of the market. */
    List<MarketPiece> pieces() {
        return files.stream()
                .flatMap(file -> file.market().stream())
                .flatMap(held -> held.pieces().stream())
                .toList();
    }

    /** Number of files that are of no use. */
    long faulty() {
        return files.stream().filter(file -> file.state() == State.FAULTY).count();
    }

    /** The files in the order they were added. */
    public ObservableList<ImportFile> files() {
        return files;
    }

    /** The files that hold what one before them holds. */
    public ReadOnlyObjectProperty<List<StatementOverlap>> overlapsProperty() {
        return overlaps.getReadOnlyProperty();
    }

    /** Whether a file is still being read. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** How far reading is; empty where nothing is read. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
