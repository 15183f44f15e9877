package dev.wingspread.scenario.stress;

import dev.wingspread.base.Checks;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.market.spike.TenorBetas;
import dev.wingspread.model.SettlementClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of days in which VIX rose fast.
 *
 * @param name a word to ask for it by, such as {@code yen-carry-2024}
 * @param event what happened, in a few words
 * @param from day at whose close it starts
 * @param to day at whose close it ends
 * @param spx closes of the S&amp;P 500
 * @param vix closes of VIX, a rise
 * @param futures the three nearest VIX futures, by settlement date
 * @param vvix closes of VVIX; they tell how nervous VIX options were and are not replayed, as their vols answer to VIX by
 *     the spike model
 */
public record Episode(
        String name,
        String event,
        LocalDate from,
        LocalDate to,
        Change spx,
        Change vix,
        List<FutureChange> futures,
        Change vvix) {

    /** VIX futures are settled for the day at the close of the index options. */
    private static final LocalTime DAILY_SETTLEMENT = LocalTime.of(16, 0);

    public Episode {
        Checks.notBlank(name, "name");
        Checks.notBlank(event, "event");
        Objects.requireNonNull(spx, "spx");
        Objects.requireNonNull(vvix, "vvix");
        futures = List.copyOf(futures);
        Checks.require(from.isBefore(to), "an episode ends after it starts");
        Checks.require(vix.points() > 0, "VIX rises in an episode");
        Checks.require(
                futures.stream().allMatch(each -> each.future().expiry().isAfter(to)),
                "a future settles in the episode");
    }

    /** The event and its year, for people. */
    public String title() {
        return from.getYear() + " " + event;
    }

    /**
     * Points of each future per point of spot VIX by time to settlement at the start.
     *
     * <p>Times between those of the three contracts take what lies between their responses on a straight line; nearer and
     * farther ones take that of the first and of the last contract.
     */
    public TenorBetas futureResponse() {
        LocalDateTime start = from.atTime(DAILY_SETTLEMENT);
        return new TenorBetas(
                title(),
                futures.stream()
                        .map(each -> new TenorBetas.Point(
                                SettlementClock.years(start, SettlementClock.settlement(each.future())),
                                each.beta(vix)))
                        .toList());
    }

    /**
     * The episode as a scenario at the present time.
     *
     * <p>Each future moves by its response times the move of VIX, which is what its contract did.
     *
     * @param model what holds besides the moves: the answers of SPX and VIX option vols
     * @param vixToday spot VIX in points, above 0
     */
    public Shock shock(SpikeModel model, Replay replay, double vixToday) {
        double scale = replay == Replay.RELATIVE ? vixToday / vix.from() : 1;
        return model.shock(scale * vix.points())
                .withSpx(SpxMove.byPct(spx.percent()))
                .withBeta(futureResponse());
    }
}
