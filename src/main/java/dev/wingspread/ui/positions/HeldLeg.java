package dev.wingspread.ui.positions;

import dev.wingspread.app.LeftOut;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.StructureRisk;
import java.util.ArrayList;
import java.util.List;

/**
 * A leg of the whole book, and whether it takes part in the figures.
 *
 * @param structure the structure it belongs to
 * @param risk its figures, whether they count or not
 * @param id how it is named where legs are left out
 * @param isIn whether it takes part
 */
record HeldLeg(StructureRisk structure, LegRisk risk, LeftOut.LegId id, boolean isIn) {

    /** The legs of a structure in its order. */
    static List<HeldLeg> of(StructureRisk structure, LeftOut leftOut) {
        List<LeftOut.LegId> ids = LeftOut.idsOf(structure.structure());
        List<HeldLeg> legs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            legs.add(new HeldLeg(
                    structure,
                    structure.legs().get(i),
                    ids.get(i),
                    !leftOut.legs().contains(ids.get(i))));
        }
        return legs;
    }

    /** How the legs of a line are ticked. */
    static Tick tick(List<HeldLeg> legs) {
        long in = legs.stream().filter(HeldLeg::isIn).count();
        return in == legs.size() ? Tick.IN : in == 0 ? Tick.OUT : Tick.PARTLY;
    }

    /** The legs a line adds up: those that take part, or all of them if none does. */
    static List<HeldLeg> counted(List<HeldLeg> legs) {
        return tick(legs) == Tick.OUT
                ? legs
                : legs.stream().filter(HeldLeg::isIn).toList();
    }

    /** What a line adds up. */
    static Exposure sum(List<HeldLeg> legs) {
        return counted(legs).stream().map(leg -> leg.risk().exposure()).reduce(Exposure.NONE, Exposure::plus);
    }

    /** The user's name of its structure. */
    String structureId() {
        return id.structureId();
    }

    /** Names it where rows and legs are matched. */
    ScenarioPnl.Key scenarioKey() {
        return new ScenarioPnl.Key(structureId(), risk.leg());
    }
}
