package dev.wingspread.model.recognition;

import dev.wingspread.base.Formats;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the ladder of VIX calls out of a pool: the long calls, and of the short ones those with long ones below them. */
final class LadderFinder {

    private final Pool pool;

    LadderFinder(Pool pool) {
        this.pool = pool;
    }

    static boolean isCall(Holding holding) {
        return holding.instrument() instanceof VixOption option && option.type().isCall();
    }

    /** The ladder, if there is a long call. */
    Optional<FoundStructure> take(String note) {
        List<Holding> calls = pool.holdings(LadderFinder::isCall);
        var legs = new ArrayList<Holding>();
        long covered = 0;
        long uncovered = 0;
        Optional<Series> series = Optional.empty();
        // In the order of contracts a series comes by rising strike: what is long below can still cover.
        for (Holding call : calls) {
            if (!Optional.of(Series.of(call)).equals(series)) {
                series = Optional.of(Series.of(call));
                uncovered = 0;
            }
            if (call.isLong()) {
                legs.add(call);
                uncovered += call.contracts();
            }
            long sold = call.isLong() ? 0 : Math.min(uncovered, call.contracts());
            if (sold > 0) {
                legs.add(call.sized(sold));
                uncovered -= sold;
                covered += sold;
            }
        }
        if (legs.isEmpty()) {
            return Optional.empty();
        }
        legs.forEach(leg -> pool.take(leg.key(), leg.contracts()));
        return Optional.of(new FoundStructure(legs, Ground.FOUND, why(legs, covered), note));
    }

    private static String why(List<Holding> legs, long covered) {
        long expiries = legs.stream().map(Series::of).distinct().count();
        return "long VIX calls of " + Formats.plural(expiries, "expiry", "expiries")
                + (covered == 0 ? "" : ", with " + Formats.plural(covered, "call", "calls") + " sold above them");
    }

    private record Series(Root root, LocalDate expiry) {
        static Series of(Holding call) {
            var option = (OptionContract) call.instrument();
            return new Series(option.root(), option.expiry());
        }
    }
}
