package dev.wingspread.testing;

import dev.wingspread.base.Checks;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.VixOption;
import java.util.ArrayList;
import java.util.List;

/** Books like a given one with many more legs, no contract twice: its structures again and again, further from the money. */
public final class LargeBooks {

    private static final double SPX_STEP = 5;
    private static final double VIX_STEP = 0.5;

    private LargeBooks() {}

    /**
     * A grown book.
     *
     * @param book condors and VIX calls; loose legs are left out
     * @param legs number of legs; what the last structure has too many is cut off into loose legs
     */
    public static Portfolio grown(Portfolio book, int legs) {
        var structures = new ArrayList<Structure>();
        int count = 0;
        for (int round = 0; count < legs; round++) {
            int before = count;
            for (Structure structure : book.structures()) {
                if (count < legs && !(structure instanceof LooseLegs)) {
                    Structure further = further(structure, round, legs - count);
                    structures.add(further);
                    count += further.legs().size();
                }
            }
            Checks.require(count > before, "a book of loose legs does not grow");
        }
        return new Portfolio(
                book.name() + ", " + legs + " legs",
                book.market(),
                book.phase(),
                book.preset(),
                book.overrides(),
                book.flags(),
                structures);
    }

    private static Structure further(Structure structure, int round, int room) {
        String id = structure.id() + "-" + round;
        List<Leg> legs =
                structure.legs().stream().map(leg -> further(leg, round)).toList();
        if (room < legs.size()) {
            return new LooseLegs(id, structure.openedOn(), structure.fees(), "", legs.subList(0, room));
        }
        if (structure instanceof IronCondor condor) {
            return new IronCondor(id, condor.layer(), condor.openedOn(), condor.fees(), "", legs);
        }
        return new VixCallLadder(id, structure.openedOn(), structure.fees(), "", legs);
    }

    private static Leg further(Leg leg, int round) {
        return new Leg(
                leg.instrument()
                        .match(
                                spx -> new SpxOption(
                                        spx.root(),
                                        spx.expiry(),
                                        spx.type(),
                                        spx.strike() + (spx.type() == OptionType.CALL ? 1 : -1) * SPX_STEP * round),
                                vix -> new VixOption(
                                        vix.root(), vix.expiry(), vix.type(), vix.strike() + VIX_STEP * round),
                                future -> future),
                leg.quantity(),
                leg.entryPrice());
    }
}
