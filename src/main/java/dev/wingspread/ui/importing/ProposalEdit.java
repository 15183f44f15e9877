package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.ui.editor.EditorField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What has to be typed to decide about a structure: how many contracts come off it, or its name. */
public final class ProposalEdit {

    private final Proposals proposals;
    private final EditorField entry = new EditorField();
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is asked for. */
    public enum Kind {
        SIZE,
        NAME
    }

    /**
     * A question.
     *
     * @param structure what it is about
     * @param question name of the field
     * @param action what the answer does, in a word or two
     */
    public record Asked(Kind kind, ProposalRow structure, String question, String action) {}

    /** Nothing is asked for. */
    ProposalEdit(Proposals proposals) {
        this.proposals = proposals;
        // Whatever else is decided meanwhile may change what the question is about.
        proposals.rowsProperty().subscribe((before, now) -> cancel());
    }

    public boolean canPart(List<ProposalRow> chosen) {
        return proposals
                .only(chosen)
                .filter(structure -> proposals.mostParted(structure) > 0)
                .isPresent();
    }

    public boolean canRename(List<ProposalRow> chosen) {
        return proposals.only(chosen).isPresent();
    }

    /** Asks how many contracts come off the only chosen structure; half of them is offered. */
    public void part(List<ProposalRow> chosen) {
        proposals
                .only(chosen)
                .filter(structure -> proposals.mostParted(structure) > 0)
                .ifPresent(structure -> ask(sizeOf(structure), Integer.toString(half(structure))));
    }

    private Asked sizeOf(ProposalRow structure) {
        int most = proposals.mostParted(structure);
        return new Asked(
                Kind.SIZE,
                structure,
                "Contracts of each leg to take off " + structure.label() + ", " + (most == 1 ? "1" : "1 to " + most),
                "Take off");
    }

    private int half(ProposalRow structure) {
        return (proposals.mostParted(structure) + 1) / 2;
    }

    /** Asks for another name of the only chosen structure. */
    public void rename(List<ProposalRow> chosen) {
        proposals
                .only(chosen)
                .ifPresent(structure -> ask(
                        new Asked(Kind.NAME, structure, "Name instead of " + structure.label(), "Rename"),
                        structure.label()));
    }

    private void ask(Asked question, String offered) {
        entry.set(offered);
        entry.judge();
        asked.set(Optional.of(question));
    }

    /** Takes what is typed; says at the field why it cannot be taken. */
    public void accept() {
        entry.judge();
        Optional<String> fault = asked.get().flatMap(this::answer);
        fault.ifPresentOrElse(entry::complain, this::cancel);
    }

    /** Decides what is typed; gives why that cannot be decided. */
    private Optional<String> answer(Asked question) {
        return question.kind() == Kind.SIZE
                ? part(question.structure())
                : proposals
                        .rename(question.structure(), entry.trimmed())
                        .map(fault -> fault.message() + "; " + fault.cure());
    }

    private Optional<String> part(ProposalRow structure) {
        int most = proposals.mostParted(structure);
        OptionalDouble typed = PlainNumber.parse(entry.trimmed());
        if (typed.isEmpty() || typed.getAsDouble() != Math.rint(typed.getAsDouble())) {
            return Optional.of(
                    entry.trimmed().isEmpty()
                            ? "type how many contracts come off"
                            : "'" + entry.trimmed() + "' is no number of contracts");
        }
        if (typed.getAsDouble() < 1 || typed.getAsDouble() > most) {
            return Optional.of("at least 1 and at most " + Formats.count(most) + ", so that some of every leg stay");
        }
        proposals.part(structure, (int) typed.getAsDouble());
        return Optional.empty();
    }

    /**
     * Asks for nothing any more.
     *
     * @return whether something was asked for
     */
    public boolean cancel() {
        boolean wasAsked = asked.get().isPresent();
        asked.set(Optional.empty());
        return wasAsked;
    }

    /** What is typed. */
    public EditorField entry() {
        return entry;
    }

    /** What is asked for, if anything is. */
    public ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }
}
