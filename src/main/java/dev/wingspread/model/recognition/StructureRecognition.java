package dev.wingspread.model.recognition;

import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        UnaryOperator<String> free = freeNames(taken);
        var proposals = new ArrayList<ProposedStructure>();
        search.found().forEach(each -> proposals.add(each.formed(layers, free)));
        search.leftOver().forEach(each -> proposals.add(each.loose(free)));
        return new Recognition(proposals, Set.of(), layers, taken);
    }

    /** Gives each name once: a beginning with the next number that is free. */
    private static UnaryOperator<String> freeNames(Set<String> taken) {
        Map<String, Integer> last = new HashMap<>();
        return beginning -> {
            int number = last.getOrDefault(beginning, 0) + 1;
            while (taken.contains(beginning + number)) {
                number++;
            }
            last.put(beginning, number);
            return beginning + number;
        };
    }
}
