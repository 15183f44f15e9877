/** Finds the condors and ladders in loose positions. Depends on the model alone. */
@NullMarked
package dev.wingspread.model.recognition;

import org.jspecify.annotations.NullMarked;
