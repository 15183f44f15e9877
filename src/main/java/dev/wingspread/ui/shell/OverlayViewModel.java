package dev.wingspread.ui.shell;

import dev.wingspread.base.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What lies over the window and wants an answer: faults of a file, a question, the list of keys. */
public final class OverlayViewModel {

    /** More than these wait for nobody: what fails over and over says so often enough. */
    private static final int MOST_WAITING = 16;

    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Sheet> waiting = new ArrayDeque<>();

    /**
     * A sheet.
     *
     * @param title what happened or is asked
     * @param lead what it means for the user, possibly empty
     * @param lines details
     * @param copy what Copy puts on the clipboard, empty where there is nothing to copy
     * @param choices ways to go on; the first is the one Enter takes
     */
    public record Sheet(String title, String lead, List<Line> lines, String copy, List<Choice> choices) {

        private boolean saysTheSameAs(Sheet other) {
            return title.equals(other.title) && lead.equals(other.lead) && lines.equals(other.lines);
        }
    }

    /** A detail: where, what, and what to do about it, the outer two possibly empty. */
    public record Line(String place, String text, String cure) {}

    /** A way to go on. */
    public record Choice(String label, Runnable action) {

        /** Only closes the sheet. */
        static Choice close(String label) {
            return new Choice(label, () -> {});
        }
    }

    /** Shows a sheet, after those before it are answered. One that says what another of them says is left out. */
    public void show(Sheet shown) {
        if (sheet.get().isEmpty()) {
            sheet.set(Optional.of(shown));
        } else if (waiting.size() < MOST_WAITING
                && !sheet.get().get().saysTheSameAs(shown)
                && waiting.stream().noneMatch(shown::saysTheSameAs)) {
            waiting.add(shown);
        }
    }

    /** Closes the sheet, then does what was chosen. */
    public void choose(Choice choice) {
        sheet.set(Optional.empty());
        choice.action().run();
        showNext();
    }

    /** Closes the sheet without an answer. */
    public void dismiss() {
        sheet.set(Optional.empty());
        showNext();
    }

    /** The answer may have led to a question of its own, which comes first. */
    private void showNext() {
        if (sheet.get().isEmpty()) {
            sheet.set(Optional.ofNullable(waiting.poll()));
        }
    }

    /** Lists everything that is wrong with a file. */
    public void showFaults(String title, String lead, List<Failure> faults) {
        show(new Sheet(
                title,
                lead,
                faults.stream().map(OverlayViewModel::line).toList(),
                title + "\n" + faults.stream().map(Failure::text).collect(Collectors.joining("\n")) + "\n",
                List.of(Choice.close("Close"))));
    }

    /** Offers the details of an exception nobody expected. */
    void showDefect(Throwable defect) {
        var details = new StringWriter();
        defect.printStackTrace(new PrintWriter(details));
        show(new Sheet(
                "Something went wrong inside the program",
                "The window goes on with what it had. Copy the details to report it.",
                List.of(new Line("", String.valueOf(defect), "")),
                details.toString(),
                List.of(Choice.close("Go on"))));
    }

    static Line line(Failure fault) {
        String place = fault.location().map(where -> where.text()).orElse("");
        return new Line(place, fault.message(), fault.cure());
    }

    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }
}
