package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.RiskReport;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The line that says which book is shown, from when, and how good its inputs are. */
public final class BookLineViewModel {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Levels older than this are not today's market any more. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Clock clock;
    private final OverlayViewModel overlay;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("No book");
    private final ReadOnlyStringWrapper levels = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper old = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper quality = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper qualityTrail = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Wingspread");
    private final ReadOnlyStringWrapper edited = new ReadOnlyStringWrapper("");
    private Optional<Quality> shownQuality = Optional.empty();
    private Optional<LocalDateTime> shownTime = Optional.empty();

    BookLineViewModel(Clock clock, OverlayViewModel overlay) {
        this.clock = clock;
        this.overlay = overlay;
    }

    /** Shows a book and what came of valuing it. */
    void show(OpenBook book, RiskReport report) {
        name.set(book.displayName());
        edited.set(book.isMarketEdited() ? "market edited, not saved" : "");
        title.set(book.displayName() + (book.isMarketEdited() ? " (" + edited.get() + ")" : "") + " – Wingspread");
        levels.set("SPX " + Formats.points(book.market().spxSpot()) + "   VIX "
                + Formats.points(book.market().vixSpot()));
        asOf.set("as of " + Formats.time(book.market().asOf()));
        shownTime = Optional.of(book.market().asOf());
        refreshAge();
        Quality found = report.quality();
        good.set(InputSheet.isGood(found));
        quality.set(InputSheet.line(found));
        qualityTrail.set(InputSheet.trail(found.inputs()));
        shownQuality = Optional.of(found);
        int count = found.warnings().size() + found.unpriced().size();
        remarks.set(count == 0 ? "" : Formats.plural(count, "remark", "remarks"));
    }

    /** Tells the age of the levels anew; they get older while the window is open. */
    public void refreshAge() {
        shownTime.ifPresent(this::showAge);
    }

    private void showAge(LocalDateTime time) {
        var passed = Duration.between(time.atZone(NEW_YORK).toInstant(), clock.instant());
        old.set(passed.compareTo(FRESH) > 0);
        age.set(ageText(passed));
    }

    static String ageText(Duration passed) {
        if (passed.isNegative()) {
            return "in the future";
        }
        if (passed.toHours() < 1) {
            return passed.toMinutes() + " min old";
        }
        return passed.toDays() < 2
                ? Formats.plural(passed.toHours(), "hour old", "hours old")
                : Formats.plural(passed.toDays(), "day old", "days old");
    }

    /** Lists everything that was left out, assumed or odd. */
    public void showRemarks() {
        shownQuality.ifPresent(found -> {
            var lines = new ArrayList<OverlayViewModel.Line>();
            for (Quality.UnpricedLeg leg : found.unpriced()) {
                lines.add(new OverlayViewModel.Line(
                        leg.structureId() + " " + leg.leg().instrument().symbol(),
                        "Left out of every sum: " + leg.why().message(),
                        leg.why().cure()));
            }
            found.warnings().forEach(warning -> lines.add(OverlayViewModel.line(warning)));
            overlay.show(new OverlayViewModel.Sheet(
                    "What these figures rest on",
                    InputSheet.lead(found),
                    lines,
                    "",
                    List.of(OverlayViewModel.Choice.close("Close"))));
        });
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** That the levels are not those of the market file, empty while they are. */
    public ReadOnlyStringProperty marketEditedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** What stands in the title bar. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty levelsProperty() {
        return levels.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    /** Whether the levels are too old to be the market of now. */
    public ReadOnlyBooleanProperty oldProperty() {
        return old.getReadOnlyProperty();
    }

    /** The share of good inputs, empty without legs. */
    public ReadOnlyStringProperty qualityProperty() {
        return quality.getReadOnlyProperty();
    }

    /** Lists the legs whose inputs are not good, and why. */
    public void showInputs() {
        shownQuality.ifPresent(found -> overlay.show(InputSheet.of(found)));
    }

    /** Which legs have inputs that are not good, in a few lines. */
    public ReadOnlyStringProperty qualityTrailProperty() {
        return qualityTrail.getReadOnlyProperty();
    }

    /** Whether the inputs of every leg are good. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** How many remarks there are, empty if none. */
    public ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
    }
}
