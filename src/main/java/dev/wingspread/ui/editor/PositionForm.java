package dev.wingspread.ui.editor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.TypedStructure;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.Underlying;
import dev.wingspread.strategy.condor.LayerExpiries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** A position as somebody types it. What is wrong is said at the field it belongs to. */
public final class PositionForm {

    private static final Pattern OF_LEG = Pattern.compile("/legs/(\\d+)/(\\w+)");

    private final ObjectProperty<StructureKind> kind = new SimpleObjectProperty<>(StructureKind.IRON_CONDOR);
    private final EditorField id = new EditorField();
    private final EditorField openedOn = new EditorField();
    private final EditorField fees = new EditorField();
    private final EditorField note = new EditorField();
    private final CondorFields condor = new CondorFields();
    private final LegRows ladder = new LegRows(true);
    private final LegRows loose = new LegRows(false);
    private final ReadOnlyStringWrapper legsProblem = new ReadOnlyStringWrapper("");
    private final ObservableList<String> spxExpiries = FXCollections.observableArrayList();
    private final ObservableList<String> vixExpiries = FXCollections.observableArrayList();
    private Subscription rowChanges = Subscription.EMPTY;
    private boolean isFilling;

    /** Calls back on every change of a field, also of one that makes it wrong. */
    void onChange(Runnable action) {
        Runnable unlessFilling = () -> {
            if (!isFilling) {
                action.run();
            }
        };
        ObservableList<EditorField> fixed = FXCollections.observableArrayList(id, openedOn, fees, note);
        fixed.addAll(condor.fields());
        fixed.remove(condor.credit());
        fixed.forEach(field -> field.textProperty().subscribe(unlessFilling));
        kind.subscribe(unlessFilling);
        condor.layerProperty().subscribe(unlessFilling);
        ListChangeListener<LegRow> rowsChanged = change -> {
            followRows(unlessFilling);
            unlessFilling.run();
        };
        ladder.rows().addListener(rowsChanged);
        loose.rows().addListener(rowsChanged);
    }

    private void followRows(Runnable action) {
        rowChanges.unsubscribe();
        var all = new ArrayList<Subscription>();
        for (LegRows rows : List.of(ladder, loose)) {
            rows.fields().forEach(field -> all.add(field.textProperty().subscribe(action)));
        }
        rowChanges = () -> all.forEach(Subscription::unsubscribe);
    }

    /** Takes over a position of the book. */
    void fill(OpenBook book, Structure structure) {
        filling(() -> {
            clear(book);
            kind.set(structure.kind());
            id.set(structure.id());
            openedOn.set(structure.openedOn().map(LocalDate::toString).orElse(""));
            fees.set(Numbers.text(structure.fees()));
            note.set(structure.note());
            if (structure instanceof IronCondor known) {
                condor.fill(known);
            } else {
                rows().fill(structure.legs());
            }
        });
    }

    /** Starts with an empty position of a kind, opened on the day of the market. */
    void begin(OpenBook book, StructureKind wanted) {
        filling(() -> {
            clear(book);
            kind.set(wanted);
            id.set(book.portfolio().freeId(beginning(book)));
            openedOn.set(book.market().asOf().toLocalDate().toString());
        });
    }

    /** Another kind gets a name that goes with it, unless somebody has typed one. */
    void nameForKind(OpenBook book) {
        if (id.trimmed().matches("[SMLHX]-\\d+")) {
            id.set(book.portfolio().freeId(beginning(book)));
        }
    }

    private String beginning(OpenBook book) {
        return switch (kind.get()) {
            case IRON_CONDOR ->
                ExpiryText.parse(condor.expiry().trimmed(), Underlying.SPX)
                                .map(expiry -> layerOf(book, expiry))
                                .orElse(condor.layerProperty().get())
                        + "-";
            case VIX_CALL_LADDER -> "H-";
            case LOOSE_LEGS -> "X-";
        };
    }

    private static Layer layerOf(OpenBook book, ExpiryText expiry) {
        return LayerExpiries.layerOf(expiry.date(), book.market(), book.settings());
    }

    private void clear(OpenBook book) {
        var listed = new Listed(book);
        spxExpiries.setAll(listed.spxExpiries());
        vixExpiries.setAll(listed.vixExpiries());
        fees.set("");
        note.set("");
        condor.clear(first(spxExpiries));
        ExpiryText.parse(condor.expiry().trimmed(), Underlying.SPX)
                .ifPresent(expiry -> condor.layerProperty().set(layerOf(book, expiry)));
        ladder.clear(first(vixExpiries));
        loose.clear("");
    }

    private static String first(List<String> expiries) {
        return expiries.isEmpty() ? "" : expiries.get(0);
    }

    private void filling(Runnable change) {
        isFilling = true;
        try {
            change.run();
        } finally {
            isFilling = false;
        }
    }

    /** The fields of the legs of the chosen kind. */
    LegFields legs() {
        return kind.get() == StructureKind.IRON_CONDOR ? condor : rows();
    }

    private LegRows rows() {
        return kind.get() == StructureKind.VIX_CALL_LADDER ? ladder : loose;
    }

    TypedStructure typed() {
        return new TypedStructure(
                kind.get(),
                id.trimmed(),
                kind.get() == StructureKind.IRON_CONDOR
                        ? Optional.of(condor.layerProperty().get())
                        : Optional.empty(),
                openedOn.trimmed(),
                fees.trimmed(),
                note.textProperty().get(),
                legs().typed());
    }

    /**
     * Judges everything that was typed and says at each field what is wrong.
     *
     * @param isTaken whether another position of the book has a name
     * @return the position, if nothing is wrong
     */
    Optional<Structure> judged(Predicate<String> isTaken) {
        List<EditorField> all = all();
        all.forEach(EditorField::judge);
        legsProblem.set("");
        Loaded<Structure> judged = typed().judged();
        judged.faults()
                .forEach(fault -> fieldOf(fault)
                        .ifPresentOrElse(
                                field -> field.complain(FieldWords.of(fault)),
                                () -> complainOfLegs(FieldWords.of(fault))));
        judged.warnings().forEach(warning -> fieldOf(warning).ifPresent(field -> field.remark(FieldWords.of(warning))));
        if (isTaken.test(id.trimmed())) {
            id.complain("the id '" + id.trimmed() + "' is already used in this book");
        }
        boolean isSound = legsProblem.get().isEmpty() && all.stream().allMatch(EditorField::isSound);
        return isSound ? judged.value() : Optional.empty();
    }

    private Optional<EditorField> fieldOf(Failure said) {
        String pointer = said.location().map(place -> place.pointer()).orElse("");
        Matcher ofLeg = OF_LEG.matcher(pointer);
        if (ofLeg.matches()) {
            return legs().field(Integer.parseInt(ofLeg.group(1)), Objects.requireNonNull(ofLeg.group(2)));
        }
        return switch (pointer) {
            case "/id" -> Optional.of(id);
            case "/openedOn" -> Optional.of(openedOn);
            case "/fees" -> Optional.of(fees);
            case "/note" -> Optional.of(note);
            default -> Optional.empty();
        };
    }

    private void complainOfLegs(String what) {
        if (legsProblem.get().isEmpty()) {
            legsProblem.set(what);
        }
    }

    /** Whether something is wrong that is said at a field. */
    boolean isMarked() {
        return !legsProblem.get().isEmpty() || all().stream().anyMatch(EditorField::isMarked);
    }

    private List<EditorField> all() {
        List<EditorField> all = new ArrayList<>(List.of(id, openedOn, fees, note));
        all.addAll(legs().fields());
        return all;
    }

    public ObjectProperty<StructureKind> kindProperty() {
        return kind;
    }

    public EditorField id() {
        return id;
    }

    public EditorField openedOn() {
        return openedOn;
    }

    /** Dollars of fees. */
    public EditorField fees() {
        return fees;
    }

    public EditorField note() {
        return note;
    }

    public CondorFields condor() {
        return condor;
    }

    public LegRows ladder() {
        return ladder;
    }

    public LegRows loose() {
        return loose;
    }

    /** What is wrong with the legs together; empty if nothing is. */
    public ReadOnlyStringProperty legsProblemProperty() {
        return legsProblem.getReadOnlyProperty();
    }

    /** SPX expiries of the market. */
    public ObservableList<String> spxExpiries() {
        return spxExpiries;
    }

    /** VIX expiries of the market. */
    public ObservableList<String> vixExpiries() {
        return vixExpiries;
    }
}
