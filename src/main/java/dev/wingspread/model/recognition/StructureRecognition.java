package dev.wingspread.model.recognition;

import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the condors and ladders in loose positions.
 *
 * <p>First what the file itself groups, then account by account what was opened on one day and what else is there, last
 * what is left over of all accounts together. Condors are looked for within one root and expiry, see {@link
 * CondorMatching}; VIX calls of all expiries make one ladder; the rest stays loose, by root and expiry. The order of the
 * positions does not matter, and every contract of every position is in exactly one structure, long and short counted
 * apart.
 */
public final class StructureRecognition {

    private StructureRecognition() {}

    /**
     * What positions may form.
     *
     * @param positions positions of one or several files, at least one
     * @param today day by which layers go where the day of entry is unknown
     * @param settings bounds of the layers
     * @param into book the structures would join; their ids are free in it
     */
    public static Recognition of(List<BrokerPosition> positions, LocalDate today, Settings settings, Portfolio into) {
        var search = new StructureSearch(positions);
        search.run();
        var layers = new LayerChoice(today, settings);
        Set<String> taken = into.structures().stream().map(Structure::id).collect(Collectors.toSet());
        var used = new HashSet<>(taken);
        var proposals = new ArrayList<ProposedStructure>();
        for (FoundStructure each : search.found()) {
            proposals.add(used(each.formed(layers, free(used)), used));
        }
        for (FoundStructure each : search.leftOver()) {
            proposals.add(used(each.loose(free(used)), used));
        }
        return new Recognition(proposals, Set.of(), layers, taken);
    }

    private static UnaryOperator<String> free(Set<String> used) {
        return beginning -> Recognition.free(beginning, used::contains);
    }

    private static ProposedStructure used(ProposedStructure fresh, Set<String> used) {
        used.add(fresh.structure().id());
        return fresh;
    }
}
