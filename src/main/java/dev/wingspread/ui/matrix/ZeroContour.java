package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.PnlMatrix;
import java.util.ArrayList;
import java.util.List;

/** The line between gain and loss through the middles of the cells. */
final class ZeroContour {

    private ZeroContour() {}

    /** A piece of the line in cell coordinates: column and row, whole numbers at the middles of cells. */
    record Piece(double column1, double row1, double column2, double row2) {}

    /** All pieces. */
    static List<Piece> of(PnlMatrix matrix) {
        var pieces = new ArrayList<Piece>();
        for (int row = 0; row + 1 < matrix.vixPoints().size(); row++) {
            for (int column = 0; column + 1 < matrix.spxMovesPct().size(); column++) {
                addPieces(matrix, row, column, pieces);
            }
        }
        return pieces;
    }

    /** Crossings on the four edges of the square between four cells, joined two by two. */
    private static void addPieces(PnlMatrix matrix, int row, int column, List<Piece> pieces) {
        double a = matrix.at(row, column);
        double b = matrix.at(row, column + 1);
        double c = matrix.at(row + 1, column + 1);
        double d = matrix.at(row + 1, column);
        var crossings = new ArrayList<double[]>();
        if (changesSign(a, b)) {
            crossings.add(new double[] {column + share(a, b), row});
        }
        if (changesSign(b, c)) {
            crossings.add(new double[] {column + 1, row + share(b, c)});
        }
        if (changesSign(c, d)) {
            crossings.add(new double[] {column + 1 - share(c, d), row + 1});
        }
        if (changesSign(d, a)) {
            crossings.add(new double[] {column, row + 1 - share(d, a)});
        }
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double[] from = crossings.get(i);
            double[] to = crossings.get(i + 1);
            pieces.add(new Piece(from[0], from[1], to[0], to[1]));
        }
    }

    private static boolean changesSign(double a, double b) {
        return a < 0 != b < 0;
    }

    private static double share(double a, double b) {
        return a / (a - b);
    }
}
