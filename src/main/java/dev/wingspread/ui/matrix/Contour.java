package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.PnlMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of one amount through the middles of the cells.
 *
 * @param levelUsd the amount in dollars
 * @param lines from end to end, or around and back to where they began
 */
record Contour(double levelUsd, List<List<Point>> lines) {

    /** A place in cell coordinates: whole numbers at the middles of cells. */
    record Point(double column, double row) {}

    private record Piece(Point from, Point to) {}

    /** Where a map passes an amount. */
    static Contour of(PnlMap map, double levelUsd) {
        var pieces = new ArrayList<Piece>();
        for (int row = 0; row + 1 < map.rows(); row++) {
            for (int column = 0; column + 1 < map.columns(); column++) {
                addPieces(map, levelUsd, row, column, pieces);
            }
        }
        return new Contour(levelUsd, joined(pieces));
    }

    /**
     * Crossings on the four edges of the square between four cells, joined two by two. A crossing is computed from the lower
     * end of its edge, so that the two squares that share it agree to the last bit.
     */
    private static void addPieces(PnlMap map, double level, int row, int column, List<Piece> pieces) {
        double a = map.at(row, column) - level;
        double b = map.at(row, column + 1) - level;
        double c = map.at(row + 1, column + 1) - level;
        double d = map.at(row + 1, column) - level;
        var crossings = new ArrayList<Point>();
        if (changesSign(a, b)) {
            crossings.add(new Point(column + share(a, b), row));
        }
        if (changesSign(b, c)) {
            crossings.add(new Point(column + 1, row + share(b, c)));
        }
        if (changesSign(d, c)) {
            crossings.add(new Point(column + share(d, c), row + 1));
        }
        if (changesSign(a, d)) {
            crossings.add(new Point(column, row + share(a, d)));
        }
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            pieces.add(new Piece(crossings.get(i), crossings.get(i + 1)));
        }
    }

    private static boolean changesSign(double a, double b) {
        return a < 0 != b < 0;
    }

    private static double share(double a, double b) {
        return a / (a - b);
    }

    /** The pieces end to end, so that dashes run on from one to the next. */
    private static List<List<Point>> joined(List<Piece> pieces) {
        Map<Point, List<Piece>> touching = new HashMap<>();
        for (Piece piece : pieces) {
            touching.computeIfAbsent(piece.from(), point -> new ArrayList<>()).add(piece);
            touching.computeIfAbsent(piece.to(), point -> new ArrayList<>()).add(piece);
        }
        Set<Piece> used = new HashSet<>();
        var lines = new ArrayList<List<Point>>();
        for (Piece piece : pieces) {
            if (used.add(piece)) {
                Deque<Point> line = new ArrayDeque<>(List.of(piece.from(), piece.to()));
                extend(touching, used, line, true);
                extend(touching, used, line, false);
                lines.add(List.copyOf(line));
            }
        }
        return lines;
    }

    private static void extend(Map<Point, List<Piece>> touching, Set<Piece> used, Deque<Point> line, boolean atEnd) {
        while (true) {
            Point end = atEnd ? line.getLast() : line.getFirst();
            Optional<Piece> next = touching.getOrDefault(end, List.of()).stream()
                    .filter(piece -> !used.contains(piece))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            used.add(next.get());
            Point further =
                    next.get().from().equals(end) ? next.get().to() : next.get().from();
            if (atEnd) {
                line.addLast(further);
            } else {
                line.addFirst(further);
            }
        }
    }
}
