package dev.wingspread.ui.importing;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Structure;
import dev.wingspread.model.recognition.ProposedStructure;
import dev.wingspread.model.recognition.Recognition;
import dev.wingspread.ui.importing.ProposalRow.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of what was understood: groups, structures, legs. */
final class ProposalRows {

    private ProposalRows() {}

    /** The tree of proposals: condors by layer, then ladders, then loose legs. */
    static List<ProposalRow> of(Recognition decided, List<ReadPosition> positions) {
        Map<String, List<ProposalRow>> groups = new LinkedHashMap<>();
        List<ProposedStructure> inOrder = decided.proposals().stream()
                .sorted(Comparator.comparingInt(proposal -> place(proposal.structure())))
                .toList();
        for (ProposedStructure proposal : inOrder) {
            Structure structure = proposal.structure();
            groups.computeIfAbsent(groupOf(structure), title -> new ArrayList<>())
                    .add(ProposalRow.of(proposal, decided.isWanted(structure.id()), positions));
        }
        return groups.entrySet().stream()
                .map(group -> ProposalRow.group(group.getKey(), group.getValue()))
                .toList();
    }

    private static int place(Structure structure) {
        List<Layer> layers = List.of(Layer.values());
        return structure.match(
                condor -> layers.indexOf(condor.layer()), ladder -> layers.size(), loose -> layers.size() + 1);
    }

    private static String groupOf(Structure structure) {
        return structure.match(
                condor -> "Condors, layer " + condor.layer(), ladder -> "VIX call ladders", loose -> "Loose legs");
    }

    /** The structures that lines of a tree stand for: those below a group, the one a leg belongs to. */
    static List<ProposalRow> structuresOf(List<ProposalRow> chosen, List<ProposalRow> tree) {
        Map<String, ProposalRow> found = new LinkedHashMap<>();
        for (ProposalRow row : chosen) {
            List<ProposalRow> own = row.kind() == Kind.GROUP ? row.children() : List.of(row);
            for (ProposalRow each : own) {
                structure(each.structure(), tree).ifPresent(whole -> found.put(whole.structure(), whole));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<ProposalRow> structure(String id, List<ProposalRow> tree) {
        return tree.stream()
                .flatMap(group -> group.children().stream())
                .filter(row -> row.structure().equals(id))
                .findFirst();
    }

    /** The legs below a line, or the leg it is. */
    static List<ProposalRow> legsOf(ProposalRow row) {
        return row.kind() == Kind.LEG
                ? List.of(row)
                : row.children().stream()
                        .flatMap(child -> legsOf(child).stream())
                        .toList();
    }
}
