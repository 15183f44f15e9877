package dev.wingspread.model.recognition;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Layer;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts condors into layers by their days to expiry at entry or, where the day of entry is unknown, today.
 *
 * @param today day from which the days are counted where the day of entry is unknown
 * @param settings bounds of the layers
 */
public record LayerChoice(LocalDate today, Settings settings) {

    public LayerChoice {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(settings, "settings");
    }

    /**
     * A layer with its reason.
     *
     * @param layer the layer
     * @param why the reason in a few words
     */
    public record Chosen(Layer layer, String why) {}

    /**
     * The layer whose days hold the condor's, else the nearest; of two as near the shorter one.
     *
     * @param expiry expiry of the condor
     * @param openedOn day of entry, if known; a day after the expiry counts as unknown
     */
    public Chosen of(LocalDate expiry, Optional<LocalDate> openedOn) {
        Optional<LocalDate> entry = openedOn.filter(day -> !day.isAfter(expiry));
        long days = Math.max(ChronoUnit.DAYS.between(entry.orElse(today), expiry), 0);
        Layer nearest = Layer.S;
        for (Layer layer : Layer.values()) {
            if (distance(layer, days) < distance(nearest, days)) {
                nearest = layer;
            }
        }
        String counted = Formats.plural(days, "day", "days") + " to expiry"
                + (entry.isPresent() ? " at entry" : " now, as the day of entry is unknown");
        return new Chosen(
                nearest,
                "layer " + nearest + " by " + counted
                        + (distance(nearest, days) == 0 ? "" : ", which no layer holds: it is the nearest"));
    }

    private double distance(Layer layer, long days) {
        return Math.max(0, Math.max(least(layer) - days, days - most(layer)));
    }

    private double least(Layer layer) {
        return settings.number(
                switch (layer) {
                    case S -> Setting.LAYER_S_DTE_MIN;
                    case M -> Setting.LAYER_M_DTE_MIN;
                    case L -> Setting.LAYER_L_DTE_MIN;
                });
    }

    private double most(Layer layer) {
        return settings.number(
                switch (layer) {
                    case S -> Setting.LAYER_S_DTE_MAX;
                    case M -> Setting.LAYER_M_DTE_MAX;
                    case L -> Setting.LAYER_L_DTE_MAX;
                });
    }
}
