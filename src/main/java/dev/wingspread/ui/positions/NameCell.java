package dev.wingspread.ui.positions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Tick box, name and badges of a line. */
final class NameCell extends LineCell {

    private static final int MOST_BADGES = 2;

    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final HBox content = new HBox(tick, name);
    private List<PositionRow.Badge> shownBadges = List.of();

    NameCell(PositionsViewModel model) {
        content.getStyleClass().add("position-name");
        getStyleClass().add("name-cell");
        tick.getStyleClass().add("tick");
        // Space on the line does the same; every box as a stop of the Tab key would make the table endless.
        tick.setFocusTraversable(false);
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(event -> {
            PositionNode node = getItem();
            if (node != null) {
                PositionRow row = node.row();
                model.tick(List.of(row), row.tick() != Tick.IN);
                showTick(row);
            }
        });
    }

    @Override
    void show(@Nullable PositionRow row) {
        if (row == null) {
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(FigureCell.LEFT_OUT, false);
            return;
        }
        name.setText(row.label());
        showTick(row);
        showBadges(row.badges());
        setGraphic(content);
        explain(row.badges().isEmpty() ? "" : row.label() + "\n" + explanations(row));
    }

    private void showTick(PositionRow row) {
        tick.setIndeterminate(row.tick() == Tick.PARTLY);
        tick.setSelected(row.tick() == Tick.IN);
        String words = row.label() + ", in the figures: " + row.tick().words();
        tick.setAccessibleText(words);
        setAccessibleText(words);
        pseudoClassStateChanged(FigureCell.LEFT_OUT, row.tick() == Tick.OUT);
    }

    /** As with badges: a tooltip is made when there is something new to say. */
    private void explain(String text) {
        if (text.isEmpty()) {
            setTooltip(null);
        } else if (getTooltip() == null || !getTooltip().getText().equals(text)) {
            setTooltip(new Tooltip(text));
        }
    }

    /** With every step of a slider lines change, but hardly ever their badges. */
    private void showBadges(List<PositionRow.Badge> badges) {
        if (badges.equals(shownBadges)) {
            return;
        }
        shownBadges = badges;
        content.getChildren().setAll(tick, name);
        for (int i = 0; i < Math.min(badges.size(), MOST_BADGES); i++) {
            content.getChildren().add(badge(badges.get(i)));
        }
    }

    private static Label badge(PositionRow.Badge badge) {
        var label = new Label(badge.text());
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("badge", "badge-" + badge.severity().name().toLowerCase(Locale.ROOT));
        return label;
    }

    private static String explanations(PositionRow row) {
        return row.badges().stream().map(PositionRow.Badge::explanation).collect(Collectors.joining("\n"));
    }
}
