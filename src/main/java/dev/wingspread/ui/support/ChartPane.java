package dev.wingspread.ui.support;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A picture painted on a canvas that always fills its space. Colours come from the style sheet; several reasons to repaint
 * within a frame cost one painting.
 */
public abstract class ChartPane extends Region {

    private static final List<CssMetaData<? extends Styleable, ?>> CSS = cssMetaData();

    private final Canvas canvas = new Canvas();
    private final Label fontProbe = new Label();
    private final Text ruler = new Text();
    private final Hairlines hairlines = new Hairlines();
    private final Map<ChartColor, SimpleStyleableObjectProperty<Color>> colors = new EnumMap<>(ChartColor.class);
    private final Runnable onPulse = this::paintIfNeeded;
    private boolean needsPaint = true;

    protected ChartPane() {
        getStyleClass().add("chart-pane");
        canvas.setManaged(false);
        fontProbe.setManaged(false);
        fontProbe.setVisible(false);
        fontProbe.getStyleClass().add("chart-label");
        getChildren().addAll(canvas, fontProbe);
        fontProbe.fontProperty().subscribe(this::requestPaint);
        sceneProperty().addListener((scene, before, after) -> followPulses(before, after));
    }

    /** Paints the whole picture. */
    protected abstract void paint(GraphicsContext g, double width, double height);

    /** Paints once before the next frame. */
    public final void requestPaint() {
        needsPaint = true;
        if (getScene() != null && isShown()) {
            Platform.requestNextPulse();
        }
    }

    protected final Color color(ChartColor name) {
        SimpleStyleableObjectProperty<Color> property = colors.get(name);
        return property == null ? Color.GRAY : property.get();
    }

    protected final Font font() {
        return fontProbe.getFont();
    }

    /** Width of a text in the chart's font, in pixels. */
    protected final double widthOf(String text) {
        ruler.setFont(font());
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }

    /** Lines along the axes on this canvas. */
    protected final Hairlines hairlines() {
        return hairlines;
    }

    /** Height of a line of text in pixels. */
    protected final double lineHeight() {
        return Math.ceil(font().getSize() * 1.4);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            needsPaint = true;
            paintIfNeeded();
        }
    }

    private void followPulses(Scene before, Scene after) {
        if (before != null) {
            before.removePreLayoutPulseListener(onPulse);
        }
        if (after != null) {
            after.addPreLayoutPulseListener(onPulse);
            requestPaint();
        }
    }

    private void paintIfNeeded() {
        if (!needsPaint || canvas.getWidth() <= 0 || canvas.getHeight() <= 0 || !isShown()) {
            return;
        }
        needsPaint = false;
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(font());
        g.setTextBaseline(VPos.CENTER);
        g.setLineDashes();
        paint(g, canvas.getWidth(), canvas.getHeight());
    }

    /** What is painted behind another tab costs as much as in front of it. */
    private boolean isShown() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private SimpleStyleableObjectProperty<Color> styleable(ChartColor name, CssMetaData<ChartPane, Color> meta) {
        return colors.computeIfAbsent(name, missing -> {
            var property = new SimpleStyleableObjectProperty<>(meta, this, meta.getProperty(), Color.GRAY);
            property.subscribe(this::requestPaint);
            return property;
        });
    }

    private static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        var all = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
        for (ChartColor color : ChartColor.values()) {
            all.add(new TokenProperty(color));
        }
        return List.copyOf(all);
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return CSS;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }

    private static final class TokenProperty extends CssMetaData<ChartPane, Color> {

        private final ChartColor name;

        TokenProperty(ChartColor name) {
            super(name.property(), StyleConverter.getColorConverter(), Color.GRAY);
            this.name = name;
        }

        @Override
        public boolean isSettable(ChartPane pane) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(ChartPane pane) {
            return pane.styleable(name, this);
        }
    }
}
