package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.Totals;
import dev.wingspread.scenario.WhatIfReport;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What every card is made of.
 *
 * @param book the book shown
 * @param report its figures today
 * @param scenario the outcome of the scenario, if one is on
 */
record KpiInputs(OpenBook book, RiskReport report, Optional<WhatIfReport> scenario) {

    Totals totals() {
        return report.totals();
    }

    Settings settings() {
        return book.settings();
    }

    double number(Setting setting) {
        return settings().number(setting);
    }

    Phase phase() {
        return book.portfolio().phase();
    }

    /** Whether there are no positions at all. */
    boolean isEmpty() {
        return report.structures().isEmpty();
    }

    /** Why a figure of both sides is not known, in two lines; empty where both sides have prices. */
    Optional<String> why() {
        if (totals().book().isUnknown()) {
            return Optional.of("no leg has\na price");
        }
        if (totals().hedge().isUnknown()) {
            return Optional.of("the hedge\nhas no price");
        }
        return totals().condors().isUnknown() ? Optional.of("the condors\nhave no price") : Optional.empty();
    }

    /** The side that a sum over the book is without, such as {@code no hedge price}; empty if none. */
    Optional<String> gap() {
        if (totals().hedge().isUnknown()) {
            return Optional.of("no hedge price");
        }
        return totals().condors().isUnknown() ? Optional.of("no condor price") : Optional.empty();
    }

    /** A figure to be held against a band: none where a side of the book is not in it. */
    OptionalDouble judged(OptionalDouble figure) {
        return totals().lacksSide() ? OptionalDouble.empty() : figure;
    }

    /** A trail that names the settings of this book. */
    Trail trail(String definition) {
        return new Trail(definition, new SettingOrigin(book));
    }

    /** The levels the figures rest on. */
    String levels() {
        return "SPX " + Formats.points(report.levels().spx()) + ", VIX "
                + Formats.points(report.levels().vix()) + " as of "
                + Formats.time(report.market().asOf());
    }

    /** How many legs are in the sums. */
    String legs() {
        int priced = report.quality().pricedLegs();
        int unpriced = report.quality().unpriced().size();
        return Formats.plural(priced, "leg", "legs")
                + (unpriced == 0 ? ", all priced" : " priced, " + Formats.count(unpriced) + " unpriced and left out");
    }

    /** Text of a figure after the scenario, empty without one. */
    String after(Function<WhatIfReport, String> text) {
        return scenario.map(text).orElse("");
    }

    /** A figure of the book after the scenario in dollars, empty without one and where no leg has a price. */
    String afterUsd(ToDoubleFunction<WhatIfReport> figure) {
        return totals().book().isUnknown() ? "" : after(outcome -> Formats.signedUsd(figure.applyAsDouble(outcome)));
    }

    /** A figure that moves with another one while what it is divided by stays: empty without a scenario or a figure. */
    OptionalDouble inProportion(OptionalDouble today, double usdToday, ToDoubleFunction<WhatIfReport> usdAfter) {
        return scenario.isPresent() && today.isPresent() && usdToday != 0
                ? OptionalDouble.of(today.getAsDouble() * usdAfter.applyAsDouble(scenario.get()) / usdToday)
                : OptionalDouble.empty();
    }

    /** Such as {@code loses $4,055 if VIX +1}. */
    static String inWords(double usd, String when) {
        return (usd < 0 ? "loses " : "gains ") + Formats.dollars(Math.abs(usd)) + " " + when;
    }
}
