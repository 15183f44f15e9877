/** Compares a book with what a broker says is held. Depends on the model alone. */
@NullMarked
package dev.wingspread.model.reconcile;

import org.jspecify.annotations.NullMarked;
