package dev.wingspread.app;

import dev.wingspread.io.table.PlainRows;
import java.util.Optional;

/**
 * Rows that are valued together, numbered as they are added. What is wrong with a row becomes its result and leaves the
 * others alone; no result depends on which rows are together. Used again and again by one thread at a time.
 */
interface RowBatch {

    /** Most rows: few enough that inputs and results stay in the cache. */
    int CAPACITY = 512;

    /** Takes everything out. */
    void clear();

    /** Number of rows added. */
    int size();

    /** Adds a row cell by cell; bad cells are part of the result. */
    void add(RowCells cells);

    /** Adds the row at hand if all is well with it; otherwise nothing is added, and it must be added cell by cell. */
    boolean addIfSound(PlainRows rows);

    /** Values the rows added. */
    void compute();

    /** Whether a row has numbers; all of them or none. */
    boolean hasNumbers(int row);

    /**
     * The numbers of a row that has them.
     *
     * @param into takes them, in the order of the formula
     */
    void numbers(int row, double[] into);

    /** What a row says of itself, possibly empty. */
    String remark(int row);

    /** Why a row failed, if it did. */
    Optional<String> failure(int row);
}
