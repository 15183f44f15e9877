/** What a broker's file says is held. Depends on the model alone. */
@NullMarked
package dev.wingspread.model.positions;

import org.jspecify.annotations.NullMarked;
