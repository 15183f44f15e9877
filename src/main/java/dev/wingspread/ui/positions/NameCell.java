package dev.wingspread.ui.positions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Name and badges of a line. */
final class NameCell extends TreeTableCell<PositionNode, PositionRow> {

    private static final int MOST_BADGES = 2;

    private final Label name = new Label();
    private final HBox content = new HBox(name);
    private List<PositionRow.Badge> shownBadges = List.of();

    NameCell() {
        content.getStyleClass().add("position-name");
        getStyleClass().add("name-cell");
    }

    @Override
    protected void updateItem(@Nullable PositionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(row.label());
        showBadges(row.badges());
        setGraphic(content);
        explain(row.badges().isEmpty() ? "" : row.label() + "\n" + explanations(row));
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
        content.getChildren().setAll(name);
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
