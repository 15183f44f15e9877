package dev.wingspread.ui.editor;

import dev.wingspread.app.TypedStructure.TypedLeg;
import java.util.List;
import java.util.Optional;

/** The legs of a position as somebody types them. */
sealed interface LegFields permits CondorFields, LegRows {

    /** All fields. */
    List<EditorField> fields();

    /** The legs, in the order of the file. */
    List<TypedLeg> typed();

    /**
     * The field that decides a part of a leg.
     *
     * @param leg number of the leg in the order of the file
     * @param part {@code symbol}, {@code quantity} or {@code price}
     */
    Optional<EditorField> field(int leg, String part);

    /** Puts entry prices in, one for each leg in the order of the file; an empty text leaves the field as it is. */
    void price(List<String> prices);
}
