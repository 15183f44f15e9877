package dev.wingspread.ui.whatif;

import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** The historical episodes, each applied with a click. */
final class EpisodeMenu extends MenuButton {

    EpisodeMenu(WhatIfViewModel model) {
        super("Episodes");
        setId("episodes");
        getStyleClass().addAll("chip", "chip-menu");
        setAccessibleText("Historical stress episodes");
        setTooltip(new Tooltip("Replay a historical episode on today's market"));
        setMinWidth(USE_PREF_SIZE);
        for (Episode episode : Episodes.ALL) {
            var item = new MenuItem(episode.title());
            item.setId("episode-" + episode.name());
            item.setMnemonicParsing(false);
            item.setOnAction(
                    event -> model.apply(episode, model.replayProperty().get()));
            getItems().add(item);
        }
        var relative = new CheckMenuItem("Points scaled to VIX today");
        relative.setId("episodes-relative");
        relative.setOnAction(
                event -> model.replayProperty().set(relative.isSelected() ? Replay.RELATIVE : Replay.ABSOLUTE));
        model.replayProperty().subscribe(now -> relative.setSelected(now == Replay.RELATIVE));
        getItems().addAll(new SeparatorMenuItem(), relative);
    }
}
