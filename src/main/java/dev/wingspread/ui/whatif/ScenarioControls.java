package dev.wingspread.ui.whatif;

import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.FutureResponse;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the controls hold. A change of one of them is told at once, a change of several together by whoever makes it. */
final class ScenarioControls {

    private final Map<ShockRange, DoubleProperty> values = new EnumMap<>(ShockRange.class);
    private final BooleanProperty spxCoupled = new SimpleBooleanProperty(true);
    private final ObjectProperty<BaseCurve> base = new SimpleObjectProperty<>(BaseCurve.ROLL_DOWN);
    private final ObjectProperty<FutureResponse> response = new SimpleObjectProperty<>(BetaCurve.BASE);
    private BetaCurve baseCurve = BetaCurve.BASE;
    private boolean isSettingSeveral;

    /**
     * Controls at nil.
     *
     * @param onChange told which control has moved and what it says now
     */
    ScenarioControls(BiConsumer<Object, String> onChange) {
        for (ShockRange range : ShockRange.values()) {
            var value = new SimpleDoubleProperty(0);
            values.put(range, value);
            value.subscribe((before, now) -> moved(range, now.doubleValue(), onChange));
        }
        spxCoupled.subscribe((before, now) -> changed("coupled", now ? "SPX coupled" : "SPX by hand", onChange));
        base.subscribe((before, now) -> changed("base", "futures base " + now, onChange));
        response.subscribe((before, now) -> {
            if (!isSettingSeveral) {
                together(() -> showCurve(now));
                changed("response", WhatIfState.response(now), onChange);
            }
        });
    }

    private void moved(ShockRange range, double now, BiConsumer<Object, String> onChange) {
        if (isSettingSeveral) {
            return;
        }
        if (range.isOfResponse()) {
            together(() -> response.set(WhatIfState.curve(
                    value(ShockRange.BETA0).get(),
                    value(ShockRange.BETA_INF).get(),
                    value(ShockRange.KAPPA).get(),
                    baseCurve)));
        }
        onChange.accept(range, range.words(now));
    }

    private void changed(String control, String words, BiConsumer<Object, String> onChange) {
        if (!isSettingSeveral) {
            onChange.accept(control, words);
        }
    }

    /** Changes several without telling anybody. */
    private void together(Runnable changes) {
        boolean before = isSettingSeveral;
        isSettingSeveral = true;
        try {
            changes.run();
        } finally {
            isSettingSeveral = before;
        }
    }

    /** Brings all of them to a state without telling anybody. */
    void put(WhatIfState state) {
        together(() -> {
            for (ShockRange range : ShockRange.values()) {
                boolean isShownMove =
                        range == ShockRange.SPX && state.shock().spx().isCoupled();
                if (!isShownMove && !range.isOfResponse()) {
                    value(range).set(state.value(range));
                }
            }
            spxCoupled.set(state.shock().spx().isCoupled());
            base.set(state.shock().base());
            response.set(state.shock().beta());
            showCurve(state.shock().beta());
        });
    }

    /** The sliders of the response show the curve in force; one measured in an episode leaves them where they are. */
    private void showCurve(FutureResponse shown) {
        if (shown instanceof BetaCurve curve) {
            value(ShockRange.BETA0).set(curve.beta0());
            value(ShockRange.BETA_INF).set(curve.betaInf());
            value(ShockRange.KAPPA).set(curve.kappa());
        }
    }

    /** Lets the locked slider show where SPX has gone. */
    void showCoupledMove(double pct) {
        together(() -> value(ShockRange.SPX).set(pct));
    }

    /** The curve that is called BASE. */
    void baseCurve(BetaCurve curve) {
        baseCurve = curve;
    }

    BetaCurve baseCurve() {
        return baseCurve;
    }

    WhatIfState state() {
        return new WhatIfState(new Shock(
                value(ShockRange.VIX).get(),
                spxCoupled.get()
                        ? SpxMove.COUPLED
                        : SpxMove.byPct(value(ShockRange.SPX).get()),
                value(ShockRange.DAYS).get(),
                value(ShockRange.VOL_OF_VOL).get(),
                response.get(),
                base.get(),
                value(ShockRange.STICKINESS).get(),
                value(ShockRange.SKEW).get(),
                value(ShockRange.RATE).get(),
                value(ShockRange.EXPONENT).get()));
    }

    DoubleProperty value(ShockRange range) {
        return Objects.requireNonNull(values.get(range));
    }

    BooleanProperty spxCoupled() {
        return spxCoupled;
    }

    ObjectProperty<BaseCurve> base() {
        return base;
    }

    ObjectProperty<FutureResponse> response() {
        return response;
    }
}
