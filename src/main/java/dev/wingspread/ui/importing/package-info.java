/**
 * The import wizard: what brokers' and Cboe's files were understood to say, what is to be put right, and where it goes;
 * and the table of what a book and a broker disagree on.
 *
 * <p>Depends on {@code ui.support}, {@code ui.kpi}, {@code ui.editor} for fields, {@code app} and values of the core.
 */
@NullMarked
package dev.wingspread.ui.importing;

import org.jspecify.annotations.NullMarked;
