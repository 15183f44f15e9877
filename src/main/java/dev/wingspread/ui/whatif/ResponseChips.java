package dev.wingspread.ui.whatif;

import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.FutureResponse;
import dev.wingspread.market.spike.TenorBetas;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Switches between the ways futures answer. */
final class ResponseChips {

    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private ResponseChips() {}

    /** The presets of the response, and what is on instead of one of them. */
    static Region presets(WhatIfViewModel model) {
        HBox row = row("Futures beta");
        for (BetaChoice choice : BetaChoice.values()) {
            ToggleButton chip = chip(choice.name(), "beta-", "Futures beta " + choice.name(), choice.meaning());
            chip.setOnAction(event -> {
                model.choose(choice);
                chip.setSelected(true);
            });
            model.responseProperty()
                    .subscribe(now -> chip.setSelected(model.choice().equals(Optional.of(choice))));
            row.getChildren().add(chip);
        }
        var instead = new Label();
        instead.setId("beta-response");
        instead.getStyleClass().add("response-instead");
        instead.setMaxWidth(Double.MAX_VALUE);
        var tip = new Tooltip();
        instead.setTooltip(tip);
        model.responseProperty().subscribe(now -> {
            instead.setText(model.choice().isPresent() ? "" : instead(now));
            tip.setText(model.choice().isPresent() ? "" : meaning(now));
            instead.setVisible(model.choice().isEmpty());
            instead.setManaged(model.choice().isEmpty());
        });
        return new VBox(4, row, instead);
    }

    private static String instead(FutureResponse response) {
        return response instanceof TenorBetas
                ? "as in " + response.name()
                : "CUSTOM " + response.name().replace(",", ", ");
    }

    private static String meaning(FutureResponse response) {
        return response instanceof TenorBetas
                ? "Futures follow VIX as those of the same time to settlement did in the episode"
                : "β₀, β∞ and κ chosen by hand, under Advanced";
    }

    /** The parameters of a curve, dimmed while the response is an episode's: they come into force once one is moved. */
    static Region curve(WhatIfViewModel model) {
        var curve = new VBox(
                new ShockControl(ShockRange.BETA0, model, "shock-beta0"),
                new ShockControl(ShockRange.BETA_INF, model, "shock-beta-inf"),
                new ShockControl(ShockRange.KAPPA, model, "shock-kappa"));
        curve.getStyleClass().addAll("shock-controls", "response-curve");
        model.responseProperty().subscribe(now -> curve.pseudoClassStateChanged(DIMMED, now instanceof TenorBetas));
        return curve;
    }

    /** What futures do as time passes. */
    static Region bases(WhatIfViewModel model) {
        HBox row = row("Futures base");
        for (BaseCurve base : BaseCurve.values()) {
            String word = base == BaseCurve.ROLL_DOWN ? "roll down" : "unchanged";
            String meaning = base == BaseCurve.ROLL_DOWN
                    ? "ROLL_DOWN: as days pass futures slide along today's curve towards spot VIX, on straight lines "
                            + "between spot and the settlements; the carry of the ladder"
                    : "MARTINGALE: futures stay where they are as days pass";
            ToggleButton chip = chip(word, "base-", "Futures base " + base, meaning);
            chip.setOnAction(event -> {
                model.settled();
                model.baseProperty().set(base);
                chip.setSelected(true);
            });
            ReadOnlyProperty<BaseCurve> chosen = model.baseProperty();
            chosen.subscribe(now -> chip.setSelected(now == base));
            row.getChildren().add(chip);
        }
        return row;
    }

    static HBox row(String text) {
        var name = new Label(text);
        name.getStyleClass().add("shock-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(name, space);
        row.getStyleClass().add("chip-row");
        return row;
    }

    private static ToggleButton chip(String text, String idStart, String accessible, String meaning) {
        var chip = new ToggleButton(text);
        chip.setId(idStart + text.toLowerCase(Locale.ROOT).replace(' ', '-'));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setAccessibleText(accessible);
        var tip = new Tooltip(meaning);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        chip.setTooltip(tip);
        return chip;
    }
}
