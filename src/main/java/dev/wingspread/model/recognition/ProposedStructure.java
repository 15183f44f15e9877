package dev.wingspread.model.recognition;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Structure;
import java.util.Objects;

/**
 * A structure that loose positions may form.
 *
 * @param structure the structure, named as it would be in the book
 * @param ground what it rests on
 * @param why the reason in one sentence for people, without a full stop
 */
public record ProposedStructure(Structure structure, Ground ground, String why) {

    public ProposedStructure {
        Objects.requireNonNull(structure, "structure");
        Objects.requireNonNull(ground, "ground");
        Checks.notBlank(why, "why");
    }

    /** What a proposal rests on. */
    public enum Ground {
        /** The file itself says that the legs belong together. */
        TOLD,
        /** The legs fit and no others do. */
        FOUND,
        /** The legs fit, but others would have fitted too. */
        CHOSEN,
        /** What is left over. */
        LEFT_OVER,
        /** The user said so. */
        DECIDED
    }
}
