package dev.wingspread.market.spike;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketView;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.VixFuture;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A market after one scenario, leg by leg.
 *
 * <p>How a scenario changes what a leg is priced from is known to {@link IndexLevels}, {@link ShockedSpxExpiry},
 * {@link ShockedVixExpiry} and {@link ShockedFuture} alone; valuing many scenarios at once asks the same classes.
 *
 * <p>Not safe for use by several threads: it notes the guards it meets.
 */
public final class ShockedMarket implements MarketView {

    private final Market today;
    private final Shock shock;
    private final SpikeModel model;
    private final IndexLevels levels;
    private final Set<Guard> guards = EnumSet.noneOf(Guard.class);
    private final Map<ExpirySlice, ShockedSpxExpiry> spxExpiries = new HashMap<>();
    private final Map<ExpirySlice, ShockedVixExpiry> vixExpiries = new HashMap<>();

    public ShockedMarket(Market today, Shock shock, SpikeModel model) {
        this.today = today;
        this.shock = shock;
        this.model = model;
        this.levels = IndexLevels.of(today, model, shock.vixPoints(), shock.spx());
        note(Guard.VIX_FLOOR, levels.isVixFloored());
        note(Guard.SPX_MOVE_CLIPPED, levels.isSpxClipped());
    }

    private void note(Guard guard, boolean isMet) {
        if (isMet) {
            guards.add(guard);
        }
    }

    @Override
    public double spxSpot() {
        return levels.spxSpot();
    }

    @Override
    public double vixSpot() {
        return levels.vixSpot();
    }

    /** Change of spot VIX in points after the floor. */
    public double effectiveVixPoints() {
        return levels.vixPoints();
    }

    /** SPX move in per cent after the clip. */
    public double spxMovePct() {
        return levels.spxMovePct();
    }

    /** Guards met by anything asked of this market so far. */
    public Set<Guard> guards() {
        return Collections.unmodifiableSet(guards);
    }

    @Override
    public Loaded<Double> future(VixFuture future) {
        return today.future(future).map(level -> {
            ShockedFuture shocked = shocked(future, level);
            return shocked.remainingYears() == 0 ? vixSpot() : level(shocked);
        });
    }

    /** Level the future would have at the scenario's date without the shock, in points. */
    public Loaded<Double> baseFuture(VixFuture future) {
        return today.future(future).map(level -> {
            ShockedFuture shocked = shocked(future, level);
            return shocked.remainingYears() == 0 ? today.vixSpot() : shocked.base();
        });
    }

    private ShockedFuture shocked(VixFuture future, double level) {
        return new ShockedFuture(level, yearsToday(future), today, shock, shock.days(), model);
    }

    private double level(ShockedFuture future) {
        note(Guard.FUTURE_FLOOR, future.isFloored(levels.vixPoints()));
        return future.level(levels.vixPoints());
    }

    @Override
    public Loaded<PricingInputs> inputs(OptionContract option) {
        Loaded<ExpirySlice> slice = today.slice(option.root(), option.expiry());
        return slice.map(base ->
                option.match(spx -> spxInputs(base, spx.strike()), vix -> vixInputs(base, vix.strike()), future -> {
                    throw new IllegalArgumentException("not an option: " + future);
                }));
    }

    /** Years the contract has left to settlement at the scenario's date; 0 once settled. */
    public double remainingYears(Instrument instrument) {
        return ScenarioTime.remainingYears(yearsToday(instrument), shock.days());
    }

    private double yearsToday(Instrument instrument) {
        return SettlementClock.years(today.asOf(), SettlementClock.settlement(instrument));
    }

    private PricingInputs spxInputs(ExpirySlice slice, double strike) {
        ShockedSpxExpiry expiry = spxExpiries.computeIfAbsent(
                slice, base -> new ShockedSpxExpiry(base, today, shock, shock.days(), model));
        if (expiry.remainingYears() == 0) {
            return new PricingInputs(spxSpot(), spxSpot(), 0, 0, expiry.rate(), expiry.dividendYield());
        }
        ShockedSpxExpiry.AtLevel there = expiry.at(spxSpot());
        VolResponse vol = there.vol(strike);
        note(Guard.SPX_VOL_CLAMPED, vol.isClamped(levels.vixPoints()));
        return new PricingInputs(
                spxSpot(),
                there.forward(),
                expiry.remainingYears(),
                vol.at(levels.vixPoints()),
                expiry.rate(),
                expiry.dividendYield());
    }

    private PricingInputs vixInputs(ExpirySlice slice, double strike) {
        ShockedVixExpiry expiry = vixExpiries.computeIfAbsent(
                slice, base -> new ShockedVixExpiry(base, today, shock, shock.days(), model));
        if (expiry.remainingYears() == 0) {
            return new PricingInputs(vixSpot(), vixSpot(), 0, 0, expiry.rate(), expiry.rate());
        }
        double future = level(expiry.future());
        note(Guard.VIX_VOL_CLAMPED, expiry.isClamped(strike, levels.vixPoints()));
        return new PricingInputs(
                future,
                future,
                expiry.remainingYears(),
                expiry.vol(strike, levels.vixPoints()),
                expiry.rate(),
                expiry.rate());
    }
}
