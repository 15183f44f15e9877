package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A structure as somebody types it: texts that may be wrong. It is judged by the rules of the portfolio file and in their
 * words, so that what a form accepts can always be saved and read again.
 *
 * @param kind what it is to be
 * @param id name; empty if it is missing
 * @param layer layer, condors only
 * @param openedOn date as {@code 2026-03-13}; empty if unknown
 * @param fees dollars; empty if unknown
 * @param note free text
 * @param legs the legs
 */
public record TypedStructure(
        StructureKind kind,
        String id,
        Optional<Layer> layer,
        String openedOn,
        String fees,
        String note,
        List<TypedLeg> legs) {

    private static final String NOWHERE = "form";

    public TypedStructure {
        legs = List.copyOf(legs);
    }

    /**
     * A leg.
     *
     * @param symbol OSI symbol or VIX future
     * @param quantity signed contracts
     * @param price points per contract; empty if unknown
     */
    public record TypedLeg(String symbol, String quantity, String price) {}

    /**
     * The structure, or every fault.
     *
     * @return faults and warnings whose location's pointer names the field, such as {@code /legs/0/symbol}
     */
    public Loaded<Structure> judged() {
        var out = new JsonLayout();
        given(out, "id", id);
        out.text("kind", kind.name());
        layer.ifPresent(word -> out.text("layer", word.name()));
        given(out, "openedOn", openedOn);
        number(out, "fees", fees);
        out.text("note", note);
        out.objects("legs", legs.stream().map(TypedStructure::leg).toList());
        return PortfolioReader.readStructure(out.print(), NOWHERE);
    }

    private static JsonLayout leg(TypedLeg leg) {
        var out = new JsonLayout();
        given(out, "symbol", leg.symbol());
        number(out, "quantity", leg.quantity());
        number(out, "price", leg.price());
        return out;
    }

    private static void given(JsonLayout out, String field, String text) {
        if (!text.isBlank()) {
            out.text(field, text.strip());
        }
    }

    /** A number as one; what is none stays the text it is, for the reader to say so. */
    private static void number(JsonLayout out, String field, String text) {
        OptionalDouble value = PlainNumber.parse(text);
        if (value.isPresent()) {
            out.plain(field, value.getAsDouble());
        } else {
            given(out, field, text);
        }
    }
}
