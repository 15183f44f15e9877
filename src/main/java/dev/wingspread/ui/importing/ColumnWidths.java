package dev.wingspread.ui.importing;

import java.util.List;

/** Shares the room of a table among its columns. */
final class ColumnWidths {

    /** Text of this size, in pixels, is what usual widths are meant for. */
    private static final double USUAL_TEXT = 12;

    /** Scroll bar and borders. */
    private static final double CHROME = 18;

    /** Columns from this width on hold sentences, which can be cut; narrower ones hold figures and dates. */
    private static final double LEAST_OF_SENTENCES = 110;

    /** No sentence is cut to less of its usual room. */
    private static final double LEAST_SHARE = 0.5;

    private ColumnWidths() {}

    /**
     * Widths that fill the room: one column takes what is left, and where there is too little, columns of sentences give
     * way.
     *
     * @param usual widths at usual text size, in pixels
     * @param widest place of the column that takes what is left
     * @param textSize size of the text, in pixels
     * @param tableWidth width of the table, in pixels
     */
    static double[] fit(List<Double> usual, int widest, double textSize, double tableWidth) {
        double scale = textSize / USUAL_TEXT;
        double room = tableWidth - CHROME;
        double taken =
                usual.stream().mapToDouble(width -> Math.ceil(width * scale)).sum();
        double cuttable = usual.stream()
                .filter(width -> width >= LEAST_OF_SENTENCES)
                .mapToDouble(width -> Math.ceil(width * scale))
                .sum();
        double share =
                taken <= room || cuttable == 0 ? 1 : Math.max(LEAST_SHARE, (cuttable - (taken - room)) / cuttable);
        double left = Math.max(0, room - taken);
        double[] widths = new double[usual.size()];
        for (int i = 0; i < widths.length; i++) {
            double width = Math.ceil(usual.get(i) * scale);
            double given = usual.get(i) >= LEAST_OF_SENTENCES ? Math.floor(width * share) : width;
            widths[i] = given + (i == widest ? left : 0);
        }
        return widths;
    }
}
