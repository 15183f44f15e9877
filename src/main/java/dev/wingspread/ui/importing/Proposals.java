package dev.wingspread.ui.importing;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.recognition.Recognition;
import dev.wingspread.model.recognition.StructureRecognition;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.ui.importing.Decision.Subject;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was understood: the structures that the positions form, and what the user decided about them. */
public final class Proposals {

    private final Runnable onChange;
    private final Recalculator<Question, Answer> recognition;
    private final ReadOnlyObjectWrapper<List<ProposalRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<Instrument> flipped = new HashSet<>();
    private List<ReadPosition> read = List.of();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<OpenBook> into = Optional.empty();
    private Optional<Question> asked = Optional.empty();
    private Optional<Recognition> recognised = Optional.empty();

    private record Question(List<BrokerPosition> positions, LocalDate today, Settings settings, Portfolio into) {}

    private record Answer(Question question, Recognition recognition) {}

    /**
     * Nothing understood yet.
     *
     * @param onChange told when other structures would come into the book
     */
    Proposals(Computing computing, Runnable onChange) {
        this.onChange = onChange;
        recognition = computing.recalculator(
                (question, isUnwanted) -> new Answer(
                        question,
                        StructureRecognition.of(
                                question.positions(), question.today(), question.settings(), question.into())),
                this::show);
    }

    /**
     * Recognises what positions form, if anything about them has changed.
     *
     * @param statementDay day they are of, if it is known; else that of the market counts
     * @param book book they would join
     */
    void follow(List<ReadPosition> positions, Optional<LocalDate> statementDay, Optional<OpenBook> book) {
        read = List.copyOf(positions);
        day = statementDay;
        into = book;
        recognise();
    }

    /** Forgets everything that was decided. */
    void clear() {
        decisions.clear();
        flipped.clear();
        remark.set("");
        follow(List.of(), Optional.empty(), Optional.empty());
    }

    private void recognise() {
        List<ReadPosition> positions = positions();
        if (positions.isEmpty() || into.isEmpty()) {
            asked = Optional.empty();
            recognised = Optional.empty();
            rows.set(List.of());
            return;
        }
        OpenBook book = into.get();
        var question = new Question(
                positions.stream().map(ReadPosition::position).toList(),
                day.orElse(book.market().asOf().toLocalDate()),
                book.settings(),
                book.portfolio());
        if (!asked.equals(Optional.of(question))) {
            asked = Optional.of(question);
            recognised = Optional.empty();
            recognition.request(question);
        }
    }

    private void show(Answer answer) {
        if (asked.equals(Optional.of(answer.question()))) {
            Recognition decided = answer.recognition();
            for (Decision decision : decisions) {
                decided = decision.on(decided);
            }
            publish(decided);
        }
    }

    private void publish(Recognition decided) {
        recognised = Optional.of(decided);
        rows.set(ProposalRows.of(decided, positions()));
        onChange.run();
    }

    /** The positions, with the roots the user chose. */
    List<ReadPosition> positions() {
        return read.stream()
                .map(each -> flipped.contains(each.instrument()) && each.isRootAssumed() ? each.flipped() : each)
                .toList();
    }

    // What the user decides

    /** Takes structures in or out: out if all of them were in. */
    public void toggle(List<ProposalRow> chosen) {
        List<ProposalRow> structures = structuresOf(chosen);
        boolean isIn = !structures.stream().allMatch(ProposalRow::isIn);
        decide(structures, subject -> new Decision.Ticked(subject, isIn));
    }

    /** Puts structures into their parts. */
    public void split(List<ProposalRow> chosen) {
        decide(structuresOf(chosen), Decision.Split::new);
    }

    /**
     * Takes some contracts off a structure as one of their own.
     *
     * @param contracts of each leg, from 1 to {@link #mostParted}
     */
    void part(ProposalRow structure, int contracts) {
        decide(List.of(structure), subject -> new Decision.Parted(subject, contracts));
    }

    /**
     * Gives a structure another name.
     *
     * @return why it cannot be named so; empty if it is
     */
    Optional<Failure> rename(ProposalRow structure, String name) {
        Optional<Failure> fault = recognised.flatMap(known ->
                known.renamed(structure.structure(), name).faults().stream().findFirst());
        if (fault.isEmpty() && !name.strip().equals(structure.structure())) {
            decide(List.of(structure), subject -> new Decision.Renamed(subject, name.strip()));
        }
        return fault;
    }

    /** Makes one structure of several; says why where they only make loose legs. */
    public void join(List<ProposalRow> chosen) {
        List<String> ids =
                structuresOf(chosen).stream().map(ProposalRow::structure).toList();
        if (ids.size() < 2 || recognised.isEmpty()) {
            return;
        }
        Recognition known = recognised.get();
        Loaded<Recognition> joined = known.joined(new LinkedHashSet<>(ids));
        var decision = new Decision.Joined(
                ids.stream().map(id -> Subject.of(known, id)).toList());
        decisions.add(decision);
        publish(decision.on(known));
        remark.set(joined.warnings().stream().map(Failure::message).collect(Collectors.joining("; ")));
    }

    /** Puts condors into another layer. */
    public void layer(List<ProposalRow> chosen, Layer layer) {
        List<ProposalRow> condors = structuresOf(chosen).stream()
                .filter(row -> isCondor(row.structure()))
                .toList();
        decide(condors, subject -> new Decision.Layered(subject, layer));
    }

    /** Takes the other root for every contract of these lines of which the file did not tell it. */
    public void flipRoots(List<ProposalRow> chosen) {
        Set<String> symbols = chosen.stream()
                .flatMap(row -> ProposalRows.legsOf(row).stream())
                .map(ProposalRow::label)
                .collect(Collectors.toSet());
        for (ReadPosition each : read) {
            boolean isFlipped = flipped.contains(each.instrument());
            Instrument now = isFlipped ? each.flipped().instrument() : each.instrument();
            if (each.isRootAssumed() && symbols.contains(now.symbol())) {
                if (isFlipped) {
                    flipped.remove(each.instrument());
                } else {
                    flipped.add(each.instrument());
                }
            }
        }
        remark.set("");
        recognise();
    }

    /** Takes back every decision. */
    public void undecide() {
        decisions.clear();
        flipped.clear();
        remark.set("");
        asked = Optional.empty();
        recognise();
    }

    /** Decides on one structure after the other: what a structure is told by may change with the one before it. */
    private void decide(List<ProposalRow> structures, Function<Subject, Decision> deciding) {
        remark.set("");
        if (structures.isEmpty() || recognised.isEmpty()) {
            return;
        }
        Recognition decided = recognised.get();
        for (ProposalRow each : structures) {
            Decision decision = deciding.apply(Subject.of(decided, each.structure()));
            decisions.add(decision);
            decided = decision.on(decided);
        }
        publish(decided);
    }

    private boolean isCondor(String id) {
        return recognised
                .filter(known -> known.proposal(id).structure() instanceof IronCondor)
                .isPresent();
    }

    // What can be decided

    private List<ProposalRow> structuresOf(List<ProposalRow> chosen) {
        return ProposalRows.structuresOf(chosen, rows.get());
    }

    /** The only structure that lines stand for, if they stand for one. */
    Optional<ProposalRow> only(List<ProposalRow> chosen) {
        List<ProposalRow> structures = structuresOf(chosen);
        return structures.size() == 1 ? Optional.of(structures.get(0)) : Optional.empty();
    }

    /** How many contracts of each leg can be taken off a structure; 0 if none. */
    int mostParted(ProposalRow structure) {
        return recognised.map(known -> known.mostParted(structure.structure())).orElse(0);
    }

    public boolean canSplit(List<ProposalRow> chosen) {
        return structuresOf(chosen).stream().anyMatch(row -> row.children().size() > 1);
    }

    public boolean canJoin(List<ProposalRow> chosen) {
        return structuresOf(chosen).size() > 1;
    }

    public boolean canLayer(List<ProposalRow> chosen) {
        return structuresOf(chosen).stream().anyMatch(row -> isCondor(row.structure()));
    }

    public boolean canFlip(List<ProposalRow> chosen) {
        Set<String> symbols = positions().stream()
                .filter(ReadPosition::isRootAssumed)
                .map(each -> each.instrument().symbol())
                .collect(Collectors.toSet());
        return chosen.stream()
                .flatMap(row -> ProposalRows.legsOf(row).stream())
                .anyMatch(leg -> symbols.contains(leg.label()));
    }

    // What comes of it

    /** The structures that come into the book; empty while they are being recognised. */
    Optional<List<Structure>> structures() {
        return recognised.map(Recognition::structures);
    }

    /** Number of structures without a tick. */
    long leftOut() {
        return recognised.map(known -> (long) known.unwanted().size()).orElse(0L);
    }

    /** Number of contracts of which something was assumed. */
    long assumed() {
        return positions().stream()
                .filter(each -> each.position().assumption().isPresent())
                .count();
    }

    /** The lines of the tree. */
    public ReadOnlyObjectProperty<List<ProposalRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What became of the last decision, where that has to be said; empty otherwise. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
