package dev.wingspread.app;

import java.util.List;

/** What is computed for each row of a table of options. */
interface RowFormula {

    /** Columns the table must have. */
    List<String> mandatory();

    /** Columns among these that hold numbers, and further ones that may be there. */
    List<String> numeric();

    /** Names of the numbers computed, with their units. */
    List<String> numbers();

    /** Name of the column that says what became of a row. */
    String remark();

    /** Room for rows of a table with these columns. */
    RowBatch batch(ColumnIndex columns);
}
