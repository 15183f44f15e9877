package dev.wingspread.ui.kpi;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One key figure: title and verdict, value and unit, band gauge, meaning in words. Enter or hovering shows the trail. */
final class KpiCardPane extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final String HINT = "\n\nCtrl+C on the card copies this.";

    private final Label title = new Label();
    private final Label verdict = new Label();
    private final Label value = new Label();
    private final Label arrow = new Label("→");
    private final Label after = new Label();
    private final Label unit = new Label();
    private final BandGauge gauge = new BandGauge();
    private final Label words = new Label();
    private final Label moreWords = new Label();
    private final VBox meaning = new VBox(words, moreWords);
    private final Region headline = headline();
    private final Region figures = figures();
    private final Tooltip trail = new Tooltip();
    private @Nullable KpiCard shown;
    private boolean isBeside = true;
    private String levelClass = "";

    KpiCardPane() {
        getStyleClass().add("kpi-card");
        setFocusTraversable(true);
        title.getStyleClass().add("kpi-title");
        verdict.getStyleClass().add("kpi-verdict");
        value.getStyleClass().add("kpi-value");
        arrow.getStyleClass().add("kpi-arrow");
        after.getStyleClass().add("kpi-after");
        unit.getStyleClass().add("kpi-unit");
        words.getStyleClass().add("kpi-words");
        moreWords.getStyleClass().add("kpi-words");
        setMinWidth(0);
        trail.getStyleClass().add("trail");
        trail.setShowDelay(Duration.millis(500));
        trail.setShowDuration(Duration.INDEFINITE);
        meaning.getStyleClass().add("kpi-meaning");
        meaning.setMinWidth(0);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        arrange(false);
        Tooltip.install(this, trail);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::showTrail);
    }

    /**
     * Lays the card out.
     *
     * @param beside whether the meaning stands beside the figures, which takes less height, instead of below them
     */
    void arrange(boolean beside) {
        if (beside == isBeside) {
            return;
        }
        isBeside = beside;
        pseudoClassStateChanged(BESIDE, beside);
        if (beside) {
            var row = new HBox(8, figures, meaning);
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(headline, row, gauge);
        } else {
            getChildren().setAll(headline, figures, gauge, meaning);
        }
    }

    /** The font of the small text, which follows the size of text in the window. */
    ObservableValue<Font> textFont() {
        return words.fontProperty();
    }

    private Region headline() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        verdict.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(4, title, unit, space, verdict);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Region figures() {
        value.setMinWidth(0);
        after.setMinWidth(USE_PREF_SIZE);
        arrow.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(2, value, arrow, after);
        row.getStyleClass().add("kpi-figures");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showTrail(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            var place = localToScreen(0, getHeight());
            if (trail.isShowing()) {
                trail.hide();
            } else if (place != null) {
                trail.show(this, place.getX(), place.getY());
            }
            event.consume();
        } else if (COPY.match(event) && shown != null) {
            var content = new ClipboardContent();
            content.putString(shown.asText());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && trail.isShowing()) {
            trail.hide();
            event.consume();
        }
    }

    void show(KpiCard card) {
        shown = card;
        setId("kpi-" + card.id());
        title.setText(card.title());
        value.setText(card.value());
        unit.setText(card.unit());
        boolean hasAfter = !card.after().isEmpty();
        after.setText(card.after());
        after.setVisible(hasAfter);
        after.setManaged(hasAfter);
        arrow.setVisible(hasAfter);
        arrow.setManaged(hasAfter);
        int secondLine = card.words().indexOf('\n') + 1;
        words.setText(secondLine == 0 ? card.words() : card.words().substring(0, secondLine - 1));
        moreWords.setText(secondLine == 0 ? "" : card.words().substring(secondLine));
        pseudoClassStateChanged(CHANGED, hasAfter);
        verdict.setText(mark(card.level()));
        trail.setText(card.trail() + HINT);
        gauge.show(card.gauge());
        String wanted = "level-" + card.level().name().toLowerCase(Locale.ROOT);
        if (!wanted.equals(levelClass)) {
            getStyleClass().remove(levelClass);
            getStyleClass().add(wanted);
            levelClass = wanted;
        }
        setAccessibleText(String.join(
                " ",
                card.title(),
                card.value(),
                card.unit(),
                hasAfter ? "after the scenario " + card.after() : "",
                card.words(),
                card.level().words()));
    }

    private static String mark(Level level) {
        return switch (level) {
            case NONE -> "";
            case UNKNOWN -> "?";
            case INSIDE -> "✓";
            case NEAR -> "~";
            case OUTSIDE -> "!";
        };
    }
}
