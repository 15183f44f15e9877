package dev.wingspread.app;

import java.util.List;

/** What is computed for each row of a table of options. */
interface RowFormula {

    /** Columns the table must have. */
    List<String> mandatory();

    /** Columns among these that hold numbers. */
    List<String> numeric();

    /** Names of the numbers computed, with their units. */
    List<String> numbers();

    /** Name of the column that says what became of a row. */
    String remark();

    /** The result of a row; bad cells are part of the result. */
    RowResult apply(RowCells cells);

    /** The result of a row that is none. */
    RowResult refuse(String fault);
}
