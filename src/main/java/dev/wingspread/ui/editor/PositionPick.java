package dev.wingspread.ui.editor;

import dev.wingspread.model.Leg;
import java.util.Optional;

/**
 * A position or one of its legs, as it was picked in a table.
 *
 * @param structureId name of the position
 * @param leg the leg; empty for the whole position
 */
public record PositionPick(String structureId, Optional<Leg> leg) {

    /** A whole position. */
    public static PositionPick of(String structureId) {
        return new PositionPick(structureId, Optional.empty());
    }
}
