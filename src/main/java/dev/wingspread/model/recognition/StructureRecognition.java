package dev.wingspread.model.recognition;

import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the condors and ladders in loose positions. */
public final class StructureRecognition {

    private StructureRecognition() {}

    /**
     * What positions may form.
     *
     * @param positions positions of a file, at least one
     * @param today day by which layers go where the day of entry is unknown
     * @param settings bounds of the layers
     * @param into book the structures would join; their ids are free in it
     */
    public static Recognition of(List<BrokerPosition> positions, LocalDate today, Settings settings, Portfolio into) {
        List<Leg> legs = positions.stream().map(BrokerPosition::leg).toList();
        var loose = new LooseLegs(into.freeId("X-"), Optional.empty(), OptionalDouble.empty(), "", legs);
        return new Recognition(
                List.of(new ProposedStructure(loose, ProposedStructure.Ground.LEFT_OVER, "what is left over")),
                Set.of(),
                new LayerChoice(today, settings),
                into.structures().stream().map(Structure::id).collect(Collectors.toSet()));
    }
}
