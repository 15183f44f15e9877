package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Structure;
import dev.wingspread.model.recognition.ProposedStructure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the tree of what was understood.
 *
 * @param kind what it stands for
 * @param key tells it from others
 * @param structure name of the structure it is or belongs to; empty for a group
 * @param label its name
 * @param contract expiry and strikes
 * @param quantity signed contracts
 * @param entry entry price in points: what a condor brought, what was paid for a leg
 * @param opened day of entry
 * @param ground what it rests on in a word
 * @param why the reason in a sentence
 * @param assumption what had to be assumed; empty if nothing
 * @param source where it was read
 * @param isIn whether it comes into the book
 * @param children lines below it
 */
public record ProposalRow(
        Kind kind,
        String key,
        String structure,
        String label,
        String contract,
        String quantity,
        String entry,
        String opened,
        String ground,
        String why,
        String assumption,
        String source,
        boolean isIn,
        List<ProposalRow> children) {

    public ProposalRow {
        children = List.copyOf(children);
    }

    /** What a line stands for. */
    public enum Kind {
        GROUP,
        STRUCTURE,
        LEG
    }

    static ProposalRow group(String title, List<ProposalRow> structures) {
        boolean isIn = structures.stream().anyMatch(ProposalRow::isIn);
        return new ProposalRow(
                Kind.GROUP,
                title,
                "",
                title,
                "",
                Formats.count(structures.size()),
                "",
                "",
                "",
                "",
                "",
                "",
                isIn,
                structures);
    }

    static ProposalRow of(ProposedStructure proposal, boolean isIn, List<ReadPosition> positions) {
        Structure structure = proposal.structure();
        List<ProposalRow> legs = structure.legs().stream()
                .map(leg -> of(leg, structure, isIn, positions))
                .toList();
        String assumptions = legs.stream()
                .map(ProposalRow::assumption)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new ProposalRow(
                Kind.STRUCTURE,
                structure.id(),
                structure.id(),
                structure.id(),
                StructureWords.contract(structure),
                StructureWords.quantity(structure),
                StructureWords.entry(structure),
                structure.openedOn().map(Formats::date).orElse(Formats.UNKNOWN),
                StructureWords.ground(proposal.ground()),
                proposal.why(),
                assumptions,
                "",
                isIn,
                legs);
    }

    private static ProposalRow of(Leg leg, Structure structure, boolean isIn, List<ReadPosition> positions) {
        Instrument instrument = leg.instrument();
        List<ReadPosition> sources = positions.stream()
                .filter(each -> each.instrument().equals(instrument))
                .toList();
        String kind = instrument instanceof OptionContract option
                ? option.root() + " " + option.expiry() + " " + Formats.strike(option.strike()) + " "
                        + (option.type() == dev.wingspread.model.OptionType.PUT ? "put" : "call")
                : "VIX future " + instrument.expiry();
        return new ProposalRow(
                Kind.LEG,
                structure.id() + "/" + instrument.symbol() + "/" + leg.quantity(),
                structure.id(),
                instrument.symbol(),
                kind,
                Formats.quantity(leg.quantity()),
                Formats.points(leg.entryPrice()),
                "",
                "",
                "",
                sources.stream()
                        .flatMap(each -> each.position().assumption().stream())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                sources.stream().map(ReadPosition::place).distinct().collect(Collectors.joining("; ")),
                isIn,
                List.of());
    }

    /** That something was assumed; the sentence stands below the table. */
    String assumed() {
        return assumption.isEmpty() ? "" : "! assumed";
    }

    /** The line as cells of a table. */
    List<String> cells() {
        return List.of(label, contract, quantity, entry, opened, ground, assumption);
    }
}
