package dev.wingspread.ui.editor;

/**
 * A figure before and after an edit.
 *
 * @param figure its name
 * @param meaning what it is of, and its unit
 * @param before as it is; a dash where there is none
 * @param after as it would be
 */
public record Change(String figure, String meaning, String before, String after) {}
