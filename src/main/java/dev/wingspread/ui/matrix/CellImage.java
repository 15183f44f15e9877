package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.PnlMap;
import java.util.Optional;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** The cells of a map as an image of a pixel each, made anew only when the values or the colours are others. */
final class CellImage {

    private Optional<PnlMap> made = Optional.empty();
    private Optional<DivergingScale> colors = Optional.empty();
    private WritableImage image = new WritableImage(1, 1);

    /** The image of a map in these colours. */
    WritableImage of(PnlMap map, DivergingScale scale) {
        boolean isSame = made.filter(known -> known == map).isPresent() && colors.equals(Optional.of(scale));
        if (!isSame) {
            if (image.getWidth() != map.columns() || image.getHeight() != map.rows()) {
                image = new WritableImage(map.columns(), map.rows());
            }
            PixelWriter pixels = image.getPixelWriter();
            for (int row = 0; row < map.rows(); row++) {
                for (int column = 0; column < map.columns(); column++) {
                    pixels.setColor(column, map.rows() - 1 - row, scale.of(map.at(row, column)));
                }
            }
            made = Optional.of(map);
            colors = Optional.of(scale);
        }
        return image;
    }
}
